import copy
from collections import OrderedDict, deque, defaultdict, Counter, namedtuple, UserDict, UserList, ChainMap
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Base:
    def __init__(self, **k): self.__dict__.update(k)
    def __repr__(self): return f'{type(self).__name__}({self.__dict__})'
a = Base(x=[1], y={'k': (1, [2])}); a.me = a
b = copy.deepcopy(a); print(b.me is b, b.x, b.x is a.x, b.y['k'][1] is a.y['k'][1])
c = copy.copy(a); print(c.x is a.x, c is a)
class S:
    __slots__ = ('a', 'b', '__dict__')
s = S(); s.a = [1]; s.z = [2]; t = copy.deepcopy(s); print(t.a, t.z, t.a is s.a, hasattr(t, 'b'))
class Sub(S):
    __slots__ = ('c',)
u = Sub(); u.a = 1; u.c = [3]; v = copy.copy(u); print(v.a, v.c is u.c)
class D(dict):
    def __init__(self, *a, tag=None): super().__init__(*a); self.tag = tag
d = D({'a': [1]}, tag=[9]); e = copy.deepcopy(d); print(e, e.tag, type(e).__name__, e['a'] is d['a'], e.tag is d.tag)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
t1 = T([1], 2); t2 = copy.deepcopy(t1); print(t2, type(t2).__name__, t2[0] is t1[0])
P = namedtuple('P', 'x y'); p = P([1], 2); q = copy.deepcopy(p); print(q, q.x is p.x, copy.copy(p) == p)
class R:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (R, (self.v * 2,))
print(copy.copy(R(2)).v, copy.deepcopy(R([1])).v)
class RE:
    def __reduce_ex__(self, proto): return (str, (proto,))
print(copy.copy(RE()))
class GN:
    def __new__(cls, a=0): o = super().__new__(cls); o.a = a; return o
    def __getnewargs__(self): return (self.a,)
print(copy.copy(GN(5)).a)
class I(int): pass
i = I(5); i.note = 'n'; j = copy.copy(i); print(j, type(j).__name__, j.note)
class St(str): pass
print(copy.deepcopy(St('x')), type(copy.deepcopy(St('x'))).__name__)
class SetS(set): pass
ss = SetS([1, 2]); print(copy.copy(ss), copy.deepcopy(ss), type(copy.copy(ss)).__name__)
try: raise ValueError('a', 1)
except ValueError as ex: e2 = copy.copy(ex); print(repr(e2), e2.args, copy.deepcopy(ex).args)
class MyErr(Exception):
    def __init__(self, m, code): super().__init__(m, code); self.code = code
print(repr(copy.copy(MyErr('m', 5))), copy.copy(MyErr('m', 5)).code)
print(copy.copy(deque([1, 2], 3)), copy.deepcopy(deque([[1]])), copy.copy(OrderedDict(a=1)), copy.deepcopy(Counter('aab')), copy.copy(UserDict(a=1)), copy.deepcopy(UserList([[1]])), copy.copy(ChainMap({'a': 1})), copy.deepcopy(ChainMap({'a': [1]})))
f = lambda: 0
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy(Base) is Base, copy.deepcopy(a.__repr__).__self__ is a, copy.copy(copy) is copy if False else 'x')
attempt(lambda: copy.copy(iter([1])).__next__())
attempt(lambda: copy.deepcopy((x for x in [])))
attempt(lambda: copy.deepcopy({'g': (x for x in [])}))
attempt(lambda: copy.copy())
attempt(lambda: copy.deepcopy([1], None))
memo = {}
l = [1, [2]]; m = copy.deepcopy(l, memo); print(m, len(memo) >= 2, memo[id(l)] is m)
class DC:
    def __init__(self, v): self.v = v
    def __deepcopy__(self, memo):
        if id(self) in memo: return memo[id(self)]
        n = DC(None); memo[id(self)] = n; n.v = copy.deepcopy(self.v, memo); return n
x = DC(None); x.v = [x, 1]; y = copy.deepcopy(x); print(y.v[0] is y, y.v[1])
deep = []
for _ in range(2000): deep = [deep]
try: copy.deepcopy(deep); print('ok')
except RecursionError: print('RecursionError')
class WithProp:
    def __init__(self): self._x = [1]
    @property
    def x(self): return self._x
w = copy.deepcopy(WithProp()); print(w.x, w.x is w._x)
class Frozen:
    def __setattr__(self, *a): raise AttributeError('frozen')
    def __init__(self): object.__setattr__(self, 'v', [1])
fz = copy.deepcopy(Frozen()); print(fz.v)
class GA:
    def __init__(self): self.d = {'q': 1}
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return self.d[n]
print(copy.copy(GA()).q, copy.deepcopy(GA()).q)
class Tree:
    def __init__(self, v, parent=None): self.v, self.parent, self.kids = v, parent, []
    def add(self, v): k = Tree(v, self); self.kids.append(k); return k
root = Tree(1); root.add(2).add(3); r2 = copy.deepcopy(root); print(r2.kids[0].parent is r2, r2.kids[0].kids[0].v, r2.kids[0].kids[0].parent is r2.kids[0])
print(copy.deepcopy({1: {2: {3: [4]}}}), copy.deepcopy([(1, 2), {3}, frozenset([4]), b'x', bytearray(b'y'), None, 1.5, 2+3j, range(3), slice(1, 2), ...]))
import datetime, decimal, fractions, re
for o in (datetime.date(2020, 1, 1), datetime.timedelta(1), decimal.Decimal('1.5'), fractions.Fraction(1, 3), re.compile('a')):
    print(copy.copy(o), copy.deepcopy([o]) == [o])
