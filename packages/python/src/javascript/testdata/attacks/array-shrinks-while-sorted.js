// must: returned
const a = Array.from({ length: 1e4 }, (_, i) => i); a.sort((x, y) => { a.length = 0; return x - y; }); a.length
