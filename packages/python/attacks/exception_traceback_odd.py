# expect: ended TypeError
try:
    raise ValueError().with_traceback(5)
except TypeError:
    print("TypeError")
