import random
random.seed(5)
for k in range(60):
    vals = [random.choice([random.randrange(0, 200), random.randrange(-50, 2000), k % 3 + 0.5]) for _ in range(random.randrange(1, 60))]
    s = set(vals)
    out = {"s": s, "copy": s.copy(), "set": set(s), "fs": frozenset(s), "or": s | {random.randrange(100)}}
    x = set(); x.update(s); out["upd"] = x
    y = set([1, 2, 3]); y.update(s, [5, 6, 77]); out["upd2"] = y
    out["sub"] = s - {vals[0]}; out["sub2"] = s - set(vals[4:]); out["and"] = s & set(vals[3:]); out["xor"] = s ^ {1, 2, 3, 4, 5}
    r = set(vals)
    for v in vals[::2]: r.discard(v)
    out["disc"] = set(r).copy(); out["disc1"] = r
    for v in vals[:10]: r.add(v * 2)
    out["readd"] = r
    p = set(vals); q = []
    while len(p) > 3: q.append(p.pop())
    out["pop"] = q
    p.add(5); p.add(6); out["pop2"] = p
    i = set(vals); i &= set(range(0, 100)); out["iand"] = i
    i = set(vals); i -= set(range(0, 100)); out["isub"] = i; i |= {1, 2, 3}; out["ior"] = i
    i ^= set(vals[:5]); out["ixor"] = i
    out["inter"] = s.intersection(vals[:6], set(vals)); out["diff"] = s.difference(vals[:3], vals[5:6]); out["union"] = s.union(vals, range(5))
    out["symd"] = s.symmetric_difference([1, 2, 3, 4, 7])
    out["comp"] = {v % 37 for v in vals}; out["tup"] = {(v, int(v) % 5) for v in vals}
    for n, v in out.items():
        print(k, n, v if n == "pop" else list(v))
