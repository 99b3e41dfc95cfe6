import re
import string
from collections import Counter

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness — it was the epoch of belief; "it was the epoch of incredulity!"
Don't we all know it? 3 words, 42 numbers: and an e-mail like a.b@c.de..."""


def words(text):
    return re.findall(r"[A-Za-z]+(?:['’-][A-Za-z]+)*", text)


def syllables(word):
    groups = re.findall(r"[aeiouy]+", word.lower())
    n = len(groups) - (word.lower().endswith("e") and len(groups) > 1)
    return max(1, n)


def histogram(counter, width=20):
    top = max(counter.values())
    for key, n in sorted(counter.items(), key=lambda kv: (-kv[1], kv[0])):
        yield f"{key:>12} {n:>3} {'█' * round(n / top * width)}"


ws = words(TEXT)
lower = [w.lower() for w in ws]
freq = Counter(lower)
print(len(TEXT), len(ws), len(set(lower)), TEXT.count("\n") + 1, len(re.split(r"[.!?]+\s*", TEXT.strip('".'))))
print(freq.most_common(5))
print("\n".join(list(histogram(freq))[:6]))
print(max(ws, key=len), min(ws, key=lambda w: (len(w), w)), f"{sum(map(len, ws)) / len(ws):.3f}", f"{sum(map(syllables, ws)) / len(ws):.2f}")
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print("".join(c for c, _ in letters.most_common()), set(string.ascii_lowercase) - set(letters) == {"j", "q", "x", "z"} or sorted(set(string.ascii_lowercase) - set(letters)))
print(Counter(map(len, ws)))
bigrams = Counter(zip(lower, lower[1:]))
print([(" ".join(b), n) for b, n in bigrams.most_common(3)])
print(sorted({w for w in lower if w == w[::-1] and len(w) > 1}), sorted(w for w, n in freq.items() if n == 1)[:5])
longest_run = max(re.findall(r"[^\W\d_]+", TEXT), key=len)
print(longest_run, TEXT.title()[:40], TEXT.swapcase()[-30:], TEXT.split(",")[1].strip().capitalize())


def wrap(text, width):
    line, out = "", []
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            out.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return out + [line]


for i, line in enumerate(wrap(TEXT, 34), 1):
    print(f"{i:>2}: {line:<34}|")
index = {}
for n, line in enumerate(TEXT.splitlines(), 1):
    for w in words(line):
        index.setdefault(w.lower(), []).append(n)
print({w: index[w] for w in ("it", "age", "epoch", "don't", "e-mail")})
