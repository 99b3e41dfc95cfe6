# expect: exhausted
class A: pass
a=A()
for i in range(10**7): setattr(a,"a%d"%i,i)
