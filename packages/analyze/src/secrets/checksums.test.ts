import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, hasBase62Checksum, hasBech32Checksum, toBase62 } from './checksums.ts';
import { kindOf } from './kinds.ts';
import { newRandom, sampleOf } from './sample-value.case.ts';

it('agrees with zlib', () => {
  fc.assert(fc.property(fc.stringMatching(/^[\x20-\x7e]{0,60}$/), (text) => crc32(text) === reference(text)));
});

it('knows the example that GitHub published', () => {
  expect(toBase62(crc32(['zQWBuTSOoRi4A9', 'spHcVY5ncnsDkxkJ'].join('')))).toBe('0mLq17');
});

it('takes a right checksum and no other', () => {
  const token = sampleOf(kindOf('github.personal-access-token'), newRandom(1))?.whole ?? '';
  expect(hasBase62Checksum(token)).toBe(true);
  const other = token.endsWith('A') ? 'B' : 'A';
  expect(hasBase62Checksum(token.slice(0, -1) + other)).toBe(false);
});

it('reads the checksum of Bech32', () => {
  // BIP 173, "Test vectors": a valid and an invalid one.
  expect(hasBech32Checksum('A12UEL5L')).toBe(true);
  expect(hasBech32Checksum('A12UEL5M')).toBe(false);
  expect(hasBech32Checksum(sampleOf(kindOf('age.secret-key'), newRandom(2))?.whole ?? '')).toBe(true);
});
