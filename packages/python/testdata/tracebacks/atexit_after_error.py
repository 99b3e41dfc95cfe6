import atexit


@atexit.register
def last():
    print("atexit: last")


atexit.register(print, "atexit: registered second, runs first", end="!\n")
print("about to fail")
raise RuntimeError("main failed")
