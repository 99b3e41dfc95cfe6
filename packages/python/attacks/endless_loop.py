# expect: exhausted
while True: pass
