import { describe, expect, it } from 'vitest';
import { weaknessesShown } from './weaknesses-shown.ts';

const end = (why: string, output = '') => ({ why, output });

describe('a security test that fails', () => {
  it('shows the weaknesses that its words name', () => {
    expect(
      weaknessesShown(['CWE-22', 'CWE-59'], end('AssertionError: CWE-59: a file was written through a link')),
    ).toEqual(['CWE-59']);
    expect(weaknessesShown(['CWE-193', 'CWE-787'], end('CWE-193, CWE-787: writes past the end'))).toEqual([
      'CWE-193',
      'CWE-787',
    ]);
  });

  it('shows none that it does not stand for, whatever is printed', () => {
    expect(weaknessesShown(['CWE-22'], end('CWE-79 here'))).toEqual(['CWE-22']);
    expect(weaknessesShown(['CWE-22', 'CWE-59'], end('CWE-79 here'))).toEqual(['CWE-22']);
    expect(weaknessesShown([], end('CWE-79'))).toEqual([]);
  });

  it.each([
    ['ERROR: AddressSanitizer: heap-buffer-overflow on address 0x6\nWRITE of size 1 at', 'CWE-787'],
    ['ERROR: AddressSanitizer: heap-use-after-free on address 0x6', 'CWE-416'],
    ['runtime error: signed integer overflow: 2147483647 + 1', 'CWE-190'],
    ['runtime error: load of null pointer of type int', 'CWE-476'],
  ])('shows what is closest to what a sanitizer reports: %s', (output, cwe) =>
    expect(weaknessesShown(['CWE-617', 'CWE-190', 'CWE-416', 'CWE-476', 'CWE-787'], end('sanitizer', output))).toEqual([
      cwe,
    ]),
  );
});
