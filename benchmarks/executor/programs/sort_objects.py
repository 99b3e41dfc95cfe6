import random
from functools import cmp_to_key, total_ordering
from operator import itemgetter, attrgetter
random.seed(3)
@total_ordering
class Item:
    def __init__(self, k, name): self.k = k; self.name = name
    def __eq__(self, o): return self.k == o.k
    def __lt__(self, o): return self.k < o.k
items = [Item(random.randint(0, 10**6), f"n{i}") for i in range(30000)]
print(sorted(items)[0].k, sorted(items, key=attrgetter("k"))[-1].k, sorted(items, key=lambda i: (i.k % 10, i.name))[0].name)
rows = [{"id": i, "v": random.random()} for i in range(60000)]
print(sorted(rows, key=itemgetter("v"))[0]["id"], sorted(rows, key=lambda r: -r["v"])[0]["id"])
print(sorted(range(20000), key=cmp_to_key(lambda a, b: (a * 7919 % 1000) - (b * 7919 % 1000)))[0])
