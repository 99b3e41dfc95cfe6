# expect: ended
a=[]
a.append(a)
repr(a)
a==a
print(1)
