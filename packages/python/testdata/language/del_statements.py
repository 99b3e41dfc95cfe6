x = 1
del x
try:
    x
except NameError as e:
    print(e)
a = [0, 1, 2, 3, 4, 5]
del a[0]
del a[-1], a[1:3]
print(a)
b = list(range(10))
del b[::2]
print(b)
del b[:]
print(b)
d = {"k": 1, "j": 2}
del d["k"]
print(d)
def case_1(): del d['zz']
def case_2(): del a[10]
def case_3(): del undefined
def case_4(): del 'abc'[0]
def case_5(): del (1,)[0]
def case_6(): del a.x
def case_7(): del a['s']
def case_8(): del (5).real

for stmt, run in (
    ("del d['zz']", case_1),
    ('del a[10]', case_2),
    ('del undefined', case_3),
    ("del 'abc'[0]", case_4),
    ('del (1,)[0]', case_5),
    ('del a.x', case_6),
    ("del a['s']", case_7),
    ('del (5).real', case_8),
):
    try:
        run()
        print(stmt, "ok")
    except (Exception, SyntaxError) as e:
        print(stmt, "->", type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
p = q = r = 1
del p, (q, [r])
print([n for n in ("p", "q", "r") if n in globals()])


class K:
    attr = 1
    temp = 2
    del temp

    def __init__(self):
        self.v = 1


k = K()
del k.v
print(hasattr(k, "v"), hasattr(K, "temp"))
try:
    del k.attr
except AttributeError as e:
    print(e)
del K.attr
try:
    K.attr
except AttributeError as e:
    print(e)


def f(n):
    del n
    try:
        n
    except UnboundLocalError as e:
        print(e)
    n = "back"
    return n


print(f(1))


def closure():
    v = 1

    def get():
        return v
    print(get())
    del v
    try:
        get()
    except NameError as e:
        print(type(e).__name__, e)


closure()
for i in range(2):
    pass
del i
print("i" in globals())
def g():
    global made
    made = 1
    del made
g()
print("made" in globals())
