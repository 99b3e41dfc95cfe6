import traceback

try:
    from collections import Orderdict
except ImportError as e:
    traceback.print_exc()
    print(e.name, e.msg)
try:
    import collections.nothing
except ModuleNotFoundError as e:
    traceback.print_exc()
    print(e.name, repr(e))
try:
    import no_such_module.sub
except ImportError as e:
    print(type(e).__name__, e, e.name)
import no_such_module
