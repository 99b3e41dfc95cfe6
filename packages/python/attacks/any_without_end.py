# expect: exhausted
any(False for x in iter(int, 1))
