# expect: exhausted
("{0}" * 10**6).format("x" * 10**5)
