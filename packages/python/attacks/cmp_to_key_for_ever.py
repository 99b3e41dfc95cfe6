# expect: exhausted
import functools
def never(a, b):
    while True:
        pass
sorted([1, 2], key=functools.cmp_to_key(never))
