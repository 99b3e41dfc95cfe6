# expect: raised AttributeError
import math
vars(math)["constructor"] = 1
math.__dict__["pi"] = 3
print(math.pi, math.constructor)
