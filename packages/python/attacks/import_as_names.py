# expect: ended True {}
import math as __proto__, json as constructor
print(__proto__.pi > 3, constructor.dumps({}))
