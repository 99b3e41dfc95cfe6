import string

lines = []
for i in range(20_000):
    lines.append(f"  The quick brown fox #{i % 50} jumps over the lazy dog, again; and AGAIN.  ")


def clean(word):
    return word.strip(string.punctuation).lower()


counts = {}
for line in lines:
    for word in line.strip().split(" "):
        key = clean(word)
        if not key:
            continue
        if key in counts:
            counts[key] += 1
        else:
            counts[key] = 1
ordered = sorted(counts.items(), key=lambda item: item[1], reverse=True)
for word, count in ordered[:5]:
    print(f"{word:<10}{count:>8}")
longest = ""
vowels = 0
for line in lines:
    for ch in line:
        if ch in "aeiou":
            vowels += 1
    if len(line.rstrip()) > len(longest):
        longest = line.rstrip()
print(vowels, longest.replace(" ", "_").title(), sum(line.count("again") for line in lines))
