"""What a generator handles while it waits is its own, whatever those that resume it handle."""
import sys


def handles():
    try:
        yield "start"
    except ValueError:
        got = yield "handled"
        print("got", got, repr(sys.exception()))
        raise


g = handles()
print(next(g))
try:
    raise ValueError("same")
except ValueError as e:
    print(g.throw(e))
try:
    g.send(1)
except ValueError as e:
    print("raised again", repr(e))


# Nothing handled: what the one who resumes handles is seen, and only then.
def looks():
    while True:
        yield repr(sys.exception())


g = looks()
print(next(g))
try:
    raise KeyError("one")
except KeyError:
    print(next(g))
    try:
        raise KeyError("two")
    except KeyError:
        print(next(g))
print(next(g))


def cleans():
    try:
        yield repr(sys.exception())
    finally:
        yield "cleaning " + repr(sys.exception())
    yield "after " + repr(sys.exception())


g = cleans()
try:
    raise KeyError("caller")
except KeyError:
    print(next(g))
    print(next(g))
print(next(g))


# The block is left under another caller.
def moves():
    try:
        raise IndexError("own")
    except IndexError:
        yield repr(sys.exception())
    yield repr(sys.exception())
    try:
        raise
    except RuntimeError as e:
        yield str(e)
    except KeyError as e:
        yield "raised " + repr(e)


g = moves()
try:
    raise KeyError("first")
except KeyError:
    print(next(g))
print(next(g))
print(next(g))
g = moves()
print(next(g))
try:
    raise KeyError("second")
except KeyError:
    print(next(g))
    print(next(g))


# Inside of two blocks.
def nested():
    try:
        raise IndexError("outer")
    except IndexError:
        try:
            raise TypeError("inner")
        except TypeError:
            yield repr(sys.exception())
        yield repr(sys.exception())
        raise


g = nested()
try:
    raise KeyError("k")
except KeyError:
    print(next(g))
print(next(g))
try:
    next(g)
except IndexError as e:
    print(repr(e), repr(e.__context__))
print(sys.exception())
