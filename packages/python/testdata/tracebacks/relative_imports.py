try:
    from . import sibling
except ImportError as e: print(type(e).__name__, e, e.name, e.path)
try:
    from .mod import x
except ImportError as e: print(e)
try:
    from ..pkg.mod import x
except ImportError as e: print(e)
from .utils import helper
