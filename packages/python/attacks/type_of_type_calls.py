# expect: ended constructor 5
print(type(type)("constructor", (), {}).__name__, type.__call__(int, "5"))
