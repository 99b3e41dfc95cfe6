# expect: exhausted
while True:
    print("x" * 1000, end="", flush=True)
