# expect: exhausted
s="a"*10**7
while True: s.find("b")
