import assert from 'node:assert/strict';
import { updateProfile } from './profile.ts';

const user = () => ({ id: 7, name: 'Ada', city: 'London', about: '', role: 'member', points: 12 });
const plain = (record) => JSON.parse(JSON.stringify(record));
assert.deepEqual(plain(updateProfile(user(), { city: 'Paris' })), { ...user(), city: 'Paris' }, 'one field');
assert.deepEqual(
  plain(updateProfile(user(), { name: 'Grace', about: 'compilers' })),
  { ...user(), name: 'Grace', about: 'compilers' },
  'two fields',
);
assert.deepEqual(plain(updateProfile(user(), {})), user(), 'nothing changed');
