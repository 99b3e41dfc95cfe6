# expect: ended OSError
try:
    open("/tmp/x", "w", opener=lambda p, f: 1).write("x")
    print("on")
except BaseException as e:
    print(type(e).__name__)
