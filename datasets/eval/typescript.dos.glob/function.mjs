import assert from 'node:assert/strict';
import { matchesGlob } from './glob.ts';

for (const [pattern, name] of [
  ['*', ''],
  ['*', 'a b'],
  ['a*', 'a'],
  ['*.txt', 'notes.txt'],
  ['a?c', 'abc'],
  ['a*b*c', 'aXbYbZc'],
  ['(a+b)[1]', '(a+b)[1]'],
  ['$5^.', '$5^.'],
  ['', ''],
])
  assert.equal(matchesGlob(pattern, name), true, `${pattern} matches ${name}`);
for (const [pattern, name] of [
  ['*.txt', 'notes.txt.bak'],
  ['*.txt', 'notesatxt'],
  ['a?c', 'ac'],
  ['a', 'ab'],
  ['a', 'ba'],
  ['a+', 'aa'],
  ['[ab]', 'a'],
  ['?', ''],
  ['a*b*c', 'acb'],
])
  assert.equal(matchesGlob(pattern, name), false, `${pattern} does not match ${name}`);
