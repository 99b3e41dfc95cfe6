# expect: ended "TypeError\nValueError\nOverflowError\nTypeError\n1"
for v in ("a", -1, 2**64, 1.5, True):
    class A:
        def __len__(self): return v
    try:
        print(len(A()))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__)
