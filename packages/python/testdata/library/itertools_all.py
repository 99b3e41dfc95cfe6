import itertools as it


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


L = list
print(L(it.islice(it.count(5, 2), 4)), L(it.islice(it.count(0.5, 0.25), 3)), L(it.islice(it.cycle("ab"), 5)), L(it.repeat("x", 3)), L(it.islice(it.repeat(1), 2)), it.count(3), it.count(1, 2), it.repeat(5, 2))
print(L(it.accumulate([1, 2, 3])), L(it.accumulate([3, 1, 2], max)), L(it.accumulate([1, 2], initial=10)), L(it.accumulate([])), L(it.accumulate("abc")), L(it.chain("ab", [1], ())), L(it.chain.from_iterable(["ab", "cd"])), L(it.compress("abcd", [1, 0, 1, 0])))
print(L(it.dropwhile(lambda x: x < 3, [1, 3, 2, 5])), L(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), L(it.filterfalse(lambda x: x % 2, range(5))), L(it.filterfalse(None, [0, 1, ""])), L(it.starmap(pow, [(2, 3), (3, 2)])), L(it.pairwise("abcd")), L(it.pairwise([1])), L(it.batched("abcdefg", 3)))
print(L(it.islice("abcdefg", 2)), L(it.islice("abcdefg", 2, 5)), L(it.islice("abcdefg", 1, None, 2)), L(it.islice("abc", 0)), L(it.zip_longest("abc", [1], fillvalue="-")), L(it.zip_longest()), L(it.zip_longest([1, 2], "a")))
print(L(it.product("ab", [1, 2])), L(it.product([0, 1], repeat=2)), L(it.product()), L(it.product("ab", [])), L(it.permutations("abc", 2)), L(it.permutations([1, 2, 3])), L(it.permutations([1], 2)), L(it.combinations("abcd", 2)), L(it.combinations([1, 2], 3)), L(it.combinations_with_replacement("ab", 2)), L(it.combinations("ab", 0)))
for k, g in it.groupby("aaabbca"):
    print(k, L(g), end=" ")
print([(k, L(g)) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], [k for k, g in it.groupby("aabb")])
groups = it.groupby("aab")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, L(g1), k2, L(g2))
a, b, c = it.tee([1, 2, 3], 3)
print(next(a), L(b), L(a), L(c), type(it.tee([])).__name__)
attempt(lambda: L(it.batched("ab", 0)))
attempt(lambda: it.islice([1], -1))
attempt(lambda: it.islice([1], "a"))
attempt(lambda: it.islice([1], 0, 1, 0))
attempt(lambda: it.combinations("ab", -1))
attempt(lambda: it.permutations("ab", "x"))
attempt(lambda: it.product("ab", repeat=-1))
attempt(lambda: it.count("a"))
attempt(lambda: next(it.chain(5)))
attempt(lambda: L(it.chain(5)))
attempt(lambda: it.repeat())
attempt(lambda: L(it.starmap(pow, [1])))
attempt(lambda: it.cycle(5))
attempt(lambda: L(it.zip_longest([1], fill=1)))
attempt(lambda: it.tee([1], -1))
attempt(lambda: len(it.count()))
attempt(lambda: L(it.accumulate([1, "a"])))
attempt(lambda: L(it.groupby(5)))


def grouper(iterable, n):
    return zip(*[iter(iterable)] * n)


print(L(grouper("abcdef", 2)), sum(1 for _ in it.permutations(range(5))), L(it.islice((x for x in it.count() if x % 7 == 3), 3)), next(it.dropwhile(lambda n: n * n < 50, it.count())), dict(it.zip_longest("ab", [1])), L(map("".join, it.product("01", repeat=2))), L(it.islice(it.pairwise(it.accumulate(it.repeat(2, 5), lambda a, b: a * b)), 2)))
src = iter(range(6))
print(L(it.islice(src, 2)), L(it.takewhile(lambda x: x < 4, src)), L(src))
