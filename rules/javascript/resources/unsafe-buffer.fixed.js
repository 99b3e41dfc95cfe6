function copy(value) {
  // ruleid: javascript.resources.unsafe-buffer
  const a = Buffer.from(value);
  // ruleid: javascript.resources.unsafe-buffer
  const b = Buffer.alloc(10);
  // ok: javascript.resources.unsafe-buffer
  const c = Buffer.alloc(10);
  // ok: javascript.resources.unsafe-buffer
  const d = Buffer.from("text");
  return [a, b, c, d];
}
