# expect: exhausted
x=("é"*10**6)
y=[x.encode() for i in range(10**4)]
