# expect: ended
for n in range(12):
    try:
        open(n)
        print("caught", n)
    except BaseException as e:
        pass
