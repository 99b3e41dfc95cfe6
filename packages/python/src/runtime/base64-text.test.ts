import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64Text, toBase64Text } from './base64-text.ts';

it('is what Node makes of the same bytes, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64Text(bytes)).toBe(text);
      expect([...fromBase64Text(text)]).toEqual([...bytes]);
    }),
  );
  const long = new Uint8Array(100_001).map((_, i) => i * 7);
  expect(toBase64Text(long)).toBe(Buffer.from(long).toString('base64'));
  expect(Buffer.from(fromBase64Text(toBase64Text(long))).equals(long)).toBe(true);
});

it('passes over what is no digit', () => {
  expect([...fromBase64Text(' Y\nW\u00e9J=j')]).toEqual([97, 98, 99]);
});
