def overwritten():
    x = source()
    x = 'safe'
    # ok: flow
    sink(x)


def overwritten_in_both():
    x = source()
    if unknown():
        x = 'a'
    else:
        x = 'b'
    # ok: flow
    sink(x)


def overwritten_in_one():
    x = source()
    if unknown():
        x = 'a'
    # ruleid: flow
    sink(x)


def overwritten_or_left():
    x = source()
    if unknown():
        x = 'a'
    else:
        return
    # ok: flow
    sink(x)


def tuple_swap():
    a, b = source(), 'safe'
    a, b = b, a
    # ok: flow
    sink(a)
    # ruleid: flow
    sink(b)


def starred():
    first, *rest = ['safe', source(), 'x']
    # ok: flow
    sink(first)
    # ruleid: flow
    sink(rest)
    *init, last = [source(), 'safe']
    # ok: flow
    sink(last)
    # ruleid: flow
    sink(init[0])


def augmented():
    q = 'select '
    q += source()
    # ruleid: flow
    sink(q)
    n = 1
    n += 2
    # ok: flow
    sink(n)


def walrus():
    if (x := source()):
        # ruleid: flow
        sink(x)


def deleted():
    x = source()
    del x
    x = 'safe'
    # ok: flow
    sink(x)


def chained():
    a = b = source()
    a = 'safe'
    # ok: flow
    sink(a)
    # ruleid: flow
    sink(b)
