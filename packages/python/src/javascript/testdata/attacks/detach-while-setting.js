// must: returned
const b = new ArrayBuffer(8000); const t = new Uint8Array(b); t.set([{ valueOf() { b.transfer(); return 1; } }, 2, 3]); t.length
