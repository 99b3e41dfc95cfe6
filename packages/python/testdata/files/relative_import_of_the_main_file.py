print('main runs')
try:
    from . import lib
except ImportError as e:
    print(type(e).__name__, e)
try:
    import pkg.bad
except ImportError as e:
    print(type(e).__name__, e)
try:
    from pkg import nothing
except ImportError as e:
    print(type(e).__name__, e)
from .lib import x
# file: lib.py
x = 1
# file: pkg/__init__.py
# file: pkg/bad.py
from ... import lib
