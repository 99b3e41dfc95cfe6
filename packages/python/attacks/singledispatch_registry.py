# expect: ended ['object']
import functools
@functools.singledispatch
def constructor(x): return "base"
print(sorted(k.__name__ for k in constructor.registry))
