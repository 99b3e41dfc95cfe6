# expect: exhausted
x=()
while True: x=(x,x,x)
