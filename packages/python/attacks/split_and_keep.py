# expect: exhausted
s="a,"*10**6
x=[s.split(",") for i in range(1000)]
