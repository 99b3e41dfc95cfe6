# expect: exhausted
x=1
for i in range(1,10**7): x*=i
