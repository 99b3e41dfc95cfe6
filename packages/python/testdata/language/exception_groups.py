eg = ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")]), OSError(2, "No such file")])
print(eg)
print(repr(eg))
print(eg.message, len(eg.exceptions))
matched, rest = eg.split(TypeError)
print(matched)
print(repr(matched))
print(repr(rest))
print(eg.subgroup(lambda e: isinstance(e, (KeyError, OSError))))
print(repr(eg.subgroup(ArithmeticError)))
print(repr(eg.subgroup(ExceptionGroup)) == repr(eg))
print(eg.split(Exception)[1])
print(repr(eg.derive([ValueError("new")])))

for args in (("m", []), ("m", [1]), (5, [ValueError()]), ("m", ValueError()), ("m",), ("m", [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as e:
        print(type(e).__name__, e)

b = BaseExceptionGroup("base", [ValueError(1)])
print(type(b).__name__, isinstance(b, Exception))
b = BaseExceptionGroup("base", [KeyboardInterrupt()])
print(type(b).__name__, isinstance(b, Exception))


class MyGroup(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return MyGroup(self.message, errors, self.code)


g = MyGroup("mine", [ValueError(1), TypeError(2)], 42)
a, b = g.split(ValueError)
print(type(a).__name__, a.code, repr(a), type(b).__name__, b.code)
g.add_note("a note")
print(g.split(ValueError)[0].__notes__)
try:
    raise g
except ExceptionGroup as caught:
    print(caught is g, caught.__notes__)


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        return [x for sub in e.exceptions for x in leaves(sub)]
    return [repr(e)]


print(leaves(eg))
