import json
from decimal import Decimal


def attempt(text, **kw):
    try:
        print(repr(json.loads(text, **kw)))
    except Exception as e:
        print(repr(text), type(e).__name__, e)


for good in ('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"]}', " [ ] ", '"text"', "5", "-0", "-0.0", "1E400", "NaN", "[Infinity, -Infinity]", '{"a": 1, "a": 2}', '"\\/\\b\\f"', "12345678901234567890", '"\\ud800"', '[[[[]]]]', '{"":{}}', b'{"b": 1}', b'\xff\xfe[\x001\x00]\x00', '"\u2028"', "1.0", "1e5"):
    attempt(good)
for bad in ("", " ", "{", "[1,", "[1,]", '{"a"}', '{"a":}', '{"a":1,}', "{'a': 1}", "{a: 1}", "[1 2]", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "tru", "nul", "01", "1.", ".5", "+1", "[1]]", "[1] x", '{"a":1 "b":2}', '{1:2}', "\ufeff[]", "'x'", "--1", "[,]", "1e", '"\\', "[\n1,\n2\n,,\n]", "None", "// c\n1", '{"k":[1,{"z": }]}'):
    attempt(bad)
attempt("[1.10, 2]", parse_float=Decimal, parse_int=str)
attempt("[NaN]", parse_constant=lambda c: f"<{c}>")
attempt('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
attempt('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=list)
attempt('"a\nb"', strict=False)
attempt(5)
attempt(None)
attempt(["x"])
try:
    json.loads('{\n  "a": 1,\n  "b" 2\n}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, isinstance(e, ValueError), e.doc[:3])
print(json.JSONDecoder().raw_decode('{"a": 1} tail'), json.loads(json.dumps({"k": [1, None, "é"]})) == {"k": [1, None, "é"]})
import io
print(json.load(io.StringIO('[1, {"x": 2}]')))


def as_point(d):
    return complex(d["re"], d["im"]) if "re" in d else d


print(json.loads('[{"re": 1, "im": 2}, {"z": 0}]', object_hook=as_point))
try:
    json.loads("[" * 100000)
except RecursionError as e:
    print(type(e).__name__)
def walk(v, path="$"):
    if isinstance(v, dict):
        for k, x in v.items():
            yield from walk(x, f"{path}.{k}")
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from walk(x, f"{path}[{i}]")
    else:
        yield path, v
print(dict(walk(json.loads('{"a": [1, {"b": null}], "c": "d"}'))))
