const text = "the quick brown fox jumps over the lazy dog the end";
const counts: Record<string, number> = {};
for (const word of text.split(" ")) counts[word] = (counts[word] ?? 0) + 1;
const sorted = Object.entries(counts).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
console.log(sorted.slice(0, 3));
console.log(counts);
