// must: raised
const b = new ArrayBuffer(8); const d = new DataView(b); d.setInt8({ valueOf() { b.transfer(); return 0; } }, 1); 1
