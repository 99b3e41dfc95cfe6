# expect: exhausted
s="a"
for i in range(100): s+=s
