# expect: exhausted
list(zip(*[range(10**7)]*100))
