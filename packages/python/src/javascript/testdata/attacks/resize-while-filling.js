// must: returned
const b = new ArrayBuffer(800, { maxByteLength: 1600 }); const t = new Uint8Array(b); t.fill({ valueOf() { b.resize(0); return 1; } }); t.length
