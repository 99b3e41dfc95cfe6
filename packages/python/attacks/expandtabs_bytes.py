# expect: exhausted
b"\t\t".expandtabs(10**10)
