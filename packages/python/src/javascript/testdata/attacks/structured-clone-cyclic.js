// must: returned
const a = { m: new Map(), s: new Set(), d: new Date(0), b: new ArrayBuffer(8) }; a.a = a; a.m.set(a, a); structuredClone(a).a === a
