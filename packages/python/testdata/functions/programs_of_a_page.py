# program: stack and queue
class EmptyError(IndexError): """Nothing there."""
class Stack:
    def __init__(self): self._a = []
    def push(self, x): self._a.append(x); return self
    def pop(self):
        if not self._a: raise EmptyError('pop from empty stack')
        return self._a.pop()
    @property
    def top(self): return self._a[-1]
    def __len__(self): return len(self._a)
s = Stack().push(1).push('b'); print(s.pop(), s.top, len(s), bool(s), EmptyError.__doc__)
def balanced(t):
    st, m = [], {')': '(', ']': '[', '}': '{'}
    for c in t:
        if c in m.values(): st.append(c)
        elif c in m and (not st or st.pop() != m[c]): return False
    return not st
print([balanced(x) for x in ('([]{})', '([)]', '((', '', 'a(b)c')]); s.pop(); s.pop()
# program: postfix evaluator
import operator
def rpn(s):
    ops = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '**': pow}
    st = []
    for t in s.split():
        if t in ops: b, a = st.pop(), st.pop(); st.append(ops[t](a, b))
        else: st.append(int(t))
    return st.pop()
print(rpn('3 4 + 2 *'), rpn('5 1 2 + 4 * + 3 -'), rpn('2 3 **')); rpn('1 +')
# program: binary tree walks
from __future__ import annotations
from dataclasses import dataclass
from typing import Optional
@dataclass
class Node:
    val: int
    left: Optional[Node] = None
    right: Node | None = None
def build(a): 
    if not a: return None
    m = len(a) // 2
    return Node(a[m], build(a[:m]), build(a[m + 1:]))
def inorder(n): return inorder(n.left) + [n.val] + inorder(n.right) if n else []
def levels(n):
    out, q = [], [n] if n else []
    while q: out.append([x.val for x in q]); q = [c for x in q for c in (x.left, x.right) if c]
    return out
t = build([1, 2, 3, 4, 5, 6, 7]); print(inorder(t), levels(t), build([1]), t == build(list(range(1, 8))), Node.__annotations__); print(t.left.left.left.val)
# program: text histogram
def histogram(d, width=20):
    top = max(d.values())
    for k, v in sorted(d.items(), key=lambda kv: (-kv[1], kv[0])): print(f'{k:<8}|{"█" * round(v / top * width):<{width}}| {v:>5.1f} {v / sum(d.values()):6.1%}')
histogram({'apples': 10, 'pears': 2.5, 'kiwi': 7}); histogram({})
# program: table printing
rows = [('Name', 'Qty', 'Price'), ('Widget', 5, 3.5), ('Gadget long', 12, 100), ('é', 0, None)]
w = [max(len(str(r[i])) for r in rows) for i in range(3)]
for i, r in enumerate(rows):
    print(' | '.join(f'{str(c):{"<" if j == 0 else ">"}{w[j]}}' for j, c in enumerate(r)))
    if not i: print('-+-'.join('-' * x for x in w))
print('total', f'{sum(q * p for _, q, p in rows[1:3]):,.2f}', sep=': '); sum(q * p for _, q, p in rows[1:])
# program: temperature conversions
def convert(v, frm, to):
    k = {'C': lambda x: x + 273.15, 'F': lambda x: (x - 32) * 5 / 9 + 273.15, 'K': lambda x: x}[frm](v)
    if k < 0: raise ValueError(f'{v}{frm} is below absolute zero')
    return {'C': lambda x: x - 273.15, 'F': lambda x: (x - 273.15) * 9 / 5 + 32, 'K': lambda x: x}[to](k)
