def none(): ...
def one(x): return x
def two(x, y): return x, y
def opt(x, y=1): return x, y
def opts(x=1, y=2): return x, y
def kw(x, *, k): return x, k
def kws(*, a, b, c=1): return a, b, c
def pos(a, b, /, c): return a, b, c
def posd(a, b=2, /): return a, b
def var(a, *rest): return a, rest
def everything(a, /, b, *c, d, e=5, **f): return a, b, c, d, e, f


num, txt, nothing = 5, 'a', None


class C:
    def __init__(self, a): self.a = a
    def m(self, x): return x
    @classmethod
    def c(cls, x): return x
    @staticmethod
    def s(x): return x


for text, run in (
    ('none(1)', lambda: none(1)),
    ('none(1, 2)', lambda: none(1, 2)),
    ('one()', lambda: one()),
    ('one(1, 2)', lambda: one(1, 2)),
    ('one(y=1)', lambda: one(y=1)),
    ('one(1, x=2)', lambda: one(1, x=2)),
    ('two()', lambda: two()),
    ('two(1)', lambda: two(1)),
    ('two(1, 2, 3)', lambda: two(1, 2, 3)),
    ('two(1, z=3)', lambda: two(1, z=3)),
    ('two(x=1)', lambda: two(x=1)),
    ('opt()', lambda: opt()),
    ('opt(1, 2, 3)', lambda: opt(1, 2, 3)),
    ('opts(1, 2, 3, 4)', lambda: opts(1, 2, 3, 4)),
    ('kw(1)', lambda: kw(1)),
    ('kw()', lambda: kw()),
    ('kw(1, 2)', lambda: kw(1, 2)),
    ('kw(1, 2, k=3)', lambda: kw(1, 2, k=3)),
    ('kws()', lambda: kws()),
    ('kws(a=1)', lambda: kws(a=1)),
    ('kws(1, 2)', lambda: kws(1, 2)),
    ('kws(a=1, b=2, z=3)', lambda: kws(a=1, b=2, z=3)),
    ('pos(1)', lambda: pos(1)),
    ('pos(1, 2)', lambda: pos(1, 2)),
    ('pos(a=1, b=2, c=3)', lambda: pos(a=1, b=2, c=3)),
    ('pos(1, b=2, c=3)', lambda: pos(1, b=2, c=3)),
    ('posd()', lambda: posd()),
    ('posd(1, b=3)', lambda: posd(1, b=3)),
    ('var()', lambda: var()),
    ('var(a=1)', lambda: var(a=1)),
    ('var(1, a=2)', lambda: var(1, a=2)),
    ('everything()', lambda: everything()),
    ('everything(1, b=2)', lambda: everything(1, b=2)),
    ('everything(1, 2, 3, d=4, g=7)', lambda: everything(1, 2, 3, d=4, g=7)),
    ('everything(1, 2, a=3, d=4)', lambda: everything(1, 2, a=3, d=4)),
    ('C()', lambda: C()),
    ('C(1, 2)', lambda: C(1, 2)),
    ('C(1).m()', lambda: C(1).m()),
    ('C(1).m(1, 2)', lambda: C(1).m(1, 2)),
    ('C.m()', lambda: C.m()),
    ('C.c()', lambda: C.c()),
    ('C.s(1, 2)', lambda: C.s(1, 2)),
    ('(lambda x: x)()', lambda: (lambda x: x)()),
    ('(lambda: 1)(5)', lambda: (lambda: 1)(5)),
    ("two(*[1, 2], **{'x': 3})", lambda: two(*[1, 2], **{'x': 3})),
    ('two(**{1: 2})', lambda: two(**{1: 2})),
    ('two(*5)', lambda: two(*5)),
    ('two(**5)', lambda: two(**5)),
    ("opts(**{'y': 1}, **{'y': 2})", lambda: opts(**{'y': 1}, **{'y': 2})),
    ('num()', lambda: num()),
    ('txt(1)', lambda: txt(1)),
    ('nothing()', lambda: nothing()),
):
    try:
        print(text, "=", run())
    except TypeError as e:
        print(text, "!", e)
