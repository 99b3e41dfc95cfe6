# expect: ended {'__proto__': 1, 'constructor': 2, 'toString': 3}
d = {"__proto__": 1, "constructor": 2, "toString": 3}
print(d)
