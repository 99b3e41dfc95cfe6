def carried():
    a = 'safe'
    b = 'safe'
    for i in range(3):
        # ruleid: flow
        sink(b)
        b = a
        a = source()


def accumulated():
    out = ''
    for x in [source()]:
        out += x
    # ruleid: flow
    sink(out)


def counted():
    x = source()
    i = 0
    while i < 3:
        i += 1
    if i == 0:
        # ok: flow
        safe(x)
    # ruleid: flow
    sink(x)


def broken_out():
    x = source()
    while True:
        x = 'safe'
        break
    # ok: flow
    sink(x)


def broken_early():
    x = source()
    for i in things():
        if i:
            break
        x = 'safe'
    # ruleid: flow
    sink(x)


def continued():
    x = 'safe'
    for i in things():
        if i:
            x = source()
            continue
        x = 'safe'
    # ruleid: flow
    sink(x)


def for_else():
    for i in things():
        x = source()
        break
    else:
        x = 'safe'
    # ruleid: flow
    sink(x)


def in_try():
    x = 'safe'
    try:
        x = source()
        risky()
    except Exception:
        # ruleid: flow
        sink(x)
    # ruleid: flow
    sink(x)


def fallback():
    x = source()
    try:
        y = int(x)
    except ValueError:
        y = 0
    # ok: flow
    sink(y)


def handler_keeps():
    try:
        y = int(source())
    except ValueError:
        y = source()
    # ruleid: flow
    sink(y)


def finally_runs():
    x = source()
    try:
        risky()
    finally:
        x = 'safe'
    # ok: flow
    sink(x)


def finally_sinks():
    x = source()
    try:
        return 1
    finally:
        # ruleid: flow
        sink(x)


def raised_text():
    try:
        raise ValueError(source())
    except ValueError as e:
        # ruleid: flow
        sink(str(e))


def in_with():
    with open('f') as f:
        # ok: flow
        sink(f.read())
    with lock():
        # ruleid: flow
        sink(source())


def one_by_one():
    x = source()
    bar = 'safe'
    for i in range(3):
        if i == 5:
            bar = x
    # ok: flow
    sink(bar)
    for i in range(3):
        if i == 2:
            bar = x
    # ruleid: flow
    sink(bar)


def counted_exactly():
    x = source()
    i = 0
    bar = x
    while i < 3:
        i += 1
        if i == 3:
            bar = 'safe'
    # ok: flow
    sink(bar)
    n = 0
    while n < 3:
        n += 1
        if n == 4:
            bar = x
    # ok: flow
    sink(bar)


def first_wins():
    for candidate in ['safe', source()]:
        break
    # ok: flow
    sink(candidate)
    for candidate in [source(), 'safe']:
        if candidate:
            break
    # ruleid: flow
    sink(candidate)


def last_wins():
    for step in [source(), 'safe']:
        v = step
    # ok: flow
    sink(v)


def pipeline():
    v = source()
    for f in [lambda a: a + 'x', lambda a: 'safe']:
        v = f(v)
    # ok: flow
    sink(v)
    w = source()
    for f in [lambda a: 'safe', lambda a: a + 'x']:
        w = f(source())
    # ruleid: flow
    sink(w)


def all_characters():
    x = source()
    for c in x:
        if c not in 'abc':
            return
    # ok: flow
    sink(x)


def left_at_a_character():
    x = source()
    for c in x:
        if c not in 'abc':
            break
    # ruleid: flow
    sink(x)


def some_bad_characters():
    x = source()
    for c in x:
        if c in ';|':
            return
    # ruleid: flow
    sink(x)


def exact_comprehension():
    xs = [v.strip() for v in ['a', source()]]
    # ok: flow
    sink(xs[0])
    # ruleid: flow
    sink(xs[1])
