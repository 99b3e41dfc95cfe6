limits = {}


def f(a, b=limits["max"], *, c=1 / 0):
    return a


f(1)
