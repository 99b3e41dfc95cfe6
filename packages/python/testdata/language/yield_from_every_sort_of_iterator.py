import traceback
def inner():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
        return 'done'
    except ValueError as e:
        print('inner ve', e); yield 'caught'
        return 'after'
    finally:
        print('fin')
def outer():
    r = yield from inner()
    print('r', r)
    r = yield from [10, 20]
    print('r', r)
    yield from (c for c in 'ab')
    return 5
print(list(outer()))
g = outer(); print(next(g), g.send('A'), g.send('B'))
try: g.send('C')
except AttributeError as e: print(e)
g = outer(); next(g); print(g.throw(ValueError('v')), next(g))
g = outer(); next(g); g.close()
g = outer(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print(repr(e)); 
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 2: raise StopIteration('ret')
        return s.n
    def send(s, v): print('send', v); return next(s)
    def throw(s, *a): print('throw', a[0] if isinstance(a[0], type) else type(a[0])); return 99
def o2():
    x = yield from It()
    print('x', x)
    try:
        yield from bad()
    except ZeroDivisionError as e:
        print('zde'); traceback.print_exc()
    yield from bad()
def bad():
    yield 'b'
    1 / 0
g = o2(); print(next(g), g.send(3), g.throw(ValueError), )
g = o2()
print(next(g), next(g), next(g))
print(next(g))
try: next(g)
except ZeroDivisionError: traceback.print_exc()
def rec(n):
    if n == 0:
        raise LookupError('deep')
    yield n
    yield from rec(n - 1)
try: list(rec(5))
except LookupError as e: print(traceback.format_exc())
def swallow():
    try:
        yield from rec(1)
    except LookupError:
        yield 'sw'
    yield from ()
    return 7
def w():
    v = yield from swallow()
    print('v', v)
print(list(w()))
try: list(f for f in (lambda: (yield from 5))())
except TypeError as e: print(e)
async def co(): pass
def yc(): yield from c
c = co()
try: list(yc())
except TypeError as e: print(e)
c.close()
def s():
    yield from t()
def t():
    raise StopIteration
    yield
try: list(s())
except RuntimeError as e: print(e)
def running():
    yield from me
me = running()
try: next(me)
except ValueError as e: print(e)
def ctx():
    try: 1/0
    except ZeroDivisionError:
        yield from (x for x in (1, 2))
        raise
g = ctx(); print(next(g), next(g))
try: next(g)
except ZeroDivisionError as e: print('ok', e.__context__)
def depth(n):
    yield n
    if n: yield from depth(n - 1)

try: print(sum(depth(3000)))
except RecursionError as e: print('rec', e)
