# expect: exhausted
"a".center(10**10)
