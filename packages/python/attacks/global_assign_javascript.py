# expect: ended 3 2 ['constructor', 'toString']
global constructor, __proto__
constructor = 1
__proto__ = 2
def f():
    global toString
    toString = constructor + __proto__
f()
print(toString, globals()["__proto__"], sorted(k for k in globals() if k in ("toString", "constructor", "valueOf")))
