# expect: ended TypeError
try:
    raise ValueError() from 5
except TypeError:
    print("TypeError")
