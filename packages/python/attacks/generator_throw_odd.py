# expect: ended "TypeError\nTypeError\nTypeError"
def g():
    yield 1
x = g()
next(x)
for v in (5, "a", None):
    try:
        x.throw(v)
    except TypeError:
        print("TypeError")
