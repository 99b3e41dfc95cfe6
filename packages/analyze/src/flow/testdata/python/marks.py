def sanitized():
    x = source()
    # ok: flow
    sink(clean(x))
    y = clean(x)
    # ok: flow
    sink('a' + y)
    # ruleid: flow
    sink(x)
    # ruleid: flow
    sink(clean(x) + x)


def by_side_effect():
    x = source()
    scrub(x)
    # ok: flow
    sink(x)


def propagated():
    b = builder()
    b.absorb(source())
    # ruleid: flow
    sink(b)
    c = builder()
    c.absorb('safe')
    # ok: flow
    sink(c)


def focus():
    x = source()
    # ruleid: flow
    execute(x)
    # ok: flow
    execute('select ?', x)
    # ruleid: flow
    execute('select ' + x, 1)


def source_in_sink():
    # ruleid: flow
    sink(source())


def member_sink():
    x = source()
    # ruleid: flow
    x.danger


def labelled():
    s = secret()
    t = plain_text()
    # ruleid: labels
    send(s)
    # ok: labels
    send(t)
    # ok: labels
    send(s + t)
    # ruleid: labels
    ship(pack(s))
    # ok: labels
    ship(pack(t))
    # ok: labels
    ship(s)


def nested_clean():
    # ok: flow
    sink(wrap(clean(source())))
    # ruleid: flow
    sink(wrap(source()))
