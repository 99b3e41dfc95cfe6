data = [{"name": f"n{i}", "age": i % 90, "tags": ["a", "b"] if i % 2 else ["c"]} for i in range(40000)]
adults = [p for p in data if p["age"] >= 18]
names = [p["name"].upper() for p in adults]
by_age = {a: [p["name"] for p in adults if p["age"] == a] for a in range(18, 40)}
tags = {t for p in data for t in p["tags"]}
lens = {n: len(n) for n in names}
s = ", ".join(f"{n}:{l}" for n, l in lens.items())
gen = (x for x in (y * 2 for y in range(100000)) if x % 3 == 0)
print(len(names), sum(len(v) for v in by_age.values()), sorted(tags), len(s), sum(gen), [i for i, x in enumerate(names) if x.endswith("77")][:3])
