# expect: raised RecursionError
x=[]
for i in range(10**5): x=[x]
y=[]
for i in range(10**5): y=[y]
x==y
