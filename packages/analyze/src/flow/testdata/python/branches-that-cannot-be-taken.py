def ternary_with_arithmetic():
    x = source()
    n = 106
    a = 'safe' if 7 * 18 + n > 200 else x
    # ok: flow
    sink(a)
    b = 'safe' if 7 * 42 - n > 200 else x
    # ruleid: flow
    sink(b)


def constant_if():
    x = source()
    if 2 * 3 > 7:
        bar = x
    else:
        bar = 'fine'
    # ok: flow
    sink(bar)
    if 2 * 3 < 7:
        baz = x
    else:
        baz = 'fine'
    # ruleid: flow
    sink(baz)


def no_else():
    x = source()
    bar = 'This should never happen'
    num = 196
    if (500 / 42) + num > 200:
        bar = x
    # ruleid: flow
    sink(bar)
    baz = 'fine'
    if (500 // 42) + num < 200:
        baz = x
    # ok: flow
    sink(baz)


def after_return():
    x = source()
    return x
    # ok: flow
    sink(x)


def after_raise():
    x = source()
    raise ValueError(x)
    # ok: flow
    sink(x)


def never_entered():
    x = source()
    while False:
        # ok: flow
        sink(x)
    for y in []:
        # ok: flow
        sink(x)
    if 'a' in ('b', 'c'):
        # ok: flow
        sink(x)


def character_of_text():
    possible = 'ABC'
    guess = possible[1]
    param = source()
    match guess:
        case 'A':
            bar = param
        case 'B':
            bar = 'bob'
        case 'C' | 'D':
            bar = param
        case _:
            bar = "bob's your uncle"
    # ok: flow
    sink(bar)


def other_character_of_text():
    possible = 'ABC'
    guess = possible[0]
    param = source()
    match guess:
        case 'A':
            bar = param
        case 'B':
            bar = 'bob'
        case _:
            bar = "bob's your uncle"
    # ruleid: flow
    sink(bar)


def alternative_pattern():
    guess = 'ABCD'[3]
    param = source()
    match guess:
        case 'A':
            bar = 'bob'
        case 'C' | 'D':
            bar = param
        case _:
            bar = 'uncle'
    # ruleid: flow
    sink(bar)


def long_else_if():
    x = source()
    kind = 'b'
    if kind == 'a':
        bar = x
    elif kind == 'b':
        bar = 'safe'
    elif kind == 'c':
        bar = x
    else:
        bar = x
    # ok: flow
    sink(bar)


def flag():
    x = source()
    debug = False
    if debug:
        # ok: flow
        sink(x)
    if not debug:
        # ruleid: flow
        sink(x)


def and_or():
    x = source()
    # ok: flow
    sink(False and x)
    # ruleid: flow
    sink(True and x)
    # ok: flow
    sink('text' or x)
    # ruleid: flow
    sink('' or x)


DEBUG = False


def global_flag():
    x = source()
    if DEBUG:
        # ok: flow
        sink(x)
    # ruleid: flow
    sink(x)
