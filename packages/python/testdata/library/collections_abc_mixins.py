from collections.abc import MutableMapping, MutableSequence, Set, MutableSet, Iterator, Generator, Sequence, Iterable, Container, Collection, Callable, Reversible, Hashable, Awaitable, Mapping, KeysView, ByteString


class Bag(MutableMapping):
    def __init__(self, *a, **k):
        self._d = {}
        self.update(*a, **k)

    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v): self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)


b = Bag(a=1, b=2)
print(b["a"], b.pop("a"), b.pop("zz", 5), b.setdefault("c", 3), dict(b), list(b.keys()), b.get("q"), b.popitem(), len(b), b == {"c": 3}, "c" in b)
print(type(b.keys()).__name__, sorted(b.items()), b.values().__class__.__name__)
for f in (lambda: b["zz"], lambda: b.pop("zz"), lambda: (b.clear(), b.popitem())):
    try:
        f()
    except KeyError as e:
        print("KeyError", e)


class Limited(MutableSequence):
    def __init__(self, *v): self._v = list(v)
    def __getitem__(self, i): return self._v[i]
    def __setitem__(self, i, x): self._v[i] = x
    def __delitem__(self, i): del self._v[i]
    def __len__(self): return len(self._v)
    def insert(self, i, x):
        if len(self._v) >= 5:
            raise OverflowError("full")
        self._v.insert(i, x)


s = Limited(3, 1, 2)
s.append(9)
s += [4]
s.reverse()
print(list(s), s.pop(), s.index(9), s.count(1), 4 in s, s.remove(1), list(s), list(reversed(s)))
try:
    s.extend([1, 1, 1])
except OverflowError as e:
    print(e, list(s))


class Bits(Set):
    def __init__(self, it=()): self._s = sorted(set(it))
    def __contains__(self, x): return x in self._s
    def __iter__(self): return iter(self._s)
    def __len__(self): return len(self._s)
    def __repr__(self): return f"Bits{tuple(self._s)}"


x, y = Bits([1, 2, 3]), Bits([2, 3, 4])
print(x & y, x | y, x - y, x ^ y, x <= y, Bits([1]) < x, x == {1, 2, 3}, x.isdisjoint([9]), x | [7], {1} & x, x >= Bits())


class Count(Iterator):
    def __init__(self, n): self.n = n
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Count(3)), isinstance(Count(1), Iterable), iter(c := Count(2)) is c)
for kind in (Iterable, Iterator, Container, Collection, Sequence, Mapping, Reversible, Hashable, Callable, Generator, Awaitable, MutableSequence, MutableSet):
    print(kind.__name__, [isinstance(v, kind) for v in ([], (), {}, set(), "", 5, iter([]), (i for i in []), len, range(1), {}.keys(), b"")])
for abstract in (Bag.__bases__[0], Set, Iterator, Sequence, Callable):
    try:
        abstract()
    except TypeError as e:
        print(e)
