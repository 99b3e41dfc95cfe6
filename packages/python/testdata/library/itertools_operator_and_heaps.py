import itertools as it, operator as op, heapq, bisect
from itertools import *
from itertools import count, islice, tee, chain, groupby, zip_longest, product, permutations, combinations, accumulate, starmap, takewhile, dropwhile, repeat, cycle, pairwise, batched, compress, filterfalse, combinations_with_replacement
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(list(islice(count(), 3, 10, 3)), list(islice(count(2.5, 0.5), 3)), list(islice(count(10, -1), 3)), count(1.5), next(count(2**53 - 1)), list(islice(count(2**53-1), 3)), count(0, 0.5), repeat('a'))
a, b = tee(iter('abc')); next(a); c = tee(a, 1)[0]; print(list(a), list(b), list(c))
import copy
x, = tee('abc', 1); next(x); y = copy.copy(x); print(list(x), list(y))
print([(k, list(g)) for k, g in groupby(sorted(['apple', 'bob', 'cat', 'alice'], key=len), key=len)])
gs = [g for k, g in groupby('aab')]; print([list(g) for g in gs])
print(list(zip_longest('ab', 'c', 'def', fillvalue=0)), list(product('ab', repeat=2)), list(product([1], [2, 3], repeat=1)), list(permutations('abc', 0)), list(permutations(range(3), 2)), list(combinations_with_replacement('abc', 2)), list(combinations(range(4), 3)))
print(list(accumulate([1, 2, 3], op.mul)), list(accumulate([1,2,3], initial=None)), list(accumulate([], initial=5)), list(accumulate([5, 3, 8], min)), list(accumulate('ab', lambda a, b: b + a)))
print(list(chain([1], (2,), {3: 4}, 'x')), list(chain.from_iterable(map(range, range(4)))), list(starmap(lambda a, b=2: a * b, [(1,), (2, 5)])), list(compress(count(), [0, 1, 1])), list(batched(range(7), 3)), list(pairwise(range(4))))
attempt(lambda: next(islice([1, 2, 3], 5, None)))
attempt(lambda: list(islice(range(5), None, None)))
attempt(lambda: list(islice(range(5), 1, None)))
attempt(lambda: list(islice(range(5), None)))
attempt(lambda: islice([1]))
attempt(lambda: islice([1], 1, 2, 3, 4))
attempt(lambda: islice([1], 1.5))
attempt(lambda: batched([1], 'x'))
attempt(lambda: combinations('ab'))
attempt(lambda: combinations('ab', 1.5))
attempt(lambda: combinations_with_replacement('ab', -1))
attempt(lambda: permutations(5))
attempt(lambda: product(5))
attempt(lambda: product('a', repeat='x'))
attempt(lambda: groupby())
attempt(lambda: chain.from_iterable(5))
attempt(lambda: repeat(1, 'x'))
attempt(lambda: list(repeat(1, -5)))
attempt(lambda: pairwise(5))
attempt(lambda: zip_longest(5))
attempt(lambda: compress(5, 5))
attempt(lambda: takewhile(5, [1]).__next__())
attempt(lambda: accumulate())
attempt(lambda: count(1, 2, 3))
attempt(lambda: count('a'))
attempt(lambda: cycle())
attempt(lambda: len(cycle([1])))
attempt(lambda: count()[0])
attempt(lambda: count() + 1)
attempt(lambda: tee(5))
attempt(lambda: tee([1], 'x'))
print(type(count()), type(chain()), isinstance(chain(), chain), chain.__name__, chain.__module__, iter(c := count()) is c, bool(chain()), chain() == chain(), hash(count()) is not None, op.length_hint(repeat(1, 5)))
class MyChain(chain): pass
print(list(MyChain([1], [2])), type(MyChain()).__name__)
it1 = iter([1, 2, 3, 4]); print(list(zip(it1, it1)), next(it1, 'end'))
t = takewhile(lambda x: x < 2, [1, 5, 1]); print(list(t), list(t), next(t, 'done'))
d = dropwhile(lambda x: x < 2, iter([1, 5, 1])); print(next(d), list(d))
cyc = cycle([]); print(next(cyc, 'none'))
print(sum(map(op.mul, [1,2], [3,4])), list(map(op.itemgetter(1), {'a': 1}.items())), dict(zip('ab', count())))
# bisect/heapq extras
class T:
    def __init__(s, p, n): s.p, s.n = p, n
    def __lt__(s, o): return s.p < o.p
    def __repr__(s): return f'T{s.p}{s.n}'
h = []
for p, n in [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd')]: heapq.heappush(h, T(p, n))
print(h, [heapq.heappop(h) for _ in range(4)])
print(heapq.nlargest(2, [T(1,'x'), T(5,'y'), T(5,'z')]), heapq.nsmallest(2, {'b': 1, 'a': 2}), heapq.nlargest(1, []), heapq.nsmallest(1, [3, 1, 2], key=lambda v: -v), heapq.nlargest(3, {'a': 3, 'b': 1}.items(), key=lambda kv: kv[1]))
print(list(heapq.merge([1, 3], [2, 4], key=lambda v: v)), list(heapq.merge(['b', 'a'], ['d', 'c'], reverse=True)), list(heapq.merge()), list(heapq.merge([1,1],[1,1])))
attempt(lambda: heapq.heappush(5, 1)); attempt(lambda: heapq.heapify((1, 2))); attempt(lambda: heapq.heappush([1], 'a')); attempt(lambda: list(heapq.merge(5)))
attempt(lambda: heapq.nlargest(2, 5)); attempt(lambda: heapq.heappop()); attempt(lambda: heapq.heappop(5)); attempt(lambda: heapq.nsmallest(1, [1, 'a'])); attempt(lambda: heapq.nsmallest(5, [1, 'a']))
import random
xs = [random.Random(5).random() for _ in range(1)]
l = [(i * 7919) % 101 for i in range(50)]; heapq.heapify(l); print(l); print(heapq.heappushpop(l, 50), heapq.heapreplace(l, 3), l[:5], heapq._heapify_max(l), l[:3])
class Seq:
    def __len__(s): return 5
    def __getitem__(s, i): return i * 2
    def insert(s, i, v): print('insert', i, v)
print(bisect.bisect(Seq(), 5)); bisect.insort(Seq(), 5)
attempt(lambda: bisect.bisect([1, 2, 3], 2, lo='x')); attempt(lambda: bisect.bisect([1, 2, 3], 2, 0, 10)); attempt(lambda: bisect.bisect([1, 'a'], 2)); attempt(lambda: bisect.insort([1, 2, 3], 2, key=5)); attempt(lambda: bisect.bisect()); attempt(lambda: bisect.bisect_left(a=[1, 2], x=2)); attempt(lambda: bisect.bisect([1,2,3], 2, hi=1))
