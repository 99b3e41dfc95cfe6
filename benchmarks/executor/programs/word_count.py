def words(n):
    seed = 7
    out = []
    names = ["alpha", "beta", "gamma", "delta", "eps", "zeta", "eta", "theta", "iota", "kappa"]
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(names[seed % 10] + str(seed % 97))
    return " ".join(out)


def count(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


text = words(200000)
totals = {}
for _ in range(5):
    for word, n in count(text).items():
        totals[word] = totals.get(word, 0) + n
top = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
print(top, len(totals))