print(convert(100, 'C', 'F'), convert(32, 'F', 'C'), round(convert(0, 'K', 'F'), 2), convert(-40, 'C', 'F'))
for a in ((-300, 'C', 'K'), (1, 'X', 'C'), ('1', 'C', 'F')):
    try: convert(*a)
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, e, repr(e))
# program: bank accounts
class Account:
    interest = 0.02; _count = 0
    def __init__(self, owner, balance=0.0): self.owner, self.__balance = owner, balance; Account._count += 1
    @property
    def balance(self): return self.__balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError(f'negative balance: {v:.2f}')
        self.__balance = v
    def __str__(self): return f'{self.owner}: ${self.balance:,.2f}'
    def __repr__(self): return f'{self.__class__.__name__}({self.owner!r}, {self.balance})'
    def __lt__(self, o): return self.balance < o.balance
class Savings(Account):
    def add_interest(self): self.balance *= 1 + self.interest
a, b = Account('Ann', 100), Savings('Bob', 1234567.891); b.add_interest(); print(a, b, [b, a], sorted([b, a]), Account._count, a._Account__balance, vars(a), max(a, b).owner)
for f in (lambda: setattr(a, 'balance', -5), lambda: a.__balance, lambda: a < 5, lambda: Account(), lambda: a.add_interest()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a.balance = -1
# program: inventory with json
import json
from dataclasses import dataclass, asdict, field
@dataclass
class Item: sku: str; qty: int = 0; tags: list = field(default_factory=list)
inv = [Item('a1', 3, ['x']), Item('b2')]
text = json.dumps([asdict(i) for i in inv], indent=1); print(text); back = [Item(**d) for d in json.loads(text)]; print(back == inv, back); Item(**{'sku': 'c', 'colour': 'red'})
# program: state machine
from enum import Enum, auto
class S(Enum): IDLE = auto(); RUN = auto(); DONE = auto()
T = {(S.IDLE, 'start'): S.RUN, (S.RUN, 'finish'): S.DONE, (S.RUN, 'stop'): S.IDLE}
class Machine:
    def __init__(self): self.state, self.log = S.IDLE, []
    def fire(self, ev):
        try: new = T[self.state, ev]
        except KeyError: raise ValueError(f'cannot {ev} from {self.state.name}') from None
        self.log.append(f'{self.state.name}->{new.name}'); self.state = new
m = Machine(); m.fire('start'); m.fire('stop'); m.fire('start'); print(m.log, m.state, repr(m.state)); m.fire('start')
# program: observer and events
class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, h): self.handlers.append(h); return self
    def __isub__(self, h): self.handlers.remove(h); return self
    def __call__(self, *a, **k): return [h(*a, **k) for h in self.handlers]
class Button: 
    def __init__(self): self.click = Event()
b = Button(); log = []; b.click += log.append; b.click += (h := lambda x: x * 2); print(b.click(5), log); b.click -= h; print(b.click(6), log); b.click -= h
# program: lazy ranges and slices
class Slicer:
    def __getitem__(self, k): return k
s = Slicer(); print(s[1], s[1:2], s[::2, ...], s[1, 'a'], s[:], s[None], slice(1, 10, 3).indices(5), list(range(10))[slice(2, None, 3)], range(10)[::-2], range(0, 10, 3)[1:], len(range(-5, 5, 2)), 7 in range(1, 10, 3), range(3) == range(0, 3, 1), range(0) == range(5, 5), range(5).index(3), range(10)[-1], hash(range(3)) == hash(range(3)), *range(3, 0, -1)); range(10)[20]
# program: type hints are kept
from typing import *
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def map(self, f: Callable[[T], 'U']) -> 'Box[U]': return Box(f(self.v))
def f(a: int, b: 'str' = 'x', *c: float, d: list[int] | None = None) -> dict[str, Any]: return {}
print(f.__annotations__, get_type_hints(f)['b'], Box[int], Box(3).map(str).v, Optional[int], Union[int, str], List[int], Dict[str, 'x'], Callable[[int], str], Literal['a', 1], Tuple[int, ...], list[int], int | None, T, Any, NewType('UserId', int)(5), cast(int, 'a'), get_args(dict[str, int]), get_origin(List[int]), ClassVar[int], Final[str], Annotated[int, 'meta'], TypedDict('TD', {'a': int})(a=1))
class Emp(NamedTuple): name: str; id: int = 3
print(Emp('g'), Emp._field_defaults, Emp.__annotations__)
def id_[U: (int, str)](x: U) -> U: return x
type Alias[K] = dict[K, int]
print(id_(5), Alias, Alias.__value__, id_.__type_params__); List[int, str]
# program: inspect a function
import inspect
def f(a, b: int = 2, *args, c, d=4, **kw) -> str:
    """Doc line.

    More."""
    x = 1; return str(x)
