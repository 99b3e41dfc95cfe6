# expect: exhausted
while True: list(reversed(list(range(10**6))))
