import { expect, it } from 'vitest';
import { isGrantingField } from './granting-field.ts';

it.each([
  'id',
  '_id',
  'isAdmin',
  'is_admin',
  'role',
  'emailVerified',
  'balance',
  'createdAt',
  'resetToken',
  'user_id',
  'password_hash',
])('%s grants something', (name) => {
  expect(isGrantingField(name)).toBe(true);
});
it.each([
  'name',
  'email',
  'password',
  'title',
  'price',
  'status',
  'administration',
  'rolename',
  'identity',
  'category_id',
])('%s is for whoever fills in the form', (name) => {
  expect(isGrantingField(name)).toBe(false);
});
