# expect: exhausted
while True:
    try:
        input("x" * 10**5)
    except EOFError:
        pass
