import assert from 'node:assert/strict';
import { newCollection } from './collection.mjs';
import { findUser } from './login.ts';

const users = newCollection([
  { name: 'ada', pin: '1815', room: 1 },
  { name: 'grace', pin: '1906', room: 2 },
]);
assert.equal((await findUser(users, { name: 'ada', pin: '1815' }))?.name, 'ada', 'a user');
assert.equal((await findUser(users, { name: 'grace', pin: '1906' }))?.name, 'grace', 'another user');
assert.equal(await findUser(users, { name: 'ada', pin: '1906' }), null, 'another pin');
assert.equal(await findUser(users, { name: 'nobody', pin: '1815' }), null, 'another name');
