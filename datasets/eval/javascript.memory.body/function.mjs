import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { readJson } from './body.mjs';

const request = (text, size) => {
  const bytes = Buffer.from(text);
  const parts = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return Object.assign(Readable.from(parts, { objectMode: false }), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) },
  });
};
for (const value of [{ a: 1 }, ['Zoë', '☕☕☕'], { list: Array.from({ length: 9000 }, (_, at) => at) }])
  for (const size of [1, 7, 10_000])
    assert.deepEqual(await readJson(request(JSON.stringify(value), size)), value, `a body in parts of ${size} bytes`);
await assert.rejects(async () => readJson(request('{"a": ', 10)), 'no JSON');
