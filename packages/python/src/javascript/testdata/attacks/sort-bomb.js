// must: exhausted
const list = Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 1_000_003);
list.sort(() => 0.5 - list[0]);
list.sort((a, b) => String(b).localeCompare(String(a)));
list.length;
