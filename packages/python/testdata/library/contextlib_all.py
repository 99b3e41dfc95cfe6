import contextlib
import asyncio
import io
import sys
from contextlib import contextmanager, asynccontextmanager, ExitStack, AsyncExitStack, ContextDecorator, AbstractContextManager, chdir


class track(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("start", self.name)
        return self

    def __exit__(self, *exc):
        print("stop", self.name, exc[0] and exc[0].__name__)
        return False


@track("decorated")
def work(x):
    return x * 2


print(work(4))
try:
    with track("a"), ExitStack() as st:
        st.enter_context(track("b"))
        st.callback(lambda *a, **k: print("cb", a, k), 1, k=2)
        st.push(track("pushed"))
        raise KeyError("inside")
except KeyError as e:
    print("out", e)
with ExitStack() as st:
    @st.callback
    def last():
        print("last")

    @st.push
    def judge(kind, value, tb):
        print("judge", kind.__name__, value)
        return True
    raise ValueError("judged")
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        raise ValueError("original")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)


@asynccontextmanager
async def conn(name):
    print("connect", name)
    try:
        yield name.upper()
    finally:
        print("disconnect", name)


async def main():
    async with conn("db") as c, AsyncExitStack() as s:
        print(c)
        print(await s.enter_async_context(conn("cache")))
        s.push_async_callback(asyncio.sleep, 0)
        s.enter_context(track("sync in async"))
    async with contextlib.aclosing(gen()) as g:
        async for x in g:
            print("first", x)
            break
    async with contextlib.nullcontext("null") as n:
        print(n)


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")


asyncio.run(main())
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(err.getvalue()))
with contextlib.suppress(ValueError) as nothing:
    print(nothing)
    int("x")
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])


class CM(AbstractContextManager):
    def __exit__(self, *a):
        print("exit", a[0])


with CM() as cm:
    print(type(cm).__name__)


@contextmanager
def single():
    yield 1


one = single()
with one as v:
    print(v)
try:
    with one:
        pass
except (AttributeError, RuntimeError) as e:
    print(type(e).__name__, e)
@contextmanager
def reraiser():
    try:
        yield
    except Exception as e:
        raise RuntimeError("wrapped") from e
try:
    with reraiser():
        raise ValueError("w")
except RuntimeError as e:
    print(e, repr(e.__cause__))
