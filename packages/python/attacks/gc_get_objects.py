# expect: refused
import gc
try:
    print(len(gc.get_objects()) >= 0, gc.get_referrers(1), gc.get_referents([1]))
except AttributeError as e:
    print(e)
