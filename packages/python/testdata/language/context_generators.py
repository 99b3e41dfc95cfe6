from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext, redirect_stdout
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("in body")
try:
    with tag("u"):
        raise KeyError("k")
except KeyError as e:
    print("out", e)


@tag("deco")
def decorated(x):
    print("body", x)
    return x + 1


print(decorated(1))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for cm in (twice, never):
    try:
        with cm():
            print("in")
    except RuntimeError as e:
        print(e)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", 1, end="!\n")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    print(names)
    raise RuntimeError("suppressed by push")
with suppress(KeyError, IndexError):
    {}[1]
    print("unreached")
try:
    with suppress(KeyError):
        [][1]
except IndexError as e:
    print(e)


class Closable:
    def close(self):
        print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)
with nullcontext(5) as five:
    print(five)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
s = ExitStack()
s.enter_context(tag("kept"))
moved = s.pop_all()
s.close()
print("not closed yet")
moved.close()
