import operator as op
from operator import *
from operator import itemgetter, attrgetter, methodcaller
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class V:
    def __init__(s, v): s.v = v; s.sub = s
    def __add__(s, o): return V(s.v + o.v)
    def __iadd__(s, o): s.v += o; return s
    def __matmul__(s, o): return 'mm'
    def __index__(s): return s.v
    def __repr__(s): return f'V{s.v}'
    def meth(s, a=1, *, k=2): return (s.v, a, k)
print(op.add(V(1), V(2)), op.iadd(V(1), 5), op.matmul(V(1), 2), op.index(V(3)), op.abs(-5), op.not_(V(0)), op.truth(''), op.concat('a', 'b'), op.iconcat([1], [2]), op.contains({'a': 1}, 'a'), op.getitem('abc', slice(1, None)), op.pow(2, -1), op.floordiv(7, -2), op.mod(-7, 3), op.imatmul(V(1), 1), op.ipow(2, 3), op.ilshift(1, 3), op.__lt__(1, 2), op.__not__(1), op.inv(5), op.is_(1, 1))
print(attrgetter('v')(V(5)), attrgetter('sub.sub.v', 'v')(V(7)), methodcaller('meth', 5, k=9)(V(1)), itemgetter('a', 'b')({'a': 1, 'b': 2}), sorted([V(3), V(1)], key=attrgetter('v')), list(map(methodcaller('upper'), ['a'])), max([{'n': 1}, {'n': 5}], key=itemgetter('n')))
print(itemgetter(1)(range(5)), itemgetter(slice(None, None, -1))('abc'), repr(attrgetter('a')), itemgetter('x').__class__.__name__, callable(itemgetter(0)), type(attrgetter('x')))
from itertools import groupby
print([(k, len(list(g))) for k, g in groupby(sorted([('a', 1), ('b', 2), ('a', 3)], key=itemgetter(0)), key=itemgetter(0))])
class G:
    key = itemgetter(0)
    m = methodcaller('lower')
print(G().key([9]), G().m('AB'))
for f in (lambda: op.add(), lambda: op.add(1, 2, 3), lambda: op.neg(), lambda: op.neg('a'), lambda: op.not_(), lambda: op.getitem({}, 'k'), lambda: op.getitem([1], 'k'), lambda: op.setitem((1,), 0, 1), lambda: op.delitem([1], 5), lambda: op.lt(1, 'a'), lambda: op.contains(1, 1), lambda: op.countOf(1, 1), lambda: op.itemgetter(1)([1]), lambda: op.itemgetter(1)(), lambda: op.itemgetter(1)(1, 2), lambda: attrgetter('nope')(1), lambda: attrgetter('a.b')(V(1)), lambda: methodcaller(5), lambda: methodcaller('x')(1), lambda: op.index('a'), lambda: op.length_hint([1], 'x'), lambda: op.iadd('a', 1), lambda: op.mul('a', 'b'), lambda: op.lshift(1, -1), lambda: op.call(1), lambda: op.call(lambda *a, **k: (a, k), 1, b=2), lambda: op.attrgetter(), lambda: op.pow('a', 2), lambda: op.matmul(1, 2), lambda: op.is_(1), lambda: op.truediv(1, 0), lambda: op.concat(1, [2]), lambda: op.and_(1, 1.5), lambda: op.invert(1.5), lambda: op.add(a=1, b=2), lambda: op.itemgetter(k=1)):
    attempt(f)
print(len([n for n in dir(op) if not n.startswith('_')]))
