# expect: ended [('__defineGetter__', 7), ('__proto__', 6), ('constructor', 1), ('hasOwnProperty', 3), ('then', 4), ('toString', 2), ('valueOf', 5)]
def f(**k): return sorted(k.items())
print(f(constructor=1, toString=2, hasOwnProperty=3, then=4, valueOf=5, **{"__proto__": 6, "__defineGetter__": 7}))
