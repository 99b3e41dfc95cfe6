# expect: raised RecursionError
x=[]
for i in range(10**5): x=[x]
repr(x)
