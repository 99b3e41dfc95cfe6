import assert from 'node:assert/strict';
import { sessionCookie } from './cookie.mjs';

const [pair, ...rest] = sessionCookie('abc123')
  .split(';')
  .map((part) => part.trim());
const attributes = new Map(rest.map((part) => [part.split('=')[0].toLowerCase(), part.split('=').slice(1).join('=')]));
assert.equal(pair.replaceAll('"', ''), 'sid=abc123', 'name and value');
assert.equal(attributes.get('path'), '/', 'all pages');
const age = attributes.has('max-age')
  ? Number(attributes.get('max-age'))
  : (Date.parse(attributes.get('expires')) - Date.now()) / 1000;
assert.ok(age > 86_000 && age < 86_800, 'one day');
