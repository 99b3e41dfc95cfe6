# expect: exhausted
x=[0]*1000
for i in range(100): x+=x
