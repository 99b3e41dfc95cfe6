# expect: exhausted
1<<10**12
