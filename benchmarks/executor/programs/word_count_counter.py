import re
from collections import Counter, defaultdict

base = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age
of foolishness, it was the epoch of belief, it was the epoch of incredulity; it was the season of Light!"""
text = "\n".join(f"{base} ({i})" for i in range(3000))
words = re.findall(r"[a-z]+", text.lower())
counts = Counter(words)
print(counts.most_common(4), len(words))
by_length = defaultdict(list)
for word in words:
    by_length[len(word)].append(word)
print(sorted((n, len(group), len(set(group))) for n, group in by_length.items()))
letters = defaultdict(int)
for word in words:
    for letter in word:
        letters[letter] += 1
print(max(letters, key=letters.get), sum(letters.values()))
