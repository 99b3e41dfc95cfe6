# expect: exhausted
while True: eval("1+1")
