# expect: ended 1 {'a': 2}
match {"__proto__": 1, "a": 2}:
    case {"constructor": x}: print("caught")
    case {"__proto__": x, **rest}: print(x, rest)
