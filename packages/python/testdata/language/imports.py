import math
import math as m
import os.path
import collections.abc
from math import pi, sqrt as root
from collections import (
    OrderedDict,
    defaultdict as dd,
)

print(math is m, root(16), pi == math.pi, os.path.join("a", "b"), math.__name__, collections.abc.__name__, OrderedDict.__name__, dd(int)[1])


def local_import():
    import string
    from itertools import count as c
    return string.digits, next(c(5))


print(local_import())
for name in ("string", "c"):
    print(name in globals())
try:
    import this_module_does_not_exist
except ModuleNotFoundError as e:
    print(type(e).__name__, e, e.name, isinstance(e, ImportError))
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    from no.such import thing
except ImportError as e:
    print(e)
try:
    math.nothing
except AttributeError as e:
    print(e)
try:
    import json as j, nope
except ImportError as e:
    print(e, "j" in globals())
math.my_own = 5
print(m.my_own, hasattr(math, "my_own"))
del math.my_own
print(__name__, type(math).__name__, repr(math).startswith("<module 'math'"))
from math import *
print(floor(2.5), gcd(4, 6))


class Lazy:
    from string import ascii_lowercase as letters


print(Lazy.letters[:3])
if __name__ == "__main__":
    print("as a script")
import sys
print("math" in sys.modules, sys.modules["math"] is math, sys.version_info[:2], sys.maxsize, sys.byteorder, sys.argv)
try:
    from . import sibling
except ImportError as e:
    print(e)
