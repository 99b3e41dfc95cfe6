import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blottedCredentials, withoutCredentials } from './without-credentials.ts';

describe('credentials of addresses', () => {
  it.each([
    ['https://me:pw@example.org/x', 'https://example.org/x', 'https://*****@example.org/x'],
    ['git+ssh://git@example.org/x.git', 'git+ssh://example.org/x.git', 'git+ssh://***@example.org/x.git'],
    ['https://a:b@c@example.org', 'https://example.org', 'https://*****@example.org'],
    ['https://example.org/@scope/x', 'https://example.org/@scope/x', 'https://example.org/@scope/x'],
    ['"https://x" , "a@b"', '"https://x" , "a@b"', '"https://x" , "a@b"'],
    ['no address: ://me@x', 'no address: ://me@x', 'no address: ://me@x'],
    ['two https://a@x https://b@y', 'two https://x https://y', 'two https://*@x https://*@y'],
  ])('%s', (text, without, blotted) => {
    expect(withoutCredentials(text)).toBe(without);
    expect(blottedCredentials(text)).toBe(blotted);
  });

  it('leave every offset in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '://', '@', '/', ' ', ':', '\n', '"')), (parts) => {
        const text = parts.join('');
        expect(blottedCredentials(text)).toHaveLength(text.length);
        expect(blottedCredentials(text).replaceAll('*', '').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
