print('start')
try:
    import a
except ImportError as e:
    print(e)
try:
    import c
except AttributeError as e:
    print(e)
import e1
print(e1.f(), e1.e2.g())
try:
    import broken
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno, e.offset, e.filename.split('/')[-1], repr(e.text), e.end_lineno, e.end_offset)
try:
    import broken2
except SyntaxError as e:
    print(type(e).__name__, e, e.lineno, e.offset, repr(e.text))
try:
    import bad
except ZeroDivisionError as e:
    print(e)
import sys
print('bad' in sys.modules, 'e1' in sys.modules, 'a' in sys.modules)
import lazy
print(lazy.anything, lazy.b)
import random
print(random.choice([3]))
def inner():
    from e2 import g as gg
    return gg()
print(inner())
from star1 import *
print(one, two, sorted(x for x in globals() if x in ('three', '_four', 'helper')))
from star2 import *
print(_shown, 'hidden' in globals(), min([3, 2]))
from starbad import *
# file: a.py
from b import y
x = 1
# file: b.py
from a import x
y = 2
# file: c.py
import d
v = 1
# file: d.py
import c
w = c.v
# file: e1.py
import e2
def f(): return e2.g() + 1
k = 10
# file: e2.py
import e1
def g(): return e1.k
# file: broken.py
x = 1
def f(:
    pass
# file: broken2.py
x = 1
return x
# file: bad.py
import math
1/0
# file: lazy.py
def __getattr__(name):
    return name * 2
# file: random.py
def choice(x): return "mine", x
# file: star1.py
from e2 import g as helper
one = 1
two = 2
_four = 4
if one > 5:
    three = 3
# file: star2.py
__all__ = ["_shown"] + ["min"]
_shown = "s"
hidden = 1
def min(x): return "mymin"
# file: starbad.py
__all__ = ["nothere"]
