s = "héllo wörld"
for i, (a, b) in enumerate(zip(s, s[1:])):
    if a == b:
        print(i, a)
print([s[i:i + 3] for i in range(0, len(s), 3)], s[::2], s[::-2], s[-5:-1], s[5:100], s[100:], s[-100:3], s[2:-2], s[3:3], s[::-1][::-1] == s)
print(list(map(ord, "aé😀")), [c for c in s if c in "aeiouéö"], "".join(sorted(s)).strip(), "".join(dict.fromkeys(s)), {c: s.count(c) for c in "lo"}, max(s), min(s.replace(" ", "")))
words = s.split()
print(" ".join(w.capitalize() for w in words), " ".join(reversed(words)), [w[0] for w in words], [len(w) for w in words], "_".join(words).upper(), ["%s:%d" % (w, i) for i, w in enumerate(words, 1)])
line = "key = value ; comment = 2"
k, _, v = line.partition(" = ")
print(k, "|", v, "|", line.split(";")[0].strip().split(" = "), line.rsplit(" = ", 1), line.find("="), line.rfind("="), line.count("="))
print("a" in s, "llo" in s, "" in s, s.startswith("hé"), s.endswith(("ld", "x")), s.index("w"), s.replace("l", "L", 2), s.translate({ord("é"): "e", ord("ö"): "oe", ord(" "): None}))
print("%08.3f|%+d|%x|%e" % (3.14159, 5, 255, 12345.678), "abc".ljust(6, ".") + "|", "abc".rjust(6) + "|", "abc".center(8, "*"), "42".zfill(5), "x".join("abc"))
for bad in (lambda: s[99], lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: s.index("z"), lambda: s + 1, lambda: 1 + s, lambda: s * s, lambda: s - s, lambda: s(0), lambda: s.nope, lambda: s[0:1:0], lambda: len(s, s), lambda: "{}".format(), lambda: "%d" % s, lambda: int(s), lambda: s.join(5), lambda: s < 5):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(s)
print(next(it), next(it), "".join(it), next(it, "end"))
vowels = sum(map(s.count, "aeiou"))
print(vowels, s.swapcase(), s.title(), s.upper().lower() == s, s.casefold(), s.encode().hex(), len(s.encode()), s.isalpha(), words[0].isalpha(), "".join(c if i % 2 else c.upper() for i, c in enumerate(s)))
acc = ""
for n in range(5):
    acc += str(n) + ","
print(acc[:-1], acc.rstrip(","), acc.split(","), ",".join(acc.split(",")[::-1]))
print(*("".join(chr(ord("a") + (i + j) % 26) for j in range(5)) for i in range(0, 26, 7)), "ab" < "abc" < "b", "10" < "9", "a" > "Z", sorted(["b", "A", "a", "B", "_", "1"]), sorted("Hello, World", key=lambda c: (c.lower(), c)))
