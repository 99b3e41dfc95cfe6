import assert from 'node:assert/strict';
import { readClaims } from './claims.mjs';
import { key, signed } from './tokens.mjs';

const { sub, admin } = readClaims(signed({ sub: 'ada', admin: true }), key);
assert.deepEqual([sub, admin], ['ada', true], 'the claims');
assert.equal(readClaims(signed({ sub: 'Ünsal' }), key).sub, 'Ünsal', 'other letters');
assert.throws(() => readClaims(signed({ sub: 'ada' }, { by: 'another key' }), key), 'another key');
assert.throws(() => readClaims('nonsense', key), 'no token');
