import traceback
import types


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


def a():
    x = [1]
    x[5] = 1


def b():
    x = (1, [2])
    x[1][0] += "s"


def c():
    x = "text"
    x[0] = "T"


def d():
    x = {}
    x["a"]["b"]["c"] = 1


def e():
    x = types.SimpleNamespace()
    x.a.b = 1


def f():
    x = 5
    x.real = 1


def g():
    x = {}
    x["n"] += 1


def h():
    (x, y), z = (1, 2, 3), 4


def i():
    for x, y in [(1, 2), (3, 4, 5)]:
        pass


def j():
    with 5 as x:
        pass


def k():
    x: int = undefined[0]


for fn in (a, b, c, d, e, f, g, h, i, j, k):
    run(fn)
