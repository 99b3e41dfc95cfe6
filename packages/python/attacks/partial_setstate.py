# expect: ended AttributeError
import functools
p = functools.partial(print)
try:
    p.__setstate__((len, ([1],), {}, {"constructor": 1}))
    print(p())
except (AttributeError, TypeError) as e:
    print(type(e).__name__)
