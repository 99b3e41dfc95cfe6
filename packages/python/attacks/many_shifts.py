# expect: exhausted
x=1
for i in range(100): x <<= 10**7
