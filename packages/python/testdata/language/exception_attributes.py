def show(e):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)


for e in (Exception(), Exception("a"), Exception("a", 1), Exception(None), Exception(()), ValueError(["l"]), KeyError("k"), KeyError(1, 2), KeyError(), OSError(), OSError("x"), OSError(2, "No such file"), OSError(2, "msg", "name"), OSError(2, "m", "a", None, "b"), OSError(13, "d"), OSError(17, "e"), OSError(110, "t"), OSError(32, "p"), OSError(9999, "zz"), StopIteration(), StopIteration(5), SystemExit(), SystemExit("s"), SystemExit(1, 2), UnicodeDecodeError("ascii", b"\xff", 0, 1, "ordinal"), UnicodeEncodeError("ascii", "é", 0, 1, "ordinal"), ImportError("m", name="n"), AttributeError("a", name="n", obj=5), NameError("n", name="q"), SyntaxError("bad"), SyntaxError("bad", ("f.py", 1, 2, "text")), AssertionError("a"), NotImplementedError(), RecursionError("deep"), MemoryError(), EOFError("e"), ZeroDivisionError("z"), KeyboardInterrupt("k"), GeneratorExit(), FileNotFoundError("f"), TimeoutError("t"), UserWarning("w"), StopAsyncIteration(3), Warning(1)):
    show(e)
o = OSError(2, "No such file", "data.txt")
print(o.errno, o.strerror, o.filename, o.filename2, type(o) is FileNotFoundError, isinstance(o, OSError))
s = SyntaxError("bad", ("f.py", 3, 5, "the text", 3, 8))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s)
u = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "invalid")
print(u.encoding, u.object, u.start, u.end, u.reason)
e = ValueError("first")
e.args = ("changed", 2)
e.custom = "attr"
print(e, e.custom, e.__dict__, e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__, hasattr(e, "__notes__"))
try:
    e.args = 5
except TypeError as t:
    print(t)
for bad in (lambda: UnicodeDecodeError("x"), lambda: ValueError(a=1), lambda: OSError(x=1), lambda: StopIteration(1, 2).value, lambda: SyntaxError("m", (1, 2)), lambda: raise_not(), lambda: ExceptionGroup("x", []), lambda: ImportError(wrong=1), lambda: setattr(Exception, "x", 1), lambda: BaseException.with_traceback(e, 5), lambda: setattr(e, "__traceback__", "x"), lambda: setattr(e, "__context__", 1)):
    try:
        print(bad())
    except Exception as t:
        print(type(t).__name__, t)


class NoInit(Exception):
    def __init__(self, a, b):
        self.a = a


class Kw(Exception):
    def __init__(self, *, code):
        self.code = code


class Both(ValueError, KeyError):
    pass


class Rep(Exception):
    def __repr__(self):
        return "<rep>"


show(NoInit(1, 2))
show(Kw(code=5))
show(Both("b"))
show(Rep("r"))
print([k.__name__ for k in Both.__mro__], issubclass(Both, LookupError))
for kind in (ArithmeticError, LookupError, OSError, ValueError, RuntimeError, Warning, ImportError, NameError, SyntaxError):
    print(kind.__name__, sorted(k.__name__ for k in kind.__subclasses__() if k.__module__ == "builtins"))
