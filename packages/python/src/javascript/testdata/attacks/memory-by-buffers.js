// must: exhausted bytes seconds steps
const kept = [];
for (;;) kept.push(new Uint8Array(1 << 16).fill(1));
