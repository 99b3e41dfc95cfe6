import { describe, expect, it } from 'vitest';
import { validatingRegex } from './guards.ts';

describe('regular expressions that validate', () => {
  it.each([
    String.raw`^[a-z]+$`,
    String.raw`^\d{1,3}$`,
    String.raw`\A[\w.-]+\Z`,
    '^(asc|desc)$',
    String.raw`^\w+\.csv$`,
    '^[A-Z][a-z_]*(,[a-z]+)*$',
  ])('%s does', (pattern) => {
    expect(validatingRegex(pattern, false)).toBe(true);
  });
  it.each([
    ['is open at the end', '^[a-z]+'],
    ['is open at the start', '[a-z]+$'],
    ['takes anything', '^.*$'],
    ['takes all but a few', '^[^<>]+$'],
    ['takes all but blanks', String.raw`^\S+$`],
    ['takes quotes', `^[a-z']+$`],
    ['takes shell marks', '^[a-z;|]+$'],
  ])('one that %s does not', (_, pattern) => {
    expect(validatingRegex(pattern, false)).toBe(false);
  });
  it('a full match needs no anchors', () => {
    expect(validatingRegex('[a-z]+', true)).toBe(true);
    expect(validatingRegex('.+', true)).toBe(false);
  });
});
