import functools


class FakeClock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


clock = FakeClock()


def timed(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        start = clock()
        try:
            return f(*args, **kwargs)
        finally:
            wrapper.elapsed.append(clock() - start)
    wrapper.elapsed = []
    return wrapper


def retry(times=3, delay=1.0, backoff=2.0, errors=(Exception,)):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            wait = delay
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except errors as e:
                    print(f"    attempt {attempt} of {f.__name__} failed: {e!r}")
                    if attempt == times:
                        raise
                    clock.sleep(wait)
                    wait *= backoff
        return wrapper
    return decorate


def rate_limited(calls, period):
    def decorate(f):
        history = []

        @functools.wraps(f)
        def wrapper(*args):
            now = clock()
            history[:] = [t for t in history if now - t < period]
            if len(history) >= calls:
                raise RuntimeError(f"rate limit: wait {period - (now - history[0]):.1f}s")
            history.append(now)
            return f(*args)
        return wrapper
    return decorate


def validate(**rules):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            names = f.__code__.co_varnames[:f.__code__.co_argcount]
            bound = {**dict(zip(names, args)), **kwargs}
            for name, rule in rules.items():
                if name in bound and not rule(bound[name]):
                    raise ValueError(f"{f.__name__}: bad {name}={bound[name]!r}")
            return f(*args, **kwargs)
        return wrapper
    return decorate


def memoize(f):
    cache = f.cache = {}

    @functools.wraps(f)
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return wrapper


failures = iter([True, True, False, True, True, True])


@timed
@retry(times=3, delay=0.5, errors=(ConnectionError,))
def fetch(url):
    """Pretend to fetch."""
    clock.sleep(0.25)
    if next(failures):
        raise ConnectionError(f"cannot reach {url}")
    return f"content of {url}"


@rate_limited(2, period=10)
def ping():
    return f"pong at {clock():.2f}"


@validate(age=lambda v: v >= 0, name=str.isalpha)
def register(name, age=0):
    return f"{name} ({age})"


@memoize
def slow_square(n):
    clock.sleep(n)
    return n * n


print(fetch("a"))
try:
    fetch("b")
except ConnectionError as e:
    print("gave up:", e)
print(fetch.elapsed, fetch.__name__, fetch.__doc__)
for step in (0, 1, 1, 9, 0):
    clock.sleep(step)
    try:
        print(ping())
    except RuntimeError as e:
        print(e)
for args, kwargs in ((("Ann", 3), {}), (("Bob",), {"age": -1}), (("R2D2",), {}), ((), {"name": "Cid", "age": 9})):
    try:
        print(register(*args, **kwargs))
    except ValueError as e:
        print(e)
before = clock()
print([slow_square(n) for n in (2, 3, 2, 3)], clock() - before, slow_square.__wrapped__.cache)
