import assert from 'node:assert/strict';
import { updateProfile } from './profile.ts';

for (const text of [
  '{"role": "admin"}',
  '{"name": "x", "role": "admin"}',
  '{"points": 9999}',
  '{"id": 1}',
  '{"isAdmin": true}',
  '{"__proto__": {"isAdmin": true}}',
]) {
  const user = { id: 7, name: 'Ada', city: 'London', about: '', role: 'member', points: 12 };
  let changed = user;
  try {
    changed = updateProfile(user, JSON.parse(text)) ?? user;
  } catch {
    // A refusal is as good as an answer.
  }
  for (const record of [user, changed]) {
    const { id, role, points, isAdmin } = record;
    assert.deepEqual(
      { id, role, points, isAdmin },
      { id: 7, role: 'member', points: 12, isAdmin: undefined },
      `${text} changes what is not the user's`,
    );
  }
}
