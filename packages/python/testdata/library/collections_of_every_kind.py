from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap, UserDict, UserList, UserString
import collections, typing
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
# namedtuple
P = namedtuple('P', 'x y z', defaults=[1, 2])
print(P(0), P._field_defaults, P(0, z=5), P._make([1,2,3]), P(1)._asdict(), P.__name__, P.__module__, P.__qualname__)
print(P.__new__.__defaults__, P._fields, P(1,2,3)[1], P(1,2,3)[-1], len(P(1)), P(1,2,3) < P(1,2,4), hash(P(1,2,3)) == hash((1,2,3)), {P(1): 'a'}[(1,1,2)])
attempt(lambda: namedtuple('P', 'x x'))
attempt(lambda: namedtuple('P', '_x'))
attempt(lambda: namedtuple('P', 'class'))
attempt(lambda: namedtuple('1P', 'x'))
attempt(lambda: namedtuple('P', ['a b']))
attempt(lambda: namedtuple('P', 'x class x _y', rename=True)._fields)
attempt(lambda: namedtuple('P', 'x', defaults=[1,2]))
attempt(lambda: P())
attempt(lambda: P(1,2,3,4))
attempt(lambda: P(1,q=3))
attempt(lambda: P(1,x=3))
attempt(lambda: P._make([1]))
attempt(lambda: P(1)._replace(q=1))
attempt(lambda: P(1)._replace(x=9, y=8))
attempt(lambda: P(1).nope)
attempt(lambda: setattr(P(1), 'x', 3))
attempt(lambda: P(1).__dict__)
class Q(P):
    def total(self): return self.x + self.y + self.z
    @property
    def twice(self): return self.x * 2
    def __str__(self): return f'Q<{self.x}>'
q = Q(1, 2, 3)
print(q, repr(q), q.total(), q.twice, q._replace(x=10), type(q._replace(x=10)).__name__, isinstance(q, tuple), Q._make([4,5,6]).total())
q.extra = 5
print(q.extra, q.__dict__)
P.__new__.__defaults__ = (7, 8, 9)
print(P())
a, b, c = q
print(a, b, c, *q, q == (1,2,3), q + (4,), P.x, P.x.__doc__, P.__doc__)
match q:
    case P(x, y, z): print('matched', x, y, z)
match P(1,2,3):
    case P(x=1, y=v): print('kw', v)
class E(namedtuple('E', ['name', 'age'])):
    __slots__ = ()
    def __new__(cls, name, age=18):
        return super().__new__(cls, name.title(), age)
print(E('bob'), E('amy', 3).name, E('x')._replace(name='yy'))
class T(typing.NamedTuple):
    a: int
    b: str = 'q'
print(T(1), T(a=2, b='z'), T._fields)
print(sorted([P(3,1,2), P(1,2,3)]), max(P(1), P(2)), '%s-%s-%s' % P(1,2,3), f'{P(1)}', [*map(P._make, [(1,2,3)])])
# Counter more
c = Counter(a=1, b=2)
c['z'] += 5
print(c.most_common(1), c + Counter('z'), c - Counter(b=5), list(c.elements()), c | c, c & Counter(b=1), dict(c), c['missing'], 'missing' in c)
c += Counter('aab'); print(c)
c -= Counter('aaa'); print(c)
c &= Counter('b'); print(c)
c |= Counter('zz'); print(c)
print(Counter('hello world').most_common(3), Counter([3,1,2]).most_common(), Counter(a=0.5)+Counter(a=0.25), Counter('aab') >= Counter('ab'), Counter('aab') > Counter('aab'), Counter(x=1) != Counter(x=1, y=0))
print(Counter({'a': 2}) | {} if False else 'x', c.get('q'), c.get('q', 7), list(c), c.items(), c.copy(), c.total(), sum(Counter('aab').values()))
class MyC(Counter):
    def __missing__(self, k): return -1
m = MyC('aab'); print(m, m['q'], m + m, type(m.copy()).__name__)
print(Counter(Counter('aab')), Counter(None), Counter(iterable=3))
attempt(lambda: Counter('a').most_common('x'))
attempt(lambda: Counter(1, 2))
for k, v in Counter('banana').items(): print(k, v, end=';')
print(Counter(tuple(x) for x in [[1],[1],[2]]), {1: Counter('a')}, [Counter()])
print(isinstance(c, dict), issubclass(Counter, dict), Counter.__mro__, Counter.__name__, Counter)
print(+Counter(a=1,b=-1), -Counter(a=1,b=-1), sorted(Counter('cba').elements()))
# defaultdict
d = defaultdict(lambda: 0); d['a'] += 1; print(dict(d), len(d), d.get('b'), 'b' in d)
d = defaultdict(set); d['x'].add(1); print(d, d == {'x': {1}}, d | {'y': 1}, {'q': 2} | d)
d.default_factory = list; d['n'].append(1); print(d)
d.default_factory = None
attempt(lambda: d['none'])
attempt(lambda: defaultdict(1))
attempt(lambda: defaultdict(int, 1, 2))
attempt(lambda: defaultdict(int, [1]))
tree = lambda: defaultdict(tree)
t = tree(); t['a']['b']['c'] = 1; print(dict(t['a']['b']), list(t))
class DD(defaultdict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
x = DD(); print(x[4], x, type(x.copy()).__name__)
d |= {'zz': 1}; print(d, type(d).__name__)
print(defaultdict(int, a=1).pop('a'), defaultdict(int).setdefault('q', 5), repr(defaultdict(int)), str(defaultdict(None, {1: 2})))
print(defaultdict(int).__class__, defaultdict.__name__, defaultdict(int).default_factory)
import copy
y = defaultdict(list, a=[1]); z = copy.deepcopy(y); z['a'].append(2); z['new']; print(y, z); print(copy.copy(y), copy.copy(Counter('ab')), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(deque([[1]], maxlen=3)))
