def run(group):
    try:
        raise group
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions], type(eg).__name__)
    except* (KeyError, TypeError) as eg:
        print("others", eg.exceptions)
    else:
        print("else")
    finally:
        print("finally")


run(ExceptionGroup("all", [ValueError("a"), KeyError("b"), ValueError("c")]))
run(ExceptionGroup("one", [TypeError("t")]))
run(ValueError("naked"))
try:
    run(ExceptionGroup("rest", [ValueError(1), OSError("left"), ExceptionGroup("sub", [KeyError("k"), OSError("deep")])]))
except ExceptionGroup as eg:
    print(repr(eg))

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("new")
except ExceptionGroup as eg:
    print(repr(eg))
    print([type(e).__name__ for e in eg.exceptions])
    print(repr(eg.exceptions[0].__context__))

try:
    pass
except* ValueError:
    print("never")
else:
    print("else runs")

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as eg:
        raise
except ExceptionGroup as eg:
    print(repr(eg))

try:
    try:
        raise ExceptionGroup("x", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)

try:
    try:
        raise OSError("unhandled")
    except* ValueError:
        print("no")
except OSError as e:
    print("got through:", e)
