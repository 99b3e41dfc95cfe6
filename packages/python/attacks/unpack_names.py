# expect: ended 1 [2, 3] 1 2 [3]
constructor, *__proto__ = 1, 2, 3
for valueOf, (toString, *then) in [(1, (2, 3))]: pass
print(constructor, __proto__, valueOf, toString, then)
