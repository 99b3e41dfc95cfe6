def flow(kind):
    log = []
    try:
        log.append("try")
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            raise KeyError("k")
        if kind == "type":
            raise TypeError("t")
        if kind == "return":
            return log
    except ValueError as e:
        log.append(f"except {e}")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e!r}")
    else:
        log.append("else")
    finally:
        log.append("finally")
        print(kind, log)
    log.append("after")
    return log


for kind in ("none", "value", "key", "return"):
    print(flow(kind))
try:
    flow("type")
except TypeError as e:
    print("escaped", e)

try:
    try:
        raise KeyError("inner")
    except KeyError:
        print("handled, raising again")
        raise
except LookupError as e:
    print(type(e).__name__, e, e.args)

try:
    e
except NameError as error:
    print(error)

try:
    error
except NameError as other:
    print(other)

try:
    try:
        pass
    except KeyError:
        print("no")
    else:
        raise RuntimeError("from else")
    finally:
        print("finally after else")
except RuntimeError as e:
    print(e)


def wrong_filter():
    try:
        raise ValueError("x")
    except "not a class":
        pass


try:
    wrong_filter()
except TypeError as e:
    print(e)
    print(repr(e.__context__))

try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise int
except TypeError as e:
    print(e)
