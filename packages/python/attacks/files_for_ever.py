# expect: exhausted
n = 0
while True:
    try:
        with open(f"/tmp/{n % 1000}", "w") as f:
            f.write("x" * 10**5)
    except OSError:
        pass  # The files are full, or the memory is: whichever comes first.
    n += 1
