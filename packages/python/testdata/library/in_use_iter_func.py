import itertools as it, functools as ft, collections as c, heapq, bisect, array, copy, operator as op
print(list(it.accumulate([1, 2, 3, 4], op.mul)), list(it.accumulate([5, 1], initial=10)), list(it.batched("ABCDEFG", 3)), list(it.chain.from_iterable([[1], [2, 3]])), list(it.combinations("ABC", 2)), list(it.combinations_with_replacement("AB", 2)), list(it.compress("ABCD", [1, 0, 1, 0])), list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.filterfalse(None, [0, 1])), [(k, list(g)) for k, g in it.groupby("AAABBA")], list(it.islice(it.count(5, 2), 1, 8, 3)), list(it.pairwise("ABC")), list(it.permutations([1, 2, 3], 2)), list(it.product("AB", repeat=2)), list(it.product([1, 2], "x")), list(it.repeat(7, 2)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.takewhile(lambda x: x < 3, [1, 2, 5, 1])), [list(x) for x in it.tee([1, 2], 2)], list(it.zip_longest("AB", "xyz", fillvalue="-")))
cy = it.cycle("ab"); print([next(cy) for _ in range(5)], repr(it.count(3)), repr(it.repeat(1, 3)), it.count(1.5, 0.5))
@ft.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10), fib.cache_info(), fib.cache_parameters(), fib.__wrapped__(3)); fib.cache_clear(); print(fib.cache_info())
@ft.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(2), V(2) >= V(3), ft.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), ft.partial(int, base=2)("101"), ft.partial(print, "a", sep="-"), sorted([3, 1, 2], key=ft.cmp_to_key(lambda a, b: b - a)))
@ft.singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return f"seq {len(x)}"
print(show(1), show(True), show([1]), show((1, 2)), show("s"), show.registry.keys() >= {int, list}, show.dispatch(bool)(5))
class Cls:
    @ft.cached_property
    def p(self): print("computing"); return 42
    @ft.singledispatchmethod
    def m(self, a): return "default"
    @m.register
    def _(self, a: str): return "str " + a
x = Cls(); print(x.p, x.p, x.__dict__, x.m(1), x.m("q"))
def deco(f):
    @ft.wraps(f)
    def w(*a, **k):
        "wrapper doc"
        return f(*a, **k)
    return w
@deco
def named(a, b=2):
    "doc here"
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
ctr = c.Counter("mississippi"); print(ctr, ctr.most_common(2), ctr["z"], ctr + c.Counter("sip"), ctr - c.Counter("ssss"), ctr & c.Counter("mmss"), list(ctr.elements())[:5], ctr.total(), +c.Counter(a=-1, b=2), c.Counter(a=1) == {"a": 1})
ctr.update("mm"); ctr.subtract({"i": 10}); print(ctr, dict(ctr))
dd = c.defaultdict(lambda: c.defaultdict(int)); dd["a"]["b"] += 1; print(dd["a"], dict(dd["a"]), "zz" in dd, dd.get("q"))
dq = c.deque([1, 2, 3], maxlen=3); dq.append(4); dq.appendleft(0); dq.rotate(1); print(dq, dq.maxlen, dq.index(2), dq.count(2)); dq.extend([7, 8]); print(dq.pop(), dq.popleft(), list(reversed(dq)))
od = c.OrderedDict(a=1, b=2, c=3); od.move_to_end("a"); od.move_to_end("c", last=False); print(od, od.popitem(last=False), list(od))
Pt = c.namedtuple("Pt", "x y z", defaults=[0]); p = Pt(1, 2); print(p, p._replace(x=5), p._asdict(), Pt._fields, Pt._make([1, 2, 3]), p[0], *p, p == (1, 2, 0), Pt._field_defaults, Pt.__doc__)
try: Pt(1)
except TypeError as e: print(e)
cm = c.ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm, cm["a"], dict(cm), cm.new_child({"b": 9})["b"], cm.maps, cm.parents)
h = [5, 3, 8, 1]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, [("b", 2), ("a", 3)], key=lambda t: t[1]), heapq.heapreplace(h, 9), heapq.heappushpop(h, 2), list(heapq.merge([1, 4], [2, 3], reverse=False)), list(heapq.merge(["bb", "a"], ["ccc"], key=len, reverse=True)))
g = [60, 70, 80, 90]; print(bisect.bisect(g, 70), bisect.bisect_left(g, 70), ["F", "D", "C", "B", "A"][bisect.bisect(g, 85)], bisect.bisect([(1, "a"), (3, "b")], 2, key=lambda t: t[0])); bisect.insort(g, 75); print(g)
ar = array.array("i", [1, 2, 3]); ar.append(4); ar.extend([5]); print(ar, ar.typecode, ar.itemsize, ar[1:3], ar.tolist(), ar.tobytes()[:4], sum(ar), array.array("d", [1.5]), array.array("u", "hé"))
orig = {"a": [1, [2]], "b": (3, [4])}; sh, dp = copy.copy(orig), copy.deepcopy(orig); orig["a"][1].append(9); print(sh, dp, sh["a"] is orig["a"])
class Node:
    def __init__(s, v): s.v = v; s.next = None
n = Node(1); n.next = n; d = copy.deepcopy(n); print(d.next is d, d is not n)
print(op.itemgetter(1, "a".__len__())([1, 2, 3]), op.attrgetter("v", "next.v")(n), op.methodcaller("upper")("x"), op.add(1, 2), op.contains([1], 1), op.concat("a", "b"), op.index(True), op.truth([]), op.is_(None, None), op.countOf([1, 1, 2], 1), op.itemgetter("k")({"k": 5}), op.setitem(ar, 0, 9), ar[0], op.floordiv(7, 2), op.inv(5), op.itemgetter(slice(1))("abc"))
