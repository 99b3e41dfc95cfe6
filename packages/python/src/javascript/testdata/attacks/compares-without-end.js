// must: exhausted seconds steps bytes
const all = Array.from({ length: 100_000 }, (_, i) => `é${(i * 7919) % 100_003}-`);
for (;;) all.toSorted((a, b) => a.localeCompare(b));
