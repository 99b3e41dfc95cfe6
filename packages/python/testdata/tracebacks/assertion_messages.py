import traceback


def check(x):
    assert x > 0, f"x must be positive, not {x}"
    assert x < 10
    assert isinstance(x, int), ("not an int", x)
    return x


for x in (-1, 50, 2.5, 3):
    try:
        print(check(x))
    except AssertionError:
        traceback.print_exc()
assert (
    check(4) == 5
), "multi\nline message"
