# program: list puzzles
def rotate(a, k): k %= len(a) or 1; return a[-k:] + a[:-k] if k else a[:]
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, (list, tuple)) else [y])]
def chunks(a, n): return [a[i:i + n] for i in range(0, len(a), n)]
def dedupe(a): return list(dict.fromkeys(a))
def transpose(m): return [list(r) for r in zip(*m)]
print(rotate([1, 2, 3, 4, 5], 2), rotate([], 3), flatten([1, [2, (3, [4])], []]), chunks(list(range(7)), 3), dedupe([3, 1, 3, 2, 1]), transpose([[1, 2, 3], [4, 5, 6]]))
a = [5, 3, 8, 1]
a.sort(reverse=True); print(a); a.insert(-1, 99); a.insert(100, 7); print(a, a.pop(), a.pop(0), a); a[1:3] = 'xyz'; print(a); del a[::2]; print(a); a *= 2; a += (1,); print(a, a.index('y'), a.count('y'))
b = list(range(10)); b[::3] = [0] * 4; print(b, b[-3:], b[7:2:-2], b[::-1][:3]); b[2:5] = []; print(b)
for bad in (lambda: [][0], lambda: [1].remove(2), lambda: [].pop(), lambda: [1, 2].index(3), lambda: [1] + (2,), lambda: [3, 'a'].sort(), lambda: [1]['a'], lambda: b.__setitem__(slice(0, 6, 2), [1]), lambda: [1].pop(5), lambda: [1] * 'a', lambda: [1] < 5, lambda: list(5), lambda: [1].insert('a', 1), lambda: [1].extend(5), lambda: [0][1.5], lambda: hash([1]), lambda: {[1]: 2}, lambda: sum(['a']), lambda: max([]), lambda: min([1, 'a']), lambda: sorted([1, None]), lambda: sorted([1], key=5), lambda: sorted([1], 5), lambda: reversed({1}), lambda: [*5], lambda: len(5), lambda: next([]), lambda: next(iter([])), lambda: enumerate(5), lambda: zip(5), lambda: list(zip([1], [1, 2], strict=True)), lambda: map(), lambda: list(map(5, [1])), lambda: any(5), lambda: range('a'), lambda: range(1, 2, 0), lambda: slice(), lambda: iter(5), lambda: sum([[1], [2]]), lambda: sum([1], 'a'), lambda: divmod(1, 0), lambda: round('a'), lambda: abs('a'), lambda: int('x'), lambda: int('12', 1), lambda: int([]), lambda: float('x'), lambda: float([]), lambda: complex('x'), lambda: bool(1, 2), lambda: tuple(5), lambda: dict(5), lambda: dict([1]), lambda: dict(['abc']), lambda: set(5), lambda: {}['k'], lambda: {}.popitem(), lambda: {1: 2}.pop(3), lambda: set().pop(), lambda: {1}.remove(2), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} < [2], lambda: (1,)[3], lambda: (1, 2).index(3), lambda: () + [], lambda: {'a': 1} < {'b': 2}, lambda: {}.update(5), lambda: {}.update([1]), lambda: dict.fromkeys(5), lambda: frozenset().add(1), lambda: {}.a, lambda: [].a, lambda: (1).a, lambda: None.a, lambda: None[0], lambda: None(), lambda: 5(), lambda: 'a'(), lambda: -'a', lambda: ~1.5, lambda: not_defined, lambda: len(), lambda: len(1, 2), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: getattr(1, 2), lambda: getattr(1, 'x'), lambda: hasattr(1), lambda: setattr(1, 'a', 2), lambda: 1 < 'a', lambda: 1 in 5, lambda: pow(2, -1, 4), lambda: 2 ** 'a', lambda: 1 << -1, lambda: 1 % 0, lambda: 1.0 // 0, lambda: 0 ** -1, lambda: 10 ** 400 * 1.0, lambda: float(10 ** 400), lambda: int(float('nan')), lambda: int(float('inf')), lambda: round(float('inf')), lambda: chr(0x110000), lambda: ord(''), lambda: ord(5), lambda: hex(1.5), lambda: bin('a'), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes('a'), lambda: 'a'.encode('utf-16')[0:1] + 'b', lambda: open(5.5), lambda: input(1, 2), lambda: print(sep=5), lambda: print(1, foo=2), lambda: type(1, 2), lambda: object(1), lambda: super(), lambda: property().x, lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: (lambda *, x: x)(), lambda: (lambda x, /: x)(x=1), lambda: (lambda **k: k)(1), lambda: (lambda a, b=1: a)(c=2), lambda: (lambda x: x)(x=1, **{'x': 2}), lambda: print(*5), lambda: print(**5), lambda: print(**{1: 2})):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: dictionaries in every way
d = {'a': 1, 'b': 2}
d |= {'c': 3}; print(d | {'a': 9}, d.keys() & {'a', 'z'}, sorted(d.items() - {('a', 1)}), d.keys() ^ {'a', 'q'} == {'b', 'c', 'q'}, list(reversed(d)), d.keys() | ['x'] == {'a','b','c','x'}, d.keys().isdisjoint('xyz'))
print({v: k for k, v in d.items()}, dict(zip('xy', range(2))), dict([('k', 1)], z=2), dict.fromkeys('ab', []), d.setdefault('z', []), d.pop('q', None), d.get('nope', 0))
print(d, d.keys(), d.values(), d.items(), len(d), 'a' in d, list(d)[0], max(d, key=lambda k: str(d[k])))
inv = {}
for k, v in [('x', 1), ('y', 2), ('z', 1)]: inv.setdefault(v, []).append(k)
print(inv, sorted(inv.items(), key=lambda kv: -len(kv[1])))
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
class Missing(dict):
    def __missing__(self, key): return f'<{key}>'
