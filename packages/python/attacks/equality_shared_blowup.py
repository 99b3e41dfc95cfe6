# expect: exhausted
def make():
    x = [1]
    for _ in range(60):
        x = [x, x]
    return x
make() == make()
