function copy(value) {
  // ruleid: javascript.resources.unsafe-buffer
  const a = new Buffer(value);
  // ruleid: javascript.resources.unsafe-buffer
  const b = Buffer.allocUnsafe(10);
  // ok: javascript.resources.unsafe-buffer
  const c = Buffer.alloc(10);
  // ok: javascript.resources.unsafe-buffer
  const d = Buffer.from("text");
  return [a, b, c, d];
}
