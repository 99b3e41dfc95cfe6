# expect: exhausted
x=[eval("lambda: %d" % i) for i in range(10**6)]
