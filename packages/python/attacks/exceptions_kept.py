# expect: exhausted
e=None
while True:
    try: raise ValueError("a"*1000)
    except ValueError as x: e=[e,x]
