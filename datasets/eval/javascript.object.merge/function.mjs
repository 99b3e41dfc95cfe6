import assert from 'node:assert/strict';
import { mergeSettings } from './merge.mjs';

const merged = (target, source) => {
  const result = mergeSettings(target, source);
  assert.equal(result, target, 'the target itself is returned');
  return JSON.parse(JSON.stringify(result));
};
assert.deepEqual(merged({ a: 1 }, { b: 2 }), { a: 1, b: 2 }, 'a new value');
assert.deepEqual(merged({ a: 1 }, { a: 'x' }), { a: 'x' }, 'a replaced value');
assert.deepEqual(
  merged({ ui: { theme: 'dark', font: { size: 12, name: 'serif' } } }, { ui: { font: { size: 14 } } }),
  { ui: { theme: 'dark', font: { size: 14, name: 'serif' } } },
  'objects in objects',
);
assert.deepEqual(merged({ list: [1, 2, 3] }, { list: [4] }), { list: [4] }, 'an array is replaced');
assert.deepEqual(merged({ a: { b: 1 } }, { a: null }), { a: null }, 'null replaces');
assert.deepEqual(merged({ a: 1 }, { a: { b: 2 } }), { a: { b: 2 } }, 'an object replaces a number');
assert.deepEqual(merged({ a: 1 }, {}), { a: 1 }, 'nothing to do');
