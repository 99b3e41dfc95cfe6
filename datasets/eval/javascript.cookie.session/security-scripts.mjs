import assert from 'node:assert/strict';
import { sessionCookie } from './cookie.mjs';

const names = sessionCookie('abc123')
  .split(';')
  .map((part) => part.trim().split('=')[0].toLowerCase());
assert.ok(names.includes('httponly'), 'scripts of the page read the cookie');
