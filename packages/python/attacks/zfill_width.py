# expect: exhausted
"1".zfill(10**10)
