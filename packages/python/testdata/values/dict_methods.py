d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(d, d["a"], d.get("z"), d.get("z", 0), len(d), "a" in d, 1 in d, list(d), d.keys(), d.values(), d.items(), d.setdefault("a", 5), d.setdefault("n", []), d.setdefault("m"), d)
print(d.pop("m"), d.pop("zz", "default"), d.popitem(), d, d.copy() == d, d.copy() is d, {**d, "x": 1}, d | {"y": 2}, {"a": 0} | d)
d.update({"k": 1}, j=2)
d.update([("p", 1), "qr"])
d |= {"a": "or"}
d |= [("z", 26)]
print(d, d == dict(reversed(list(d.items()))), list(reversed(d)), list(reversed(d.items()))[:2], dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
print(dict(), dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict(zip("ab", (1, 2))), {1: "a", True: "b", 1.0: "c"}, {(): 1, None: 2, frozenset(): 3})
k, v, i = d.keys(), d.values(), d.items()
del d["a"]
d["new"] = "seen by views"
print(list(k)[-1], list(v)[-1], ("new", "seen by views") in i, "new" in k, len(i), k & {"k", "j"} == {"k", "j"}, {1: 1}.keys() | {2}, {1: 2}.items() - {(1, 2)}, {1: 1}.keys() == {1}, {1: 1}.keys() - [1], {1, 2} > {1: 0}.keys(), {1: 2}.keys().isdisjoint([3]), k.mapping["k"])


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: {}["k"])
attempt(lambda: {}[(1, 2)])
attempt(lambda: {}[None])
attempt(lambda: {}.pop("k"))
attempt(lambda: {}.popitem())
attempt(lambda: {}.__delitem__("k"))
attempt(lambda: {[]: 1})
attempt(lambda: {}[[]])
attempt(lambda: {}.get({}))
attempt(lambda: {1: 2} < {1: 3})
attempt(lambda: {1: 2} + {3: 4})
attempt(lambda: {} | [(1, 2)])
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict(5))
attempt(lambda: dict(None))
attempt(lambda: dict({}, {}))
attempt(lambda: {}.update(5))
attempt(lambda: {}.a)
attempt(lambda: {}.keys()[0])
attempt(lambda: {}.get())
attempt(lambda: hash({}))
attempt(lambda: {1: 2}.fromkeys(5))
attempt(lambda: {1: 2}.items() & {(1, 2)})
attempt(lambda: {1: []}.items() & {(1, 2)})
print({1: "a"} == {1.0: "a"}, {} == [], {"a": {"b": 1}} == {"a": {"b": 1}}, {1: 2} != {1: 3}, bool({}), dict(a=1).__contains__("a"), [*d][:2], max({"a": 5, "b": 3}, key={"a": 5, "b": 3}.get), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
r = {}
r["self"] = r
print(r, {"l": [r]}, str({"q": "it's", 'w': 'a"b', 1.5: None}))
x = {"a": 1}
x["b"] = x.pop("a")
x["a"] = 0
print(x, {v: k for k, v in x.items()}, dict(sorted(x.items())), list(x.items())[0])
