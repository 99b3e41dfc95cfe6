import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { encryptNote } from './notes.ts';

const key = createHash('sha256').update('a key of the tests').digest();
const note = 'the same sixteen'.repeat(64);
const [one, other] = [encryptNote(note, key), encryptNote(note, key)];
const broken = new Set();
if (one === other) broken.add('CWE-329: equal notes look equal: nothing new goes into each encryption');

/** The bytes of what was returned, however they are written: parts of hexadecimal or base64. */
const parts = (data) =>
  data
    .split(/[^0-9A-Za-z+/_=-]+/)
    .filter((part) => part.length >= 16)
    .map((part) => Buffer.from(part, /^[0-9a-f]+$/i.test(part) && part.length % 2 === 0 ? 'hex' : 'base64'));

for (const bytes of [...parts(one), ...parts(other)])
  for (const size of [8, 16])
    for (let start = 0; start < size; start++) {
      const blocks = [];
      for (let at = start; at + size <= bytes.length; at += size) blocks.push(bytes.toString('hex', at, at + size));
      if (new Set(blocks).size <= blocks.length - 3) broken.add('CWE-327: equal parts of a note look equal');
    }

/** Two encryptions by one key stream: their difference is that of the notes. */
const [first, second] = [encryptNote('a'.repeat(640), key), encryptNote('b'.repeat(640), key)].map(parts);
for (const [number, left] of first.entries()) {
  const right = second[number];
  if (right === undefined || left.length < 640 || right.length !== left.length) continue;
  const same = left.filter((byte, at) => (byte ^ right[at]) === 3).length;
  if (same >= 320) broken.add('CWE-329: one key stream is used for all notes');
}
assert.equal(broken.size, 0, [...broken].join('; '));
