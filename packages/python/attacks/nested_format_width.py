# expect: exhausted
f"{1:>{10**9}}"
