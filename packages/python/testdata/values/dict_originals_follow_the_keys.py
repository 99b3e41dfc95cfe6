# Keys that are equal but not the same, while dictionaries change under their iterators.
d = {(i, i + 1): i for i in range(5)}
print(list(d), list(d.items()), list(d.values()))

seen = []
for n, (key, value) in enumerate(d.items()):
    seen.append((key, value))
    if n == 1:
        del d[(3, 4)]
        d[(3.0, True + 3)] = "again"
print(seen, list(d))

seen = []
for n, key in enumerate(d):
    seen.append(key)
    if n == 2:
        for k in list(d):
            del d[k]
        d.update({(True, 2): "one", (9, 9): 9, "text": 1, 7: 7, (3.0, 4): 3})
print(seen[:3], list(d.items()))

mixed = {1: "int", (1,): "tuple", True: "bool", 2.5: "float", (1.0,): "same tuple", "s": 0}
print(mixed, [k for k in mixed], [(k, v) for k, v in mixed.items()])
changed = {(0, 1): 0, (2, 3): 1}
try:
    for key in changed:
        changed[(4, 5)] = 2
except RuntimeError as e:
    print(e)

for a, e, m in [(94906263, 2**31 - 1, 94906264), (94906264, 2**31, 94906265), (7, 0, 1), (5, 3, -7), (-5, 3, 7), (0, 0, 2)]:
    print(pow(a, e, m))
for a in (94906249, 94906262, 47453132, 67108863, 67108864):
    print([pow(a, e, m) for e in (2, 3, 2**30 + 1) for m in (94906264, 94906249, 94906263, 67108864, 3, 2)])
for h in (2**64, 2**64 - 1, -1, -(2**64), -(2**64) - 1, 2**130 + 5, -(2**130) - 5, 17, -17):
    print(h % 2**64, h % -(2**64), h // 2**64, h // -(2**64), divmod(h, 2**64), h // (2**70 + 1), h // -(2**70) )
