import assert from 'node:assert/strict';
import { newSessionId } from './session.ts';

const ids = new Set();
for (let round = 0; round < 100; round++) {
  const id = newSessionId();
  assert.match(id, /^[0-9a-f]{32}$/, '32 characters');
  ids.add(id);
}
assert.equal(ids.size, 100, 'each is new');
