# expect: ended (1, 2, {'valueOf': 3})
f = lambda constructor=1, *, __proto__=2, **toString: (constructor, __proto__, toString)
print(f(**{"valueOf": 3}))
