import traceback


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


def unpack():
    a, b = 1, 2, 3


def item():
    t = (1, 2)
    t[0] = 5


def attribute():
    x = None
    x.name = "v"


def augmented():
    x = [1]
    x += 5


def deletion():
    d = {}
    del d["k"]


def starred():
    first, *rest, last = "x"


def chain():
    a = b = {}[1]


def annotated():
    v: int = 1 + ""


def walrus():
    if (n := len(5)) > 3:
        pass


for f in (unpack, item, attribute, augmented, deletion, starred, chain, annotated, walrus):
    run(f)
