def first_number(texts):
    for t in texts:
        try:
            n = int(t)
        except ValueError:
            print("skip", t)
            continue
        else:
            if n < 0:
                print("negative, stop")
                break
        finally:
            print("checked", t)
        print("using", n)
        return n
    else:
        return "exhausted"
    return "broken"


print(first_number(["a", "5", "6"]))
print(first_number(["a", "-1", "6"]))
print(first_number(["x"]))


def resource(log):
    log.append("open")
    try:
        for i in range(3):
            try:
                yield i
            except ValueError as e:
                log.append(f"caught {e}")
                yield "after error"
            else:
                log.append(f"ok {i}")
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("close")


log = []
g = resource(log)
print(next(g), g.throw(ValueError("v")), next(g), log)
g.close()
print(log)
log = []
for x in resource(log):
    if x == 1:
        break
del g, x
log2 = []
with_for = [x for x in resource(log2)]
print(with_for, log2)


def nested(n):
    try:
        try:
            if n == 1:
                raise KeyError("inner")
            if n == 2:
                return "returned"
        except KeyError as e:
            raise ValueError("converted") from e
        finally:
            print("inner finally", n)
    except ValueError as e:
        return f"{e} from {e.__cause__!r}"
    finally:
        print("outer finally", n)
    return "fell through"


print([nested(n) for n in range(3)])


def retry(operations):
    attempts = 0
    while True:
        attempts += 1
        try:
            return operations.pop(0)(), attempts
        except (ZeroDivisionError, IndexError) as e:
            if isinstance(e, IndexError) and not operations:
                raise RuntimeError(f"gave up after {attempts}") from None
            print("retry after", e)


print(retry([lambda: 1 / 0, lambda: [][0], lambda: "done"]))
try:
    retry([lambda: 1 / 0])
except RuntimeError as e:
    print(e)
for i in range(3):
    try:
        if i == 1:
            continue
        print("body", i)
    finally:
        print("finally", i)
        if i == 2:
            break
else:
    print("never")
errors = []
for value in ("1", "x", None, [], "2"):
    try:
        errors.append(int(value))
    except (TypeError, ValueError) as e:
        errors.append(type(e).__name__)
print(errors)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        raise
    finally:
        print("still runs")
except ValueError as outer:
    print(outer.args, outer.__context__)
def lookup(d, *keys):
    for k in keys:
        try:
            d = d[k]
        except (KeyError, IndexError, TypeError) as e:
            return f"{type(e).__name__} at {k!r}"
    return d
print(lookup({"a": [1, {"b": 2}]}, "a", 1, "b"), lookup({"a": [1]}, "a", 5), lookup({"a": 1}, "a", "b"), lookup({}, "z"))
