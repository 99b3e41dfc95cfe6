import assert from 'node:assert/strict';
import { newCollection } from './collection.mjs';
import { findUser } from './login.ts';

const users = newCollection([
  { name: 'ada', pin: '1815' },
  { name: 'grace', pin: '1906' },
]);
const odd = [
  { $ne: null },
  { $ne: 'x' },
  { $gt: '' },
  { $gte: '' },
  { $regex: '^' },
  { $regex: '.*' },
  { $exists: true },
  { $nin: [] },
  { $in: ['1815', '1906', 'ada'] },
  { $not: { $eq: 'x' } },
];
for (const pin of odd)
  for (const name of ['ada', ...odd])
    for (const body of [
      { name, pin },
      { name: pin, pin: '1815' },
    ]) {
      let user = null;
      try {
        user = await findUser(users, body);
      } catch {
        // A refusal is as good as an answer.
      }
      assert.equal(user ?? null, null, `${JSON.stringify(body)} logs in as ${user?.name}`);
    }
