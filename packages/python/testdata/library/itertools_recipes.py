import itertools as it
import operator
from collections import deque


def take(n, iterable):
    return list(it.islice(iterable, n))


def tail(n, iterable):
    return iter(deque(iterable, maxlen=n))


def consume(iterator, n=None):
    deque(iterator, maxlen=0) if n is None else next(it.islice(iterator, n, n), None)


def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = deque(it.islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    active = deque(map(iter, iterables))
    while active:
        current = active.popleft()
        try:
            yield next(current)
        except StopIteration:
            continue
        active.append(current)


def partition(pred, iterable):
    a, b = it.tee(iterable)
    return list(it.filterfalse(pred, a)), list(filter(pred, b))


def powerset(s):
    return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1))


def unique_everseen(iterable, key=None):
    seen = set()
    for x in iterable:
        k = key(x) if key else x
        if k not in seen:
            seen.add(k)
            yield x


def unique_justseen(iterable):
    return map(operator.itemgetter(0), it.groupby(iterable))


def iter_except(f, exception):
    try:
        while True:
            yield f()
    except exception:
        pass


def first_true(iterable, default=None, pred=None):
    return next(filter(pred, iterable), default)


def random_product_index(index, *pools):
    out = []
    for pool in reversed(pools):
        index, i = divmod(index, len(pool))
        out.append(pool[i])
    return tuple(reversed(out))


print(take(3, it.count(10)), list(tail(2, "abcdef")), list(sliding_window("abcde", 3)), list(roundrobin("ABC", "D", "EF")))
print(partition(lambda n: n % 2, range(7)), [*map("".join, powerset("abc"))], list(unique_everseen("AaBbA", str.lower)), "".join(unique_justseen("aabbcca")))
stack = [1, 2, 3]
print(list(iter_except(stack.pop, IndexError)), first_true([0, "", 5, 6]), first_true([], "none"), first_true(range(9), pred=lambda n: n * n > 10), random_product_index(5, "ab", "xyz"))
i = iter(range(10))
consume(i, 4)
print(next(i))
consume(i)
print(next(i, "empty"))
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(it.starmap(divmod, [(7, 2), (9, 4)])), list(it.accumulate([1, 2, 3, 4], operator.mul)), list(it.accumulate("abc", lambda a, b: b + a)), [len(list(g)) for _, g in it.groupby("aaabccd")], [(k, [w for w in g]) for k, g in it.groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len)])
print(list(it.chain(*[[1], [2, 3]])), dict(zip(it.count(), "ab")), list(zip("ab", it.repeat(0))), list(it.islice(it.chain.from_iterable(it.repeat([1, 2])), 5)), max(it.combinations([3, 1, 4, 1, 5], 3), key=sum), sum(1 for p in it.permutations("abcd") if p[0] < p[-1]), ["".join(p) for p in it.product("ab", "12")], list(it.takewhile(str.isdigit, "123abc4")), list(it.compress(it.count(), [0, 1, 0, 1])))
print(list(it.zip_longest(*[iter("abcdefg")] * 3, fillvalue="x")), list(it.pairwise(it.chain([0], [5, 9]))), [b for b in it.batched(range(7), 3)], list(map(list, it.tee("ab", 2))), all(a <= b for a, b in it.pairwise([1, 2, 2, 5])))
