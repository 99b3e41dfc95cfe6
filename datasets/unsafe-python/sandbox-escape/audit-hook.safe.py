# label: safe
# cwe: CWE-693
# expect: returned
# why: counts calls with a decorator

from functools import wraps

CALLS = {}


def counted(function):
    @wraps(function)
    def inner(*args, **kwargs):
        CALLS[function.__name__] = CALLS.get(function.__name__, 0) + 1
        return function(*args, **kwargs)

    return inner


@counted
def add(a, b):
    return a + b


@counted
def twice(a):
    return add(a, a)


print(twice(4), add(1, b=2), CALLS)
