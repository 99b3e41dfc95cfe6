# expect: exhausted
[0]*10**9
