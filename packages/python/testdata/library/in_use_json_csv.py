import json, csv, io
from datetime import datetime, date
from decimal import Decimal
from enum import Enum
from dataclasses import dataclass, asdict, field

class Color(Enum):
    RED = 1
    BLUE = "blue"

@dataclass
class P:
    x: int
    tags: list = field(default_factory=list)

class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (datetime, date)): return o.isoformat()
        if isinstance(o, Decimal): return float(o)
        if isinstance(o, set): return sorted(o)
        if isinstance(o, Enum): return o.value
        if hasattr(o, "__dict__"): return o.__dict__
        return super().default(o)

data = {"when": datetime(2024, 1, 2, 3, 4, 5), "d": Decimal("1.50"), "s": {3, 1, 2}, "c": Color.BLUE, "p": P(1, ["a"]), 1: None, True: False, None: 1.5, "nested": [[], {}, [{}]], "é": "ü\u2028\"\\/\b\f\n\r\t\x00"}
print(json.dumps(data, cls=Enc, indent=2))
print(json.dumps(data, cls=Enc, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, 2, {"z": 1, "y": 2}]}, sort_keys=True, indent="\t"))
print(json.dumps([1e100, 1e16, 1e15, 0.1, -0.0, 1/3, 10**30, float("inf"), float("-inf"), float("nan")]))
for bad in ["{", "[1,]", "{'a': 1}", '{"a" 1}', "nul", "", " ", "[1 2]", '"abc', '{"a":1}}', "01", "1.", "-", '"\\x"', '{"a":1,}', "[", "tru", '"\t"', "NaN", "[1", '{"a"']:
    try: print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e, "|", e.msg, e.pos, e.lineno, e.colno)
print(json.loads('{"a": [1, 2.5, -3e2, true, null, "x\\u00e9\\ud83d\\ude00"], "a": 2}', object_pairs_hook=list), json.loads("[1.10, 2]", parse_float=Decimal, parse_int=str), json.loads('{"x": {"y": 1}}', object_hook=lambda d: tuple(d.items())))
for bad in [{1, 2}, object, {(1, 2): 3}, b"x", 1j]:
    try: json.dumps(bad)
    except TypeError as e: print(e)
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps("x" * 3, default=str), json.dumps(object, default=lambda o: "obj"))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.dumps(float("nan"), allow_nan=False)
except ValueError as e: print(e)
f = io.StringIO(); json.dump({"k": [1, 2]}, f, indent=1); print(f.getvalue(), json.load(io.StringIO("[1]")))
print(json.JSONDecoder().raw_decode('{"a": 1} tail'), json.JSONEncoder(indent=None, sort_keys=True).encode({"b": 1, "a": 2}), list(json.JSONEncoder().iterencode([1, {"a": 2}])))
rows = [{"name": "Ann, B", "age": 3, "note": 'say "hi"'}, {"name": "Bob\nNew", "age": None, "note": ""}]
out = io.StringIO(newline="")
w = csv.DictWriter(out, fieldnames=["name", "age", "note"], extrasaction="ignore", restval="?")
w.writeheader(); w.writerows(rows); w.writerow({"name": "x", "zz": 1})
print(repr(out.getvalue()))
for r in csv.DictReader(io.StringIO(out.getvalue())): print(r)
for r in csv.DictReader(io.StringIO("a,b\n1\n1,2,3\n\n4,5"), restkey="rest", restval="none"): print(r)
print(list(csv.reader(io.StringIO("a;b;'c;d'\n1; 2;3"), delimiter=";", quotechar="'", skipinitialspace=True)), list(csv.reader(["a\tb", "c\\td"], "excel-tab")))
o = io.StringIO()
w = csv.writer(o, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n"); w.writerow(["a", 1, 2.5, None, True]); w.writerow([])
w2 = csv.writer(o, delimiter="|", quoting=csv.QUOTE_ALL, lineterminator="\n"); w2.writerow([1, "b|c"])
w3 = csv.writer(o, quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n"); w3.writerow(['a,b', 'c"d'])
print(o.getvalue())
print(csv.list_dialects(), csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,age\nann,3\nbob,4\n"))
class D(csv.Dialect):
    delimiter = ":"; quotechar = "'"; lineterminator = "\n"; quoting = csv.QUOTE_MINIMAL; doublequote = True; skipinitialspace = False; escapechar = None
csv.register_dialect("mine", D)
print(list(csv.reader(["a:'b:c'"], dialect="mine")), csv.get_dialect("mine").delimiter)
try: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})
except ValueError as e: print(e)
try: list(csv.reader(["a"], delimiter="ab"))
except TypeError as e: print(e)
