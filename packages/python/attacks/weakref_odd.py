# expect: raised AttributeError
import weakref
class A: pass
a = A()
r = weakref.ref(a, 5)
p = weakref.proxy(a)
p.constructor = 1
print(a.constructor, r() is a)
