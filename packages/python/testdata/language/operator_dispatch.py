class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v})"

    def __add__(self, o):
        print("add", self, o)
        return N(self.v + o.v) if isinstance(o, N) else NotImplemented

    def __radd__(self, o):
        print("radd", self, o)
        return N(o + self.v) if isinstance(o, int) else NotImplemented

    def __iadd__(self, o):
        print("iadd", self, o)
        self.v += 100
        return self

    def __eq__(self, o):
        print("eq", self, o)
        return NotImplemented

    def __lt__(self, o):
        print("lt", self, o)
        return NotImplemented

    def __gt__(self, o):
        print("gt", self, o)
        return "gt result"


class Sub(N):
    def __radd__(self, o):
        print("sub radd", self, o)
        return "sub wins"


class SubPlain(N):
    pass


print(N(1) + N(2), 5 + N(1))
print(N(1) + Sub(2), N(1) + SubPlain(3), Sub(1) + N(2))
for code, run in (
    ("N(1) + 'x'", lambda: N(1) + 'x'),
    ("'x' + N(1)", lambda: 'x' + N(1)),
    ('N(1) - 1', lambda: N(1) - 1),
    ('1 - N(1)', lambda: 1 - N(1)),
    ('-N(1)', lambda: -N(1)),
    ('~N(1)', lambda: ~N(1)),
    ('N(1) < 3', lambda: N(1) < 3),
    ('N(1) < N(2)', lambda: N(1) < N(2)),
    ('3 < N(1)', lambda: 3 < N(1)),
    ('N(1) <= N(2)', lambda: N(1) <= N(2)),
    ('N(1) == 1', lambda: N(1) == 1),
    ('N(1) == N(1)', lambda: N(1) == N(1)),
    ('N(1) != N(1)', lambda: N(1) != N(1)),
    ('N(1) @ 1', lambda: N(1) @ 1),
    ('N(1)[0]', lambda: N(1)[0]),
    ('N(1)()', lambda: N(1)()),
    ('len(N(1))', lambda: len(N(1))),
    ('1 in N(1)', lambda: 1 in N(1)),
    ('divmod(N(1), 2)', lambda: divmod(N(1), 2)),
    ('abs(N(1))', lambda: abs(N(1))),
    ('pow(N(1), 2)', lambda: pow(N(1), 2)),
    ('N(1) ** 2', lambda: N(1) ** 2),
    ('N(1) >> 1', lambda: N(1) >> 1),
    ('int(N(1))', lambda: int(N(1))),
    ('round(N(1))', lambda: round(N(1))),
    ('N(1) and 2', lambda: N(1) and 2),
    ('[] + ()', lambda: [] + ()),
    ("1 + '1'", lambda: 1 + '1'),
    ("'1' + 1", lambda: '1' + 1),
    ('{} | []', lambda: {} | []),
    ('{1} & [1]', lambda: {1} & [1]),
    ("[1] * 'a'", lambda: [1] * 'a'),
    ("'a' * 1.5", lambda: 'a' * 1.5),
    ('None + 1', lambda: None + 1),
    ('print + 1', lambda: print + 1),
    ("1 < 'a'", lambda: 1 < 'a'),
    ('[1] < (1,)', lambda: [1] < (1,)),
    ('{} < {}', lambda: {} < {}),
    ('1j < 2j', lambda: 1j < 2j),
    ("b'a' + 'a'", lambda: b'a' + 'a'),
    ("'a' + b'a'", lambda: 'a' + b'a'),
    ("+'a'", lambda: +'a'),
    ('-[]', lambda: -[]),
    ('~1.5', lambda: ~1.5),
    ("'a' % 1", lambda: 'a' % 1),
    ('[1] - [1]', lambda: [1] - [1]),
    ('1 @ 2', lambda: 1 @ 2),
    ('1 << -1', lambda: 1 << -1),
    ('1.0 << 2', lambda: 1.0 << 2),
    ('None < None', lambda: None < None),
    ('object() >= 1', lambda: object() >= 1),
):
    try:
        print(code, "=", run())
    except Exception as e:
        print(code, "!", type(e).__name__, e)
x = N(1)
y = x
x += 1
print(x, y is x)
z = SubPlain(1)
def case_1(): a = SubPlain(1); a -= 1
def case_2(): a = SubPlain(1); a @= 2
def case_3(): a = 'x'; a += 1
def case_4(): a = 1; a += 'x'
def case_5(): a = [1]; a += 5
def case_6(): a = (1,); a += [2]
def case_7(): a = None; a **= 2
def case_8(): a = 1; a >>= 1.0

for stmt, run in (
    ('z -= 1', case_1),
    ('z @= 2', case_2),
    ("a = 'x'; a += 1", case_3),
    ("a = 1; a += 'x'", case_4),
    ('a = [1]; a += 5', case_5),
    ('a = (1,); a += [2]', case_6),
    ('a = None; a **= 2', case_7),
    ('a = 1; a >>= 1.0', case_8),
):
    try:
        run()
    except TypeError as e:
        print(stmt, "!", e)
