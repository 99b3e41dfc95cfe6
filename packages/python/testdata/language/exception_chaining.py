def cause():
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("bad config") from e


try:
    cause()
except ValueError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("while handling")
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("hidden") from None
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

try:
    raise ValueError("x") from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError("x") from 3
except TypeError as e:
    print(e)

e = ValueError("noted")
e.add_note("first")
e.add_note("second line\nof note")
print(e.__notes__)
try:
    e.add_note(3)
except TypeError as error:
    print(error)

a = ValueError("a")
try:
    a.__cause__ = "text"
except TypeError as error:
    print(error)
a.__cause__ = KeyError("k")
print(a.__suppress_context__)
print(a.with_traceback(None) is a, a.__traceback__)


class Custom(Exception):
    def __init__(self, code, message="nothing"):
        super().__init__(message)
        self.code = code


try:
    raise Custom(3)
except Custom as c:
    print(c, c.code, c.args, repr(c))


class Silent(Exception):
    def __str__(self):
        return "<silent>"


print(str(Silent(1, 2)), repr(Silent(1, 2)))
print(ValueError("a", 1), repr(ValueError("a", 1)), repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")))
print(ValueError("a") == ValueError("a"))
seen, err = [], None
try:
    try:
        raise KeyError(1)
    finally:
        raise TypeError(2)
except TypeError as t:
    err = t
while err:
    seen.append(repr(err))
    err = err.__cause__ or err.__context__
print(seen)
