import traceback
import sys


def inner():
    raise ValueError("inner problem")


def outer():
    try:
        inner()
    except ValueError as e:
        raise RuntimeError("outer") from e


try:
    outer()
except RuntimeError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line, f.filename) for f in frames])
    print("".join(traceback.format_tb(e.__traceback__)))
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type.__name__, list(te.format())[-1], te.__cause__.stack[-1].name)
    traceback.print_exception(e, file=sys.stdout, limit=1)
    traceback.print_exception(e, chain=False, file=sys.stdout)
    print(len(traceback.format_exception(e)), e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
print(sys.exc_info(), sys.exception(), repr(traceback.format_exc()))


def show_stack():
    return [f.name for f in traceback.extract_stack()]


def caller():
    return show_stack()


print(caller())
try:
    int("x")
except ValueError:
    traceback.print_exc(file=sys.stdout)
try:
    raise SyntaxError("invalid syntax", ("<given>", 1, 5, "x = = 1", 1, 6))
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)))
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()), traceback.format_list([("f.py", 3, "fn", "code here")]))
e = ValueError("noted")
e.add_note("the note")
print(traceback.format_exception(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
    except ExceptionGroup as g:
        print(traceback.format_exc())
        raise TypeError("after group")
except TypeError as t:
    traceback.print_exception(t, file=sys.stdout)
def walk():
    f = sys._getframe()
    return f.f_code.co_name, f.f_lineno, f.f_back.f_code.co_name
print(walk())
