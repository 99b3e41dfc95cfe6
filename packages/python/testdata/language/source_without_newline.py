def f():
    return 5
if f():
    print(f())