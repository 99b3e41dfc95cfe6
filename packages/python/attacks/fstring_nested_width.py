# expect: exhausted
w = 10**10
f"{1:>{w}}"
