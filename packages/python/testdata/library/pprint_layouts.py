from pprint import *
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap, UserDict
data = {"name": "widget", "tags": ["alpha", "beta", "gamma", "delta"], "dimensions": {"width": 100, "height": 200, "depth": 300}, "b": (1, 2), "a": None, "text": "some long text " * 12, "by": b"0123456789" * 15, "s": {"a", 1, (2,3)}.__class__([3,1,2]), "n": {"deep": {"deeper": {"deepest": [1, 2, {"x": [list(range(30))]}]}}}}
for w in (20, 60, 80):
    for kw in ({}, dict(compact=True), dict(indent=4), dict(sort_dicts=False), dict(depth=2), dict(underscore_numbers=True)):
        print(w, kw); print(pformat(data, width=w, **kw))
pprint([list(range(20)), list(range(30, 50))])
pprint(OrderedDict((f"key{i}", i * 1000) for i in range(8)))
pprint(defaultdict(list, {f"key{i}": [i] * 5 for i in range(6)}))
pprint(Counter("abracadabra" * 3), width=20)
pprint(deque(range(30)))
pprint(deque(range(30), maxlen=40))
pprint(ChainMap({'a'*30:1}, {'b'*40:2}))
pprint(namedtuple("P", "x y")('a'*60,'b'*60))
pprint([namedtuple("P", "x y")('a'*60,'b'*60), 1])
pprint({1: "a", "1": "b", (1,): "c", None: "d", 2.5: 'e'})
pprint([1, 2], indent=4, width=3)
pprint("line one\nline two\n" * 6)
pprint({"k": "line one\nline two\n" * 6})
pprint(bytearray(b'abcdefghij' * 20))
pprint([['x' * 30] * 5] * 2, width=50, compact=True)
class A:
    def __repr__(self): return 'A(\n multi)'
pprint([A(), A()] * 20)
class L(list): pass
class D(dict):
    def __repr__(self): return 'D!' * 50
pprint(L(range(50)))
pprint([D(a=1)] * 3)
class PP(PrettyPrinter):
    def format(self, o, ctx, ml, lv):
        if isinstance(o, str): return o.upper(), True, False
        return super().format(o, ctx, ml, lv)
PP(width=20).pprint(['abc', {'k': 'v' * 10}, ('x', 1)])
print(PP().pformat([1, 'a']))
pp({'b': 1, 'a': 2})
for f in (lambda: pformat(1, indent=-1), lambda: pformat(1, depth=0), lambda: pformat(1, width=0)):
    try: f()
    except ValueError as e: print(e)
print(saferepr({'b': [1, {'z': 1, 'y': 2}], 'a': 1}), isreadable(object()), isreadable({'a': [1]}))
pprint(123456789, underscore_numbers=True); pprint([1234567, -5], underscore_numbers=True)
pprint(set()); pprint(frozenset(range(40))); pprint(()); pprint((1,)); pprint(('a' * 80,)); pprint({'a' * 80: 1})
import sys
pprint([1], stream=sys.stdout)
