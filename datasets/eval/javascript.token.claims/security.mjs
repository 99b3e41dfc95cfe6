import assert from 'node:assert/strict';
import { readClaims } from './claims.mjs';
import { key, packed, signed } from './tokens.mjs';

const [header, claims, signature] = signed({ sub: 'ada' }).split('.');
const forged = packed({ sub: 'root' });
const tries = {
  'other claims under an old signature': `${header}.${forged}.${signature}`,
  'no signature': `${header}.${forged}.`,
  'two parts': `${header}.${forged}`,
  'another key': signed({ sub: 'root' }, { by: 'another key' }),
  'an empty key': signed({ sub: 'root' }, { by: '' }),
  'a shorter signature': `${header}.${claims}.${signature.slice(0, 20)}`,
};
for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null]) {
  const text = `${packed({ alg, typ: 'JWT' })}.${forged}`;
  tries[`alg ${alg} without signature`] = `${text}.`;
  tries[`alg ${alg} in two parts`] = text;
  tries[`alg ${alg} with a signature`] = `${text}.${signature}`;
}
for (const [what, token] of Object.entries(tries)) {
  let found;
  try {
    found = readClaims(token, key);
  } catch {
    continue; // A refusal is what is asked for.
  }
  assert.ok(!found, `${what}: it is taken for a token of ours`);
}
