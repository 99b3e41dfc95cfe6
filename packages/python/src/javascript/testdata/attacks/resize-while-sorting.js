// must: returned
const b = new ArrayBuffer(800, { maxByteLength: 1600 }); const t = new Float64Array(b); t.sort((x, y) => { b.resize(0); return x - y; }); t.length
