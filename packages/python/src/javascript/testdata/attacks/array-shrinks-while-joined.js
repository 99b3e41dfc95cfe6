// must: returned
const a = Array.from({ length: 1e4 }, () => 1); a[0] = { toString() { a.length = 0; return ''; } }; a.join('').length
