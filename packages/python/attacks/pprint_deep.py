# expect: raised RecursionError
import pprint
x = []
for _ in range(10**5):
    x = [x, x]
pprint.pprint(x)
