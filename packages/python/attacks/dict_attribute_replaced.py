# expect: ended 2 1 {'__proto__': 1, 'constructor': 2, 5: 6}
class A: pass
a = A()
a.__dict__ = {"__proto__": 1, "constructor": 2, 5: 6}
print(a.constructor, getattr(a, "__proto__"), a.__dict__)
try:
    a.__dict__ = 5
except TypeError:
    print("TypeError")
