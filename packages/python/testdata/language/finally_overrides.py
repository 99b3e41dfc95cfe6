def return_wins():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


def list_is_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def nested():
    try:
        try:
            raise KeyError("a")
        finally:
            print("inner finally")
            raise ValueError("b")
    except ValueError as e:
        return repr(e), repr(e.__context__)
    finally:
        print("outer finally")


def loop_continue():
    seen = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(f"f{i}")
    else:
        seen.append("else")
    return seen


def continue_swallows():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            continue
    return "all swallowed"


def handler_return():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handler"
    finally:
        print("cleanup")


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


for f in (return_wins, swallow, value_is_kept, list_is_shared, nested, loop_continue, continue_swallows, handler_return):
    print(f.__name__, "->", f())
for v in generator():
    print(v)
g = generator()
print(next(g))
g.close()
