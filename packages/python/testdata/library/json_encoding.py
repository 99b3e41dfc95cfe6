import json
from decimal import Decimal


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


data = {"name": "Ann", "age": 30, "tags": ["a", "b"], "nested": {"x": None, "y": True, "z": [1.5, -0.0, 1e100]}, "empty": [{}, [], ""]}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, sort_keys=True, separators=(",", ":")), json.dumps([1, [2, [3]]], indent="\t"), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=0))
print(json.dumps("é😀\u2028\"\\/\n\t\x01\x7f"), json.dumps("é😀\u2028\x7f", ensure_ascii=False), json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}), json.dumps((1, 2)), json.dumps(float("inf")), json.dumps([float("nan"), -float("inf")]), json.dumps(1e16), json.dumps(10**20), json.dumps(0.1 + 0.2), json.dumps(True), json.dumps(None), json.dumps("\ud800"))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps({1, 2}))
attempt(lambda: json.dumps({(1, 2): 3}))
attempt(lambda: json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
attempt(lambda: json.dumps(b"x"))
attempt(lambda: json.dumps(1j))
attempt(lambda: json.dumps(Decimal("1.5")))
attempt(lambda: json.dumps(object))
attempt(lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True))
loop = []
loop.append(loop)
attempt(lambda: json.dumps(loop))
d = {}
d["d"] = d
attempt(lambda: json.dumps(d))
attempt(lambda: json.dumps([Decimal("1.5"), {1}], default=lambda o: sorted(o) if isinstance(o, set) else str(o)))
attempt(lambda: json.dumps([{1}], default=lambda o: o))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if hasattr(o, "to_json"):
            return o.to_json()
        return super().default(o)


class P:
    def to_json(self):
        return {"p": [1, P2()]}


class P2:
    def to_json(self):
        return "p2"


attempt(lambda: json.dumps({"k": P()}, cls=Encoder, indent=1))
attempt(lambda: json.dumps(object(), cls=Encoder)[:0] or "no")
import io
from enum import IntEnum
from collections import OrderedDict, namedtuple
class E(IntEnum):
    A = 1
class S(str): ...
class L(list): ...
buf = io.StringIO()
json.dump({"k": [1]}, buf)
print(buf.getvalue(), json.dumps([E.A, S("s"), L([1]), OrderedDict(b=1, a=2), namedtuple("N", "x y")(1, 2)]), json.dumps({E.A: 1}), list(json.JSONEncoder().iterencode({"a": [1]})), json.JSONEncoder(indent=1).encode([1]))
