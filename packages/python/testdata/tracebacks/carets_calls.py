import traceback


def takes_two(a, b):
    return a // b


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


run(lambda: takes_two(1))
run(lambda: print(takes_two(1, takes_two(0, 5))))
run(lambda: [takes_two(n, n - 1) for n in (2, 1)])
run(lambda: max(takes_two(1, 1), takes_two(*[1, 0])))
run(lambda: int("x") + int("2"))
run(lambda: sorted([1, "a"]))
run(lambda: "a".join([1]))
nothing = None
run(lambda: nothing())
takes_two(
    1,
    b=0,
)
