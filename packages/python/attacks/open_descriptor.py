# expect: ended
# 0 is the standard input that was given.
for n in range(1, 12):
    try:
        open(n)
        print("caught", n)
    except BaseException as e:
        pass
