def f(n):
    return f(n - 1) if n else {}["end"]


for depth in (1, 2, 3, 4):
    try:
        f(depth)
    except KeyError as e:
        import traceback
        traceback.print_exc()
f(5)
