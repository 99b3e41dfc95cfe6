# expect: exhausted
x = 1 << 99999999999
