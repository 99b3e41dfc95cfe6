import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOfNumber, newKeystream } from './keystream.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a keystream', () => {
  test('is that of the standard’s first vector', () => {
    // Source: RFC 8439, appendix A.1, test vector 1: key, nonce and counter zero.
    const bytes = new Uint8Array(64);
    newKeystream(new Uint8Array(32))(bytes);
    expect(hex(bytes)).toBe(
      '76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586',
    );
  });

  test('is that of another implementation for any key, in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.array(fc.nat({ max: 200 }), { maxLength: 8 }),
        (key, lengths) => {
          const next = newKeystream(key);
          const pieces = lengths.map((length) => {
            const piece = new Uint8Array(length);
            next(piece);
            return hex(piece);
          });
          const total = lengths.reduce((sum, length) => sum + length, 0);
          const other = createCipheriv('chacha20', key, new Uint8Array(16)).update(new Uint8Array(total));
          expect(pieces.join('')).toBe(other.toString('hex'));
        },
      ),
    );
  });

  test('differs from seed to seed', () => {
    const first = (seed: number): string => {
      const bytes = new Uint8Array(16);
      newKeystream(keyOfNumber(seed))(bytes);
      return hex(bytes);
    };
    expect(new Set([0, 1, 2, 2 ** 32, 0.5].map(first)).size).toBe(5);
    expect(first(7)).toBe(first(7));
  });

  test('wants a whole key', () => {
    expect(() => newKeystream(new Uint8Array(16))).toThrow(RangeError);
  });
});
