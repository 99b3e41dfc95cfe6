// must: returned
const m = new Map([[1, 1], [2, 2]]); let n = 0; m.forEach(() => { m.clear(); n++; m.set(n, n); if (n > 100) m.clear(); }); n
