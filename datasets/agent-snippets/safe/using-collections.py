from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
P = namedtuple("P", "x y")
d = defaultdict(list)
d["a"].append(1)
print(Counter("banana").most_common(1), dict(d), deque([1, 2], maxlen=1), P(1, 2))
