// must: returned
const b = new ArrayBuffer(8000, { maxByteLength: 16000 }); const t = new Uint8Array(b); t.slice(0, { valueOf() { b.resize(1); return 8000; } }).length
