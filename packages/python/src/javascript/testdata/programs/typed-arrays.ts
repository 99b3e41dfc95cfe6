const bytes = new Uint8Array([1, 2, 300]);
console.log(bytes, new Float64Array([1.5, -0]), new Int16Array(3), new BigInt64Array([1n]), bytes.map((b) => b * 2));
const view = new DataView(new ArrayBuffer(8)); view.setUint16(0, 0xabcd); view.setFloat32(4, 1.5, true);
console.log(view.getUint8(0).toString(16), new Uint8Array(view.buffer), Array.from(bytes.entries()));
console.log(new Uint8ClampedArray([-5, 300]), bytes.subarray(1), Uint8Array.from("123", Number), bytes.toString(), bytes.buffer);
console.log(new Uint32Array(2).fill(7).join("-"), [...new Uint16Array(new Uint8Array([1, 0, 2, 0]).buffer)]);
