# expect: exhausted
"%.*f" % (10**9, 1.5)
