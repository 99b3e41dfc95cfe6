import random
r = random.Random(7)
def val():
    k = r.random()
    if k < .7: return r.randint(-20, 60)
    if k < .8: return r.choice([2**31, 2**40+1, -2**35, 2**53+1, -2**62, 2**61-1, 2**32*r.randint(1,9)])
    if k < .85: return float(r.randint(0, 30))
    if k < .88: return r.choice([True, False, None, 0.5, 2.25])
    if k < .95: return (r.randint(0, 9), r.randint(0, 9))
    return r.randint(0, 100) * 1024
def ints():
    return r.choice([r.randint(-20, 60), r.randint(0, 100) * 64, -1, -2, 0, 1, 2**33 * r.randint(-5, 5)])
for rnd in range(150):
    gen = val if rnd % 3 == 0 else ints
    s = set(); t = set(gen() for _ in range(r.randint(0, 40)))
    for _ in range(r.randint(1, 60)):
        op = r.randint(0, 22)
        if op < 6: s.add(gen())
        elif op < 9: s.discard(gen())
        elif op == 9 and s: s.pop()
        elif op == 10: s |= t
        elif op == 11: s = s | {gen()}
        elif op == 12: s = s - t
        elif op == 13: s = s & t or s
        elif op == 14: s ^= {gen(), gen()}
        elif op == 15: s.update(range(r.randint(-5, 5), r.randint(0, 40), r.randint(1, 4)))
        elif op == 16: s.difference_update(range(r.randint(-5, 5), r.randint(0, 40), r.randint(1, 4)))
        elif op == 17: s = s.copy()
        elif op == 18: t = s.union(t)
        elif op == 19: s = set(list(s)); 
        elif op == 20: t = set(x for x in s if r.random() < .5)
        elif op == 21: s -= t
        elif op == 22: s = frozenset(s) | t; s = set(s)
    print(rnd, s, len(s), sorted(map(hash, s)) [:3], s == t, s <= t, t.isdisjoint(s), list(t)[:5], hash(frozenset(s)))
big = set(range(0, 200000, 3)); big -= set(range(0, 200000, 9)); print(list(big)[:5], list(big)[-5:], sum(big))
while len(big) > 100000 - 90000: big.pop()
print(len(big), list(big)[:9])
it = iter(big); next(it)
try:
    big.add(-7); next(it)
except RuntimeError as e: print(e)
s = {1, 2, 3}
for x in s:
    s.discard(x); s.add(x + 10) if x < 3 else None
    if len(s) > 3: break
    break
print(s, {True, 1, 1.0}, {1.0, 1, True}, {1, True}, {0, False, 2}, 1.0 in {1}, True in {1}, 2.5 in {1}, "a" in {1}, None in {0}, 2**70 in {1})
class E:
    def __init__(s, v): s.v = v
    def __hash__(s): return s.v
    def __eq__(s, o): return (o.v if isinstance(o, E) else o) == s.v
q = {1, 2, 3}
try: [] in q
except TypeError as e: print(e)
try: {1}.add([])
except TypeError as e: print(e)
try: [] in {1}
except TypeError as e: print(e)
print({1, 2} in {frozenset({1, 2}), 5}, {5} == frozenset([5]), {frozenset([1]): 2}[frozenset([1])])
