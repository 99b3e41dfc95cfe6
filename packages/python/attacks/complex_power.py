# expect: raised OverflowError
z = 1 + 1j
while True:
    z = (z ** 10**6) if abs(z) < 2 else 1 + 1j
    try:
        z ** 10**30
    except OverflowError:
        pass
