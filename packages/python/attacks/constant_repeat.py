# expect: exhausted
x = "x" * 9999999999
