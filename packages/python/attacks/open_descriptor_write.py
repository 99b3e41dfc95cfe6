# expect: ended
for n in range(12):
    try:
        open(n, "wb", closefd=False).write(b"x")
        print("caught", n)
    except BaseException as e:
        pass
