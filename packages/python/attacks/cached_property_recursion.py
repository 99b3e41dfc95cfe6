# expect: raised RecursionError
import functools
class A:
    @functools.cached_property
    def x(self): return self.x
A().x
