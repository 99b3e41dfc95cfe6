// must: returned
const a = Array.from({ length: 1e4 }, (_, i) => i); a.splice({ valueOf() { a.length = 0; return 5; } }, 5000, ...a); a.length