class K:
    def m(self, q, /): pass
print(inspect.signature(f), list(inspect.signature(f).parameters.values())[1].default, inspect.getdoc(f), inspect.isfunction(f), inspect.signature(K.m), inspect.signature(K().m), inspect.isclass(K), [n for n, _ in inspect.getmembers(K, inspect.isfunction)], f.__code__.co_varnames, f.__code__.co_argcount, f.__defaults__, f.__kwdefaults__, inspect.signature(lambda x, *, y=1: 0), inspect.isgeneratorfunction(f), inspect.getfullargspec(f)); inspect.signature(f).bind(1)
# program: strings compared and hashed
print('a' < 'B', 'a' < 'b', 'abc' < 'abcd', '' < 'a', 'Z' < 'a', 'é' > 'z', 'a' == 'a\u0301', '10' < '9', ('a', 1) < ('a', 2), [1, 2] < [1, 2, 0], max('apple', 'Banana'), min(['b', 'a']), sorted(['é', 'z', 'A']), 'x' * 3 == 'xxx', 'ab' in 'cab', 'b' not in 'cab', 'a' is 'a')
# program: walrus and conditionals
data = [3, 8, 1, 9]
if (n := len(data)) > 3: print(f'{n} items')
while (x := data.pop()) != 8: print('popped', x)
print([y for v in range(6) if (y := v * v) > 5], y, (lambda: (z := 5) + z)(), 'yes' if not data[1:] else 'no', 1 < 2 < 3 > 2, 1 == 1.0 is True, not [] and 'x' or 'y', None or 0 or '' or 'last', 0 and 1 / 0, (1, 2)[True], [*range(3), *'ab'], {**{'a': 1}, 'a': 2}, x if x else y)
# program: numbers formatted
for n in (0, 1, -1, 1234567, 10**15): print(f'{n:,} {n:_} {n:+} {n:e} {n:>12} {n:<12}| {n:^12}| {n:012} {n:x} {n:#o} {n:b}')
for v in (0.0, 1.5, -2.25, 1e6, 1234567.891, 1e-7): print(f'{v} {v:.0f} {v:.1f} {v:,.2f} {v:g} {v:.3g} {v:e} {v:10.3f}| {v:<10}| {v:%} {v:+.1e} {v!r}')
print(f"{'text':>10}|{'text':^10}|{'text':-<10}|{'long text':.4}|{'é':>3}|{True}|{None}|{[1]}|{'a' 'b'}", '{:>{}}'.format('x', 5), '{0:{1}.{2}f}'.format(3.14159, 8, 2), format(255, '#06x'), format(3, '03'), '%08.3f' % 3.14159, '%+5d' % 42, '%-10s|' % 'hi', '%%', '%s' % None, '%r' % 'q', '%5.1f%%' % 12.345)
# program: chunks of a file in memory
import io
f = io.StringIO('line one\nline two\n\nlast'); print(f.readline(), [l.rstrip() for l in f], f.read(), f.seek(0), f.read(4), f.tell(), f.getvalue()[-4:]); f.truncate(3); f.seek(0); print(repr(f.read())); f.write('more'); print(f.getvalue())
b = io.BytesIO(b'\x01\x02\x03'); print(b.read(2), b.read(), b.getbuffer().nbytes); w = io.TextIOWrapper(io.BytesIO('é\r\nx'.encode())); print(list(w))
with io.StringIO() as g: print('captured', 1, file=g, end=''); print(g.getvalue())
for bad in (lambda: f.write(5), lambda: g.read(), lambda: io.StringIO(5), lambda: io.BytesIO('a'), lambda: f.seek(-1), lambda: f.nope, lambda: io.StringIO().fileno(), lambda: b.write('x')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
# program: files written and read
import os, tempfile
from pathlib import Path
with open('notes.txt', 'w') as f: print(f.write('one\ntwo\n'), f.name, f.mode, f.closed)
with open('notes.txt', 'a') as f: f.writelines(['three\n', 'four'])
with open('notes.txt') as f: print(f.read(3), f.readline(), f.readlines(), f.tell())
print([l.strip() for l in open('notes.txt')], os.path.exists('notes.txt'), os.path.getsize('notes.txt'), Path('notes.txt').read_text().splitlines()[0], os.path.join('a', 'b.txt'), os.path.splitext('x.tar.gz'), Path('a/b/c.txt').stem, Path('a') / 'b', Path('x.py').suffix, os.path.basename('/a/b'))
for bad in (lambda: open('missing.txt'), lambda: open('notes.txt', 'q'), lambda: open('notes.txt').write('x'), lambda: f.read(), lambda: open('notes.txt', 'rb').read().decode('ascii').nope, lambda: os.remove('nope'), lambda: os.listdir('nope'), lambda: os.mkdir('notes.txt'), lambda: open('notes.txt', 'x'), lambda: Path('nope').read_text(), lambda: open(''), lambda: open('.'), lambda: os.rmdir('nope'), lambda: open('notes.txt', 'r+w'), lambda: open('notes.txt', encoding='zz'), lambda: open('notes.txt', 'rb', encoding='utf8')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
os.remove('notes.txt'); print(os.path.exists('notes.txt')); open('gone/x.txt', 'w')
# program: pprint and reprlib
from pprint import pprint, pformat
import reprlib
d = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': {'b': {'c': [1, 2, {'d': 'e' * 20}]}}}, 'tuple': (1,), 'set': {3, 1, 2}, 'long': 'the quick brown fox ' * 6}
pprint(d); pprint(d, width=40, depth=2, compact=True); print(pformat([1, [2, [3]]], indent=4), reprlib.repr(list(range(100))), reprlib.repr('x' * 100)); pprint([], stream=None); pprint({'b': 1, 'a': 2}, sort_dicts=False)
# program: html and urls
import html, urllib.parse as u, shlex, fnmatch, uuid, secrets
print(html.escape('<a href="x">\'&'), html.unescape('&lt;&amp;&#39;&eacute;&nbsp;|'), u.quote('a b/ü?'), u.unquote('a%20b+c'), u.quote_plus('a b&c'), u.urlencode({'a': 1, 'b': [1, 2]}, doseq=True), u.parse_qs('a=1&b=2&a=3'), u.urlparse('http://u:p@h:80/p;x?q=1#f'), u.urljoin('http://a/b/c', '../d'), u.urlsplit('//h/p').netloc, u.parse_qsl('x=&y=1', keep_blank_values=True), shlex.split('a "b c" d\\ e'), shlex.quote("it's"), fnmatch.filter(['a.py', 'b.txt'], '*.py'), uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, 'x.org'), uuid.UUID('12345678123456781234567812345678').hex[:4])
for bad in (lambda: u.urlparse('http://[::1'), lambda: uuid.UUID('x'), lambda: shlex.split('"open'), lambda: u.quote(5), lambda: html.escape(5), lambda: u.urlparse('http://h:99999').port):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
# program: threads and queues
import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed
q, lock, total = queue.Queue(), threading.Lock(), 0
def worker(n):
    global total
    for i in range(3):
        with lock: total += n
    q.put((n, threading.current_thread().name))
ts = [threading.Thread(target=worker, args=(i,), name=f'w{i}') for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(total, sorted(q.get() for _ in ts), q.empty())
with ThreadPoolExecutor(2) as ex:
    fs = {ex.submit(pow, i, 2): i for i in range(4)}; print(sorted(f.result() for f in as_completed(fs)), list(ex.map(str.upper, 'ab'))); bad = ex.submit(int, 'x')
    try: bad.result()
    except ValueError as e: print(e, bad.exception())
try: q.get_nowait()
except queue.Empty as e: print('empty', repr(e))
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print([pq.get() for _ in range(3)], queue.LifoQueue().qsize(), threading.active_count() >= 1); ev = threading.Event(); ev.set(); print(ev.wait(1), ev.is_set())
# program: weak references and gc
import weakref, gc, sys, types
class A: pass
a = A(); r = weakref.ref(a); print(r() is a, sys.getrefcount(a) > 0, types.SimpleNamespace(x=1, y='b'), types.FunctionType.__name__, isinstance(len, types.BuiltinFunctionType), type(None).__name__, types.MappingProxyType({'a': 1}), type(lambda: 0), type(print), type(sys), type(A), type(A.__init__), type(...), type(NotImplemented))
m = types.MappingProxyType({'a': 1}); m['b'] = 2
# program: operators as functions
import operator as op
print(op.add(1, 2), op.itemgetter(1)([5, 6]), op.itemgetter(0, 2)('abc'), op.attrgetter('real')(3), op.methodcaller('upper')('x'), op.concat('a', 'b'), op.contains([1], 1), op.countOf([1, 1], 1), op.indexOf('abc', 'c'), op.truth([]), op.not_(1), op.is_(None, None), op.xor(5, 1), op.invert(1), op.mod(7, 3), op.matmul if hasattr(op, 'matmul') else '', op.iadd([1], [2]), op.setitem(l := [0], 0, 5), l, op.length_hint([1, 2]), op.neg(3), op.floordiv(7, 2), op.itemgetter(slice(0, 2))('xyz'), sorted([{'a': 2}, {'a': 1}], key=op.itemgetter('a')), op.attrgetter('a.b') and 1)
for bad in (lambda: op.itemgetter(5)([1]), lambda: op.attrgetter('x')(1), lambda: op.methodcaller('zz')(1), lambda: op.itemgetter(), lambda: op.add(1), lambda: op.attrgetter(5), lambda: op.index(1.5), lambda: op.indexOf('a', 'z'), lambda: op.itemgetter('a')({}), lambda: op.concat(1, 2), lambda: op.lt(1, 'a'), lambda: op.methodcaller()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: own iterator protocol
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError('over')
        return i * i
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
print(list(Countdown(3)), sum(Countdown(4)), list(Old()), 4 in Old(), max(Countdown(5)), [*zip(Countdown(2), Old())], iter(lambda it=iter([1, 2, 0]): next(it), 0).__next__(), dict(enumerate(Old())), sorted(Countdown(3)), ''.join(map(str, Countdown(3))), list(reversed([1, 2])), tuple(iter('ab')))
for bad in (lambda: iter(BadIter()), lambda: iter(NoNext()), lambda: list(5), lambda: next(Countdown(0)), lambda: len(Old()), lambda: [*BadIter()], lambda: reversed(Countdown(1)), lambda: iter(5, 6), lambda: 5 in NoNext(), lambda: sum(BadIter()), lambda: (lambda a, b: 0)(*Countdown(3)), lambda: dict(Old())):
    try: print(bad())
    except BaseException as e: print(type(e).__name__, '-', e)
# program: global and module names
x = 10
def f():
    global x, made; x += 1; made = 'yes'; return x
print(f(), x, made, 'x' in globals(), __name__, __doc__, sorted(k for k in globals() if not k.startswith('_')))
def g(): a = 1; b = [a]; return sorted(locals())
print(g(), vars().keys() >= {'x', 'f'}, dir()[-1], callable(f), f.__module__, f.__name__, id(x) == id(x), eval('x + 1'), eval('a * 2', {'a': 4}), exec('y = x * 2'), y, compile('1 + 1', '<s>', 'eval').co_filename)
def h(): return undefined_name
h()
