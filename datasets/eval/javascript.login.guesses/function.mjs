import assert from 'node:assert/strict';
import { newLogin } from './login.mjs';

let time = 1_700_000_000_000;
const login = newLogin(
  (name, password) => name === 'ada' && password === 'tr0ub4dor',
  () => time,
);
assert.equal(await login('ada', 'tr0ub4dor'), true, 'the right password');
assert.equal(await login('ada', 'trouble'), false, 'a wrong one');
time += 5_000;
assert.equal(await login('ada', 'tr0ub4dor'), true, 'the right one after a wrong one');
assert.equal(await login('grace', 'tr0ub4dor'), false, 'somebody else');
// Whoever forgot the password and comes back the next day.
for (let tries = 0; tries < 10; tries++) await login('ada', `trouble ${tries}`);
time += 24 * 60 * 60 * 1000;
assert.equal(await login('ada', 'tr0ub4dor'), true, 'a day later');
