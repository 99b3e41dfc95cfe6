# program: generators of numbers
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
def take(n, it):
    for _, x in zip(range(n), it): yield x
def primes():
    c = {}; n = 2
    while True:
        if n not in c: yield n; c[n * n] = [n]
        else:
            for p in c.pop(n): c.setdefault(p + n, []).append(p)
        n += 1
print(list(take(12, fib())), list(take(10, primes())))
def acc():
    total = 0
    while True:
        try: x = yield total
        except ValueError as e: print('caught', e); total = 0; continue
        if x is None: return 'done'
        total += x
g = acc(); print(next(g), g.send(5), g.send(7), g.throw(ValueError('reset')), g.send(1))
try: g.send(None)
except StopIteration as e: print('value', e.value)
def outer():
    r = yield from inner(); print('inner gave', r); yield 'after'
def inner():
    try: yield 1; yield 2
    finally: print('closing inner')
    return 'result'
print(list(outer())); o = outer(); next(o); o.close(); print(o)if False else None
for bad in (lambda: next(g), lambda: acc().send(1), lambda: (x for x in 5), lambda: g.throw(KeyError('x')), lambda: next(iter([]), 'dflt'), lambda: [*map(int, ['1', 'x'])], lambda: list(take('a', fib()))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
def bad_gen(): yield 1; raise StopIteration('early')
list(bad_gen())
# program: itertools recipes
from itertools import *
import operator
print(list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([1, 2], initial=10)), list(chain('ab', [1])), list(chain.from_iterable([[1], [2, 3]])), list(compress('ABCD', [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(lambda x: x % 2, range(5))), list(islice(count(5, 2), 3)), list(islice('abcdef', 1, None, 2)), list(pairwise('abc')), list(product('ab', repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations('abc', 2)), list(combinations_with_replacement('ab', 2)), list(repeat(7, 2)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', 'c', fillvalue='-')), [list(x) for x in tee([1, 2])], list(islice(cycle('ab'), 5)), list(batched('abcde', 2)), {k: len(list(v)) for k, v in groupby(sorted('mississippi'))})
def powerset(s): s = list(s); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def window(it, n):
    it = iter(it); w = tuple(islice(it, n))
    if len(w) == n: yield w
    for x in it: w = w[1:] + (x,); yield w
print(list(powerset([1, 2, 3])), list(window(range(5), 3)), count(1), repeat(1, 3), islice([], 1).__class__, chain().__class__.__name__)
for bad in (lambda: islice([1], -1), lambda: list(islice([1], 'a')), lambda: list(combinations('ab', -1)), lambda: list(product('a', repeat=-1)), lambda: count('a'), lambda: list(batched('ab', 0)), lambda: list(zip_longest('a', foo=1)), lambda: list(chain(5)), lambda: list(chain.from_iterable([1])), lambda: tee([1], -1), lambda: list(starmap(pow, [1])), lambda: accumulate(), lambda: list(accumulate(['a', 1])), lambda: repeat(), lambda: list(permutations('ab', 'x')), lambda: cycle(5), lambda: groupby(), lambda: pairwise(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: context managers
from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout, AbstractContextManager, ContextDecorator
import io
class CM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print('enter', self.n); return self
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); return self.s
with CM(1) as a, CM(2) as b: print(a.n, b.n)
with CM(3, True): raise ValueError('gone')
@contextmanager
def tag(n):
    print(f'<{n}>')
    try: yield n.upper()
    except KeyError as e: print('swallowed', e)
    finally: print(f'</{n}>')
with tag('p') as t: print(t)
with tag('q'): raise KeyError('k')
with suppress(ZeroDivisionError, KeyError): 1 / 0
buf = io.StringIO()
with redirect_stdout(buf): print('hidden')
with ExitStack() as st:
    for i in range(3): st.enter_context(CM(f's{i}'))
    st.callback(print, 'callback', end='!\n'); st.pop_all().close()
with nullcontext(5) as n: print(n, repr(buf.getvalue()))
@tag('fn')
def f(): return 'ret'
print(f())
class Deco(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out')
@Deco()
def g(): print('body')
g()
def two():
    with CM('r'):
        return 'early'
print(two())
for bad in ('with 5: pass', 'with open: pass', 'with CM: pass'):
    try: exec(bad)
    except Exception as e: print(type(e).__name__, e)
@contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
with CM('last'): {}['missing']
# program: exceptions chained and grouped
class AppError(Exception):
    def __init__(self, code, msg='default'): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {self.args[0]}'
class Sub(AppError): pass
def risky(n):
    try:
        if n == 0: raise Sub(1)
        if n == 1: int('x')
        if n == 2: raise AppError(2, 'two') from KeyError('cause')
        if n == 3:
            try: {}['a']
            except KeyError: raise RuntimeError('while handling') from None
        if n == 4: assert n == 5, f'n is {n}'
        if n == 5: raise ExceptionGroup('many', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError('k')])])
        if n == 6: raise Exception
        if n == 7: raise OSError(2, 'No such file', 'x.txt')
        if n == 8: raise KeyError('a', 'b')
        if n == 9: raise 5
        if n == 10: raise StopIteration(3)
        if n == 11: raise UnicodeDecodeError('utf8', b'ab', 0, 1, 'bad')
        if n == 12: raise SystemExit(3)
        if n == 13: e = ValueError('noted'); e.add_note('a note'); raise e
        if n == 14: raise SyntaxError('custom')
        return 'fine'
    except AppError as e: return 'app', str(e), e.code, type(e).__name__, e.__cause__, repr(e)
    except (ValueError, AssertionError) as e: return type(e).__name__, e.args, getattr(e, '__notes__', None)
    else: print('else')
    finally: print('finally', n)
for i in range(16):
    try: print(i, risky(i))
    except BaseException as e: print(i, type(e).__name__, repr(e), str(e), e.args, e.__cause__, e.__context__ and type(e.__context__).__name__, e.__suppress_context__)
try: raise ExceptionGroup('g', [ValueError(1), TypeError('t'), ValueError(2)])
except* ValueError as eg: print('values', eg.exceptions, eg.message)
except* TypeError as eg: print('types', eg)
eg = ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', [TypeError(2)])]); print(eg.split(TypeError), eg.subgroup(ValueError), eg.derive([KeyError()]), repr(eg))
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ValueError().nope, lambda: ValueError(x=1), lambda: OSError(1), lambda: OSError(1, 'a').strerror, lambda: FileNotFoundError(2, 'm', 'f'), lambda: KeyError('q').args):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, '-', e)
def a(): b()
def b():
    try: c()
    except ZeroDivisionError as e: raise AppError(9, 'wrapped') from e
def c(): return 1 / 0
a()
# program: exception group uncaught
def work(n):
    if n % 2: raise ValueError(f'odd {n}')
    raise TypeError(f'even {n}')
errs = []
for i in range(3):
    try: work(i)
    except Exception as e: e.add_note(f'note {i}'); errs.append(e)
raise ExceptionGroup('all failed', [*errs, ExceptionGroup('nested', [KeyError('deep')])])
# program: asyncio workers
import asyncio, random
async def work(n, d): await asyncio.sleep(d); return n * 2
async def producer(q, n):
    for i in range(n): await q.put(i); await asyncio.sleep(0)
    await q.put(None)
async def consumer(q, out):
    while (x := await q.get()) is not None: out.append(x * x); q.task_done()
async def failing(): await asyncio.sleep(0.01); raise ValueError('async boom')
async def agen(n):
    for i in range(n): yield i; await asyncio.sleep(0)
class ACM:
    async def __aenter__(self): print('aenter'); return 5
    async def __aexit__(self, *a): print('aexit', a[0]); return True
async def main():
    print(await asyncio.gather(work(1, .03), work(2, .01), work(3, .02)))
    q, out = asyncio.Queue(2), []
    await asyncio.gather(producer(q, 5), consumer(q, out)); print(out)
    print(await asyncio.gather(failing(), work(1, 0), return_exceptions=True))
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError as e: print('timeout', repr(e))
    print([x async for x in agen(3)], [y async for y in agen(4) if y % 2])
    async with ACM() as v: print(v); raise KeyError('eaten')
    t = asyncio.create_task(asyncio.sleep(10), name='sleepy'); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled', t.cancelled(), t.done(), t.get_name())
    try:
        async with asyncio.TaskGroup() as tg: a = tg.create_task(work(5, 0)); b = tg.create_task(failing())
    except* ValueError as eg: print('group', eg.exceptions, a.result())
    sem, order = asyncio.Semaphore(2), []
    async def limited(i):
        async with sem: order.append(('start', i)); await asyncio.sleep(0.02 * (4 - i) ** 2); order.append(('end', i))
    await asyncio.gather(*(limited(i) for i in range(3))); print(order)
    lock, ev = asyncio.Lock(), asyncio.Event(); print(lock.locked(), ev.is_set(), lock)if False else None
    done, pending = await asyncio.wait([asyncio.create_task(work(i, i * .01)) for i in range(3)], return_when=asyncio.FIRST_COMPLETED); print(len(done), len(pending))
    for f in asyncio.as_completed([work(9, .02), work(8, .01)]): print(await f)
    async with asyncio.timeout(1): print('in time')
    await failing()
asyncio.run(main())
# program: decorators of many kinds
import functools, time
def logged(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        print(f'-> {fn.__name__}{a}{k or ""}'); r = fn(*a, **k); print(f'<- {r!r}'); return r
    return w
def retry(times, exc=Exception):
    def deco(fn):
        @functools.wraps(fn)
        def w(*a):
            for i in range(times):
                try: return fn(*a)
                except exc as e: print(f'try {i + 1}: {e}')
            raise RuntimeError(f'{fn.__name__} failed {times} times')
        return w
    return deco
class Count:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn, self.n = fn, 0
    def __call__(self, *a): self.n += 1; return self.fn(*a)
def typed(fn):
    import inspect
    sig = inspect.signature(fn)
    @functools.wraps(fn)
    def w(*a, **k):
        for n, v in sig.bind(*a, **k).arguments.items():
            t = fn.__annotations__.get(n)
            if t and not isinstance(v, t): raise TypeError(f'{n} must be {t.__name__}, got {type(v).__name__}')
        return fn(*a, **k)
    return w
@logged
def add(a, b=1):
    """Adds."""
    return a + b
@Count
def sq(x): "Squares."; return x * x
@typed
def rep(s: str, n: int = 2) -> str: return s * n
state = iter([0, 0, 1])
@retry(3, ZeroDivisionError)
def flaky(): return 1 // next(state)
print(add(1), add(2, b=3), add.__name__, add.__doc__, add.__wrapped__(5), sq(3), sq(4), sq.n, sq.__doc__, rep('ab'), flaky())
@functools.lru_cache(maxsize=2)
def slow(n): print('computing', n); return n
slow(1); slow(2); slow(1); slow(3); slow(2); print(slow.cache_info(), slow.cache_parameters()); slow.cache_clear()
@functools.singledispatch
def show(x): return f'obj {x!r}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list of {len(x)}'
print(show(1), show([1]), show('s'), show(True), show.dispatch(bool).__name__, functools.reduce(lambda a, b: a * b, [1, 2, 3], 4), functools.partial(int, base=2)('101'), functools.partial(print, 1, sep='-'))
@functools.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) >= V(0), V(1) <= V(1), V(2) > V(3))
for bad in (lambda: rep(5), lambda: rep('a', 'b'), lambda: rep(), lambda: slow([1]), lambda: functools.reduce(max, []), lambda: functools.lru_cache(5.5), lambda: sq(1, 2), lambda: functools.total_ordering(type('E', (), {}))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
@retry(2)
def always(): raise KeyError('k')
always()
# program: closures and scopes
def counter():
    n = 0
    def inc(by=1):
        nonlocal n; n += by; return n
    return inc, lambda: n
inc, get = counter(); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
fs = [lambda: i for i in range(3)]; gs = [lambda i=i: i for i in range(3)]; print([f() for f in fs], [g() for g in gs])
x = 'global'
def shadow():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
shadow()
def free():
    def inner(): return late
    try: inner()
    except NameError as e: print(e)
    late = 5; return inner()
print(free())
class C:
    y = 1; z = [y for _ in range(2)]
    def m(self): return y
try: C().m()
except NameError as e: print(e)
def d(a, b=[], *, c={}): b.append(a); c[a] = 1; return b, c
d(1); print(d(2), d.__defaults__, d.__kwdefaults__)
print((lambda *a, **k: (a, k))(1, *[2], x=3, **{'y': 4}), [y := 5, y ** 2], any((w := n) > 2 for n in range(5)), w)
del x
print(x)
# program: match statements
from dataclasses import dataclass
@dataclass
class Pt: x: int; y: int
class E: A = 1; B = 'b'
def m(v):
    match v:
        case None: return 'none'
        case True | False: return 'bool'
        case 0: return 'zero'
        case int(n) if n < 0: return f'neg {n}'
        case int() | float(): return 'number'
        case '': return 'empty'
        case str(s) if len(s) > 3: return f'long {s}'
        case E.B: return 'dotted'
        case []: return 'empty list'
        case [x]: return f'one {x}'
        case [1, *rest]: return f'starts 1 {rest}'
        case [Pt(x=0), *_]: return 'list of origin-ish'
        case (a, b, *_, z): return f'seq {a} {b} {z}'
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': t, **others}: return f'type {t} {others}'
        case {}: return 'mapping'
        case Pt(0, 0): return 'origin'
        case Pt(x, y=yy) as p if x == yy: return f'diag {p}'
        case Pt(): return 'point'
        case bytes(): return 'bytes'
        case _: return f'other {type(v).__name__}'
for v in (None, True, 0, -5, 3, 2.5, '', 'hello', 'b', 'xy', [], [9], [1, 2, 3], [Pt(0, 5), 1], (5, 6, 7, 8), {'type': 'circle', 'r': 2}, {'type': 'sq', 'a': 1}, {'z': 1}, Pt(0, 0), Pt(3, 3), Pt(1, 2), b'x', {1}, object, range(2)): print(repr(v)[:30], '=>', m(v))
match [1, [2, {'k': (3, 4)}]]:
    case [a, [b, {'k': (c, d)}]]: print(a, b, c, d)
match 5:
    case str(): pass
class Bad: __match_args__ = 'x'
try:
    match Bad():
        case Bad(1): pass
except TypeError as e: print(e)
try:
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
except TypeError as e: print(e)
match 1:
    case int(1, 2): pass
