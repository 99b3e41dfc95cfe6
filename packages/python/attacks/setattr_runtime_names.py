# expect: ended True A <__main__ t$ constructor
class A: pass
a = A()
for n in ("a", "c", "t", "t$", "p$", "v", "m", "$x", "x$", "ctor", "__proto__", "constructor", "toString", "then", "valueOf", "flow$", "dict", "attrs"):
    setattr(a, n, n)
print(sorted(vars(a)) == sorted(n for n in vars(a)), a.__class__.__name__, repr(a)[:9], getattr(a, "t$"), a.constructor)
