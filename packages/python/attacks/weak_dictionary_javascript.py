# expect: ended ['__proto__'] True
import weakref
class A: pass
a = A()
d = weakref.WeakValueDictionary()
d["__proto__"] = a
print(list(d), d["__proto__"] is a)
