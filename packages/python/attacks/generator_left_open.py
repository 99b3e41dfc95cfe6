# expect: ended end
def g():
    try:
        while True: yield 1
    finally:
        print("closing")
x = g()
next(x)
print("end")
