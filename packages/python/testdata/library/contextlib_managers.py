from contextlib import contextmanager, suppress, closing, redirect_stdout, ExitStack, nullcontext
import io


@contextmanager
def tag(name):
    """docs"""
    print(f"<{name}>")
    try:
        yield name
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")


print(tag.__name__, tag.__doc__, tag.__wrapped__.__name__)
with tag("b"):
    raise ValueError("x")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print(repr(e))


@tag("deco")
def f(x):
    return x + 1


print(f(1), f(2), f.__name__)
with suppress(KeyError, ValueError):
    {}['a']
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
print(repr(buf.getvalue()))


class R:
    def close(self):
        print("closed")


with closing(R()) as r, nullcontext(5) as n:
    print(n)


@contextmanager
def never():
    if 0:
        yield


@contextmanager
def two():
    yield 1
    yield 2


@contextmanager
def stop():
    yield


for manager in (never, two):
    try:
        with manager():
            pass
    except RuntimeError as e:
        print(e)
try:
    with stop():
        raise StopIteration("q")
except StopIteration as e:
    print("StopIteration", e)
with ExitStack() as st:
    xs = [st.enter_context(tag(str(i))) for i in range(2)]
    st.callback(print, "bye", end="!\n")


def early():
    with tag("ret"):
        return 5


print(early())
for i in range(2):
    with tag(i):
        if i:
            break
        continue
with ExitStack() as s:
    s.enter_context(tag("kept"))
    kept = s.pop_all()
print("left")
kept.close()
