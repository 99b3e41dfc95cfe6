from __future__ import annotations
from abc import ABC, abstractmethod
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict
from collections.abc import Iterator, Iterable, Mapping, Sequence, Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache, partial, reduce, wraps, total_ordering, cached_property, singledispatch
from itertools import chain, count, groupby, islice, product, takewhile, accumulate, combinations
from operator import attrgetter, itemgetter, mul
from typing import Generic, TypeVar, Protocol, NamedTuple, Any, runtime_checkable
import copy, heapq, bisect
T = TypeVar('T')
class Stack(Generic[T], ABC):
    def __init__(self) -> None: self._items: list[T] = []
    @abstractmethod
    def peek(self) -> T: ...
    def push(self, x: T) -> 'Stack[T]': self._items.append(x); return self
class ListStack(Stack[T]):
    def peek(self) -> T: return self._items[-1]
    def __len__(self): return len(self._items)
    def __iter__(self) -> Iterator[T]: return reversed(self._items)
try: Stack()
except TypeError as e: print(e)
s = ListStack[int]().push(1).push(2); print(s.peek(), len(s), list(s), isinstance(s, Stack), isinstance(s, Iterable))
@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False)
h = []
for p, n in [(3, 'c'), (1, 'a'), (2, 'b')]: heapq.heappush(h, Task(p, n))
print([heapq.heappop(h).name for _ in range(3)])
@dataclass
class Animal(ABC):
    name: str
    @abstractmethod
    def sound(self): ...
    @property
    @abstractmethod
    def legs(self) -> int: ...
@dataclass
class Dog(Animal):
    breed: str = 'mutt'
    legs = 4
    def sound(self): return f'{self.name} woof'
print(Dog('rex').sound(), Dog('rex'), Dog('a') == Dog('a'))
try: Animal('x')
except TypeError as e: print(e)
class Color(Enum):
    RED = 1
    GREEN = 2
inv = defaultdict(lambda: defaultdict(int)); inv[Color.RED]['x'] += 2; print({k.name: dict(v) for k, v in inv.items()})
@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...
class Sq:
    def area(self): return 4.0
print(isinstance(Sq(), HasArea), isinstance(5, HasArea))
def timed(fn: Callable[..., T]) -> Callable[..., T]:
    calls = Counter()
    @wraps(fn)
    def inner(*a: Any, **k: Any) -> T:
        calls[fn.__name__] += 1; inner.calls = calls
        return fn(*a, **k)
    return inner
@timed
@lru_cache(maxsize=32)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact.calls, fact.__name__, fact.__wrapped__.cache_info())
Point = namedtuple('Point', 'x y')
class Vec(NamedTuple):
    x: float
    y: float = 0.0
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
print(Vec(1) + Vec(2, 3), Vec(1)._replace(y=2), sorted([Point(2, 1), Point(1, 5)], key=attrgetter('y')), Point(*range(2)), dict(Point(1, 2)._asdict()))
words = 'the quick brown fox jumps over the lazy dog the end'.split()
by_len = defaultdict(list)
for w in words: by_len[len(w)].append(w)
print(dict(sorted(by_len.items())), Counter(words).most_common(1), {k: sorted(set(g)) for k, g in groupby(sorted(words, key=len), key=len)})
print(reduce(mul, range(1, 6)), list(accumulate(range(5))), sum(1 for a, b in combinations(range(5), 2) if a + b == 5), list(islice(takewhile(lambda x: x < 20, (n * n for n in count())), 3)), list(chain.from_iterable([[1], [2, 3]])))
graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d'], 'd': []}
def bfs(start):
    seen, q = {start}, deque([start])
    while q:
        n = q.popleft(); yield n
        for m in graph[n]:
            if m not in seen: seen.add(m); q.append(m)
print(list(bfs('a')), type(bfs('a')).__name__)
class Repo(Mapping[str, int]):
    def __init__(self, **k): self._d = k
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
r = Repo(a=1); print(dict(r), r.get('z'), 'a' in r, list(r.items()), r == {'a': 1})
class LRU:
    def __init__(self, cap): self.cap, self.d = cap, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.cap: self.d.popitem(last=False)
c = LRU(2); c.put(1, 1); c.put(2, 2); c.get(1); c.put(3, 3); print(c.get(2), list(c.d.items()), c.d)
class Plugin(ABC):
    registry: dict[str, type] = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw); Plugin.registry[key or cls.__name__] = cls
    @abstractmethod
    def run(self): ...
class P1(Plugin, key='one'):
    def run(self): return 'p1'
print(Plugin.registry.keys(), Plugin.registry['one']().run())
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class Conf(metaclass=Singleton):
    def __init__(self): self.v = 1
print(Conf() is Conf())
print(copy.deepcopy({'t': Task(1, 'x', ['q']), 'p': Point(1, [2]), 'c': Color.RED}), copy.deepcopy(Color.RED) is Color.RED, copy.replace if hasattr(copy, 'replace') else None)
match Point(1, 2):
    case Point(x=0): print('no')
    case Point(x, y) if x < y: print('pt', x, y)
print(Counter[str], deque[int], defaultdict[str, list[int]], partial[int])
