# expect: ended "TypeError\nTypeError\nTypeError\n2"
for v in ("a", None, 1.5, True):
    class A:
        def __index__(self): return v
    try:
        print([1, 2][A()])
    except TypeError as e:
        print("TypeError")
