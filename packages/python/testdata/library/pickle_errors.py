# What cannot be pickled, and bytes that are no pickle.
import pickle


class A:
    pass


def local():
    class B:
        pass

    return B(), lambda: 1


def clean(e):
    text = str(e)
    at = text.find(" at 0x")
    return type(e).__name__ + ": " + (text if at < 0 else text[:at] + text[text.index(">", at):])


for value in (local()[0], local()[1], lambda: 1, (x for x in []), A.__dict__, pickle, type("X", (), {})(), [1, [lambda: 1]]):
    try:
        print(pickle.dumps(value))
    except Exception as e:
        print(clean(e))
for data in (b"", b"\x80", b"\x80\x04", b"\x80\x04]", b"\x80\x07N.", b"\x80\x04K", b"(", b"K\x01", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00N.",
             b"\xff", b"I12", b"N", b"garbage", b"not a pickle", b"\x00"):
    try:
        print(data, pickle.loads(data))
    except Exception as e:
        print(data, clean(e))
for call in (lambda: pickle.dumps(1, 6), lambda: pickle.dump(1, 2), lambda: pickle.load(2), lambda: pickle.loads("x")):
    try:
        call()
    except Exception as e:
        print(clean(e))


class R:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


for answer in (5, (1,), (1, ()), (int, []), "nope"):
    try:
        pickle.dumps(R(answer))
    except Exception as e:
        print(clean(e))


class NewArgs:
    def __getnewargs__(self):
        return 5


class NewArgsEx:
    def __new__(cls, *args, **named):
        made = object.__new__(cls)
        made.given = args, named
        return made

    def __getnewargs_ex__(self):
        return (1,), {"a": 2}


try:
    pickle.dumps(NewArgs())
except TypeError as e:
    print(e)
print(pickle.dumps(NewArgsEx()), pickle.loads(pickle.dumps(NewArgsEx())).given)
deep = []
for _ in range(3000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError as e:
    print(e)
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.UnpicklingError.__mro__)
