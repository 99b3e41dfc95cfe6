import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { decryptNote, encryptNote } from './notes.ts';

const key = createHash('sha256').update('a key of the tests').digest();
for (const note of ['', 'a note', 'Zoë ☕\nline two', 'x'.repeat(5000)]) {
  const data = encryptNote(note, key);
  assert.equal(typeof data, 'string', 'a text');
  assert.equal(decryptNote(data, key), note, 'the note comes back');
  if (note.length > 3) assert.ok(!data.includes(note), 'the note does not stand in the text');
}
const other = createHash('sha256').update('another key').digest();
let read;
try {
  read = decryptNote(encryptNote('a note of some length', key), other);
} catch {
  read = undefined;
}
assert.notEqual(read, 'a note of some length', 'another key does not open it');
