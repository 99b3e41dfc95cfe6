# expect: ended A 1 2 3
A = type("A", (), {"constructor": 1, "__proto__": 2, "toString": 3})
print(A.__name__, A().constructor, getattr(A(), "__proto__"), A.toString)
