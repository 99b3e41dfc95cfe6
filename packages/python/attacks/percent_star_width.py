# expect: exhausted
"%*d" % (10**10, 1)
