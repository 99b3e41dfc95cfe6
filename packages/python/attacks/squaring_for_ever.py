# expect: exhausted
x=1
while True: x = x*x+1
