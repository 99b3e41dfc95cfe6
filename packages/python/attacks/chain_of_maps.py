# expect: raised RecursionError
x=map(int,[])
for i in range(10**5): x=map(str,x)
list(x)
