import helpers
from pkg import area, sub
from pkg.sub.deep import deepest
from pkg import *
import pkg.other as o
print(helpers.double(4), area(2), sub.NAME, deepest(), o.x)
helpers.counter = 7
print(helpers.show(), helpers.counter, helpers)
helpers.bump()
print(helpers.counter, vars(helpers)['counter'], sorted(n for n in dir(helpers) if not n.startswith('_')))
print(helpers.__name__, helpers.__doc__, helpers.Thing(), helpers.Thing, helpers.double.__module__)
print(exported, other)
try:
    helpers.missing
except AttributeError as e:
    print(e)
try:
    from helpers import missing
except ImportError as e:
    print(e)
try:
    import helpers.x
except ImportError as e:
    print(type(e), e)
try:
    import pkg.nope
except ImportError as e:
    print(type(e), e)
print(helpers.__dict__ is vars(helpers), helpers.evals())
print(__name__, helpers.__file__)
helpers.fail(3)
# file: helpers.py
"""Docs of helpers."""
import math
counter = 0
class Thing:
    def __repr__(self): return 'Thing!'
def double(x):
    return x * 2
def show():
    return counter
def bump():
    global counter
    counter += 1
def evals():
    y = 5
    return eval('counter + y'), sorted(k for k in globals() if not k.startswith('_'))
if __name__ == '__main__':
    print('no')
def fail(n):
    return 1 / (n - 3)
# file: pkg/__init__.py
from .shapes import area
from . import sub
__all__ = ['area', 'exported', 'other']
exported = 'exp'
# file: pkg/shapes.py

def area(r): return r * r * 3

# file: pkg/other.py
x = 'other'
# file: pkg/sub/__init__.py
NAME = __name__
# file: pkg/sub/deep.py
from ..shapes import area
from .. import other
def deepest(): return __package__, area(1), other.x
