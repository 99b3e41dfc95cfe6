# expect: ended ['b', '1', 'a', '0', '2', '-1'] ['b', '1', 'a', '0', '2', '-1'] ['b', 'a']
d = {}
for k in ("b", "1", "a", "0", "2", "-1"):
    d[k] = k
print(list(d), list({**d}), list(dict(**{k: 1 for k in ("b", "a")})))