m = Missing(a=1); print(m['a'], m['b'], m.get('b'), m, '{a} {zz}'.format_map(m))
nested = {'a': {'b': {'c': 1}}}
def walk(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict): yield from walk(v, path + (k,))
        else: yield '.'.join(path + (k,)), v
print(dict(walk(nested)), d == dict(reversed(list(d.items()))), {1: 'a', True: 'b', 1.0: 'c'})
# program: sets and their order
print({3, 1, 2}, {10, 5, 20, 15}, set(range(20, 0, -3)), {-1, -2, 0}, frozenset([3, 1]), set(), {1} | {9} - {1}, {1, 2, 3} ^ {2, 5}, {8, 16, 0, 24}, {100, 3, 1000, 7})
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a & b, a - b, b - a, a ^ b, a | b, a <= b, a < a | b, a.issuperset({1}), a.isdisjoint({9}), a.union([7], (8,)), a.intersection(b, {4}))
a.discard(99); a.update([10], {11}); a.difference_update({1}); a.intersection_update(range(5)); a.symmetric_difference_update({2, 77}); print(a, len(a), sorted(a), {1, 2} == frozenset({2, 1}), hash(frozenset({1})) == hash(frozenset([1])))
print({(1, 2), (0,)} == {(0,), (1, 2)}, {frozenset({1})}, {True, 1, 1.0}, {x % 3 for x in range(10)}, sum({1.5, 2}), set([1, 2]) == {2, 1})
# program: tuples and unpacking
p = (1, 2, 3)
a, *b = p; *c, d = p; (e, (f, *g)), h = (1, (2, 3, 4)), 5; [i, j] = 'xy'; k, = [9]
print(a, b, c, d, e, f, g, h, i, j, k, p + (4,), p * 2, p[::-1], (1,), (), tuple('ab'), p < (1, 3), p == [1, 2, 3], max(p, (9,)), 2 in p)
for stmt in ('a, b = 1', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = {1}', 'a, b = "xyz"', 'a, b = None', '[a, b] = iter([1])', '(a, (b, c)) = 1, 2', 'a, b, *c = ()'):
    try: exec(stmt)
    except Exception as e: print(stmt, '->', type(e).__name__, e)
from collections import namedtuple
P = namedtuple('P', 'x y', defaults=[0]); q = P(1)
print(q, q._replace(y=5), q._asdict(), P._fields, P._field_defaults, q == (1, 0), P._make([3, 4]), q.x + q[1], P(*'ab'), P.__doc__, repr(P(x=1, y=(2,))))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: q._replace(z=1), lambda: setattr(q, 'x', 3), lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', 'class'), lambda: namedtuple('1A', 'x'), lambda: namedtuple('A', '_x'), lambda: P._make([1, 2, 3])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
# program: deques and chains
from collections import deque, ChainMap, OrderedDict, defaultdict
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.maxlen, d[0], d[-1], list(reversed(d))); d.rotate(1); print(d); d.extendleft('ab'); print(d, d.count('a'), d.index(d[2]), 'a' in d)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[9], lambda: d.remove('zz'), lambda: d.index('zz'), lambda: d.insert(0, 1), lambda: deque(maxlen=-1), lambda: deque(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
c = ChainMap({'a': 1}, {'a': 2, 'b': 3}); c['z'] = 0; print(c, c['b'], dict(c), c.maps, c.new_child({'b': 9})['b'], list(c))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1})
dd = defaultdict(lambda: defaultdict(int)); dd['x']['y'] += 1; print(dd['x'], dict(dd['x']), 'q' in dd, defaultdict(int, a=1), defaultdict(list, {'k': [1]}))
try: defaultdict(5)
except TypeError as e: print(e)
try: print(c['nope'])
except KeyError as e: print(e)
try: del c['b']
except KeyError as e: print(e)
# program: sorting with keys
from operator import itemgetter, attrgetter
from functools import cmp_to_key
people = [{'n': 'Bob', 'a': 30}, {'n': 'ann', 'a': 25}, {'n': 'Cid', 'a': 30}]
print(sorted(people, key=itemgetter('a', 'n')), sorted(people, key=lambda p: (-p['a'], p['n'].lower())), sorted('bAc', key=str.lower), sorted(['10', '9', '2'], key=int), sorted([3, -1, 2], key=abs, reverse=True))
print(sorted(['b', 'a', 'c'], key=cmp_to_key(lambda x, y: (x < y) - (x > y))), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted({'b': 1, 'a': 2}), sorted([1.5, 1, True, 0]), sorted([[2], [1, 5], [1]]), sorted('hello world'.split(), key=len))
def largest(nums): return str(int(''.join(sorted(map(str, nums), key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1)))))
assert largest([3, 30, 34, 5, 9]) == '9534330'; print(largest([0, 0]), min(people, key=itemgetter('a'))['n'], max('apple', 'fig', key=len), max([], default='none'), sorted([0.1, float('inf'), -1e9]))
import heapq, bisect
h = [5, 1, 8, 3]; heapq.heapify(h); print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), heapq.nlargest(2, h), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), list(heapq.merge([1, 4], [2, 3])))
a = [1, 3, 3, 7]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 8)); bisect.insort(a, 4); print(a, bisect.bisect([{'k': 1}, {'k': 5}], 3, key=lambda d: d['k']))
# program: matrices
def mul(a, b):
    if len(a[0]) != len(b): raise ValueError(f'cannot multiply {len(a)}x{len(a[0])} by {len(b)}x{len(b[0])}')
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j+1:] for r in m[1:]]) for j in range(len(m)))
def spiral(m):
    out = []
    while m:
        out += m[0]; m = list(zip(*m[1:]))[::-1]
    return out
def rot(m): return [list(r)[::-1] for r in zip(*m)]
from fractions import Fraction
def inverse(m):
    n = len(m); a = [[Fraction(x) for x in r] + [Fraction(i == j) for j in range(n)] for i, r in enumerate(m)]
    for i in range(n):
        p = next(r for r in range(i, n) if a[r][i]); a[i], a[p] = a[p], a[i]
        a[i] = [x / a[i][i] for x in a[i]]
        for r in range(n):
            if r != i: a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
    return [r[n:] for r in a]
m = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
print(mul(m, [[1], [0], [2]]), det(m), spiral(m), rot(m), inverse([[2, 1], [7, 4]]), [[str(x) for x in r] for r in inverse(m)])
for r in m: print(' '.join(f'{x:>3}' for x in r))
mul(m, [[1, 2]])
