# expect: exhausted
def make():
    x = frozenset([1])
    for _ in range(60):
        x = frozenset([x, (x,)])
    return x
make() == make()
