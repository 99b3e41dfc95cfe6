d = dict(c=3, a=1, b=2)
print(list(d), list(d.values()), list(d.items()), d)
d["a"] = 10
print(d)
del d["a"]
d["a"] = 1
print(d)
d.update(b=5, z=0)
print(d, list(reversed(d)), list(reversed(d.values())))
keys = d.keys()
print("c" in keys, len(keys), keys, sorted(keys), list(keys)[0], keys == {"c", "b", "a", "z"}.copy() | set(), keys & {"c"}, {"c", "q"} - keys)
d["new"] = 1
print(len(keys), list(keys)[-1])
it = iter(d)
print(next(it), next(it))
print(d.popitem(), d.popitem(), d)
m = {i: i * i for i in range(5)}
for k in list(m):
    if k % 2:
        del m[k]
m[1] = "again"
print(m, list(m.items())[-1], next(iter(m)), next(reversed(m)), min(m), max(m.values(), key=str), sum(v for v in m.values() if isinstance(v, int)))
print({**{"x": 1, "y": 2}, "x": 3}, {"x": 1} | {"y": 2, "x": 0}, dict([("p", 1), ("q", 2), ("p", 3)]), dict({"a": 1}, a=2, b=3))
inv = {v: k for k, v in {"one": 1, "uno": 1, "two": 2}.items()}
print(inv)
groups = {}
for w in ["apple", "avocado", "bean", "cherry", "beet"]:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])))
a, b = {"x": 1, "y": 2}, {"y": 2, "x": 1}
print(a == b, list(a) == list(b), a.items() == b.items(), a.keys() == b.keys(), a.values() == b.values(), list(a.items() & b.items()) != [], a.keys() ^ {"x", "z"} == {"y", "z"})
v = {"a": 1}.items()
print(("a", 1) in v, ("a", 2) in v, "a" in v, list(v), v, {"a": 1}.values(), {}.keys(), {}.items(), isinstance(keys, object))
nested = {"l1": {"l2": {"l3": "deep"}}}
print(nested["l1"]["l2"]["l3"], nested.get("l1", {}).get("zz", {}).get("l3", "none"))
copy = nested.copy()
copy["l1"]["l2"] = "shared"
copy["own"] = 1
print(nested, copy)
e = {}
e[1], e["1"], e[(1,)], e[None], e[1.5], e[True] = range(6)
print(e)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
    def __repr__(self): return f"K{self.n}"
kk = {K(1): "a", K(2): "b"}
kk[K(1)] = "c"
print(kk, kk.get(K(3)), K(2) in kk)
print(dict.fromkeys("banana"), "".join(dict.fromkeys("banana")), list(dict.fromkeys([3, 1, 3, 2])), dict.fromkeys(range(3), []))
