# expect: exhausted
s="a"*10**6
for i in range(10**6): s.count("b")
