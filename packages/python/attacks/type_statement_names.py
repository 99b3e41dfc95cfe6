# expect: ended constructor
type constructor[__proto__] = list[__proto__]
print(constructor.__name__)
