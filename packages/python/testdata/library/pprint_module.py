from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, saferepr
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
from dataclasses import dataclass
import types
data = {"name": "widget", "tags": ["alpha", "beta", "gamma", "delta"], "dimensions": {"width": 100, "height": 200, "depth": 300}, "b": (1, 2), "a": None}
pprint(data)
pprint(data, width=40)
pprint(data, sort_dicts=False, width=50)
pprint(data, depth=1)
pprint(data, compact=True, width=30)
pprint([list(range(20)), list(range(30, 50))])
pprint(list(range(40)), compact=True, width=50)
pprint([])
pprint({"x": {}})
pprint("a long string " * 10)
pprint(["word " * 20, b"bytes " * 15], width=40)
pprint({"set": {3, 1, 2}, "frozen": frozenset([2, 1]), "tuple": (1,), "nested": [[["deep"]]]}, width=20)
print(pformat({"k": [1, 2]}), pformat([1, [2, [3, [4]]]], depth=2), pformat({"b": 1, "a": 2}, indent=4, width=5), pformat(10**10, underscore_numbers=True))
pprint(OrderedDict((f"key{i}", i * 1000) for i in range(8)))
pprint(defaultdict(list, {f"key{i}": [i] * 5 for i in range(6)}))
pprint(Counter("abracadabra" * 3))
pprint(deque(range(30)))
pprint(types.SimpleNamespace(alpha="a" * 30, beta="b" * 30, gamma=[1, 2]))
pprint(types.MappingProxyType({"a": 1}))


@dataclass
class Item:
    name: str
    values: list


pprint(Item("x", list(range(5))))
pprint(Item("x" * 40, list(range(25))))
pprint(namedtuple("P", "x y")(1, 2))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1]), "Recursion on list" in pformat(loop), saferepr({"b": 1, "a": 2}))
PrettyPrinter(indent=2, width=30).pprint([{"id": 1, "name": "first"}, {"id": 2, "name": "second"}])
pprint({1: "a", "1": "b", (1,): "c", None: "d"})
pprint([1, 2], indent=4, width=3)
