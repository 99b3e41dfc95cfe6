# expect: exhausted
"a"*10**10
