import traceback
def bad():
    yield 1
    raise ValueError('x')
def a(): return [x for x in bad()]
def b(): return sum(x for x in bad())
def c(): return {x: 1 for x in bad() if x}
def d():
    return [(x, y) for y in (1, 2)
            for x in bad()]
def e():
    for x in bad(): pass
def f(): return [x for x in [1, 2] for y in bad()]
def g(): return list(y for x in [1] for y in bad())
def h(): return [z for z in 5]
def i(): return sum(z for z in 5)
def j(): return [q for z in [1] for q in z]
def k(): return max(q for z in [1] for q in z)
for fn in (a, b, c, d, e, f, g, h, i, j, k):
    try: fn()
    except Exception: traceback.print_exc()
