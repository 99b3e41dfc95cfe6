# expect: exhausted
kept = []
while True:
    kept.append(bytearray(10**6))
