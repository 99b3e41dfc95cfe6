# expect: exhausted
b"%*d" % (10**10, 1)
