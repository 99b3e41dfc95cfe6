# expect: ended "TypeError\nTypeError\nTypeError\nint\nint\nint"
for v in ("a", None, 1.5, 2**100, True, -1):
    class A:
        def __hash__(self): return v
    try:
        print(type(hash(A())).__name__)
    except TypeError as e:
        print("TypeError")
