# expect: ended [('__proto__', 1), ('constructor', 2), ('toString', 3), ('hasOwnProperty', 4), ('0', 5), (0, 8), ('-0', 7), ('NaN', 9)] False None
d = {"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4, "0": 5, 0: 6, "-0": 7, -0.0: 8, "NaN": 9}
print(list(d.items()), "valueOf" in d, d.get("isPrototypeOf"))
