# expect: exhausted
bytes(10**12)
