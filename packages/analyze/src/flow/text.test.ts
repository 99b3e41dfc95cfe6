import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate, cutAt, foldTextMethod, sliceText } from './text.ts';
import { ofConstant, unknown, type Value } from './value.ts';

const untrusted: Value = { ...unknown, taint: [] };
const built = (...parts: readonly (string | Value)[]): Value =>
  concatenate(
    parts.map((part) => (typeof part === 'string' ? ofConstant(part) : part)),
    true,
    (value) => value.taint,
  );

describe('texts of pieces', () => {
  it('slices of the known part are known', () => {
    expect(sliceText(built('abc', untrusted), 0, 2).constant).toBe('ab');
    expect(sliceText(built('abc', untrusted), 1, 3).constant).toBe('bc');
    expect(sliceText(built(untrusted, 'xyz'), -2, undefined).constant).toBe('yz');
  });
  it('slices beyond it are not', () => {
    expect(sliceText(built('abc', untrusted), 0, 4)).toMatchObject({ constant: undefined, taint: [] });
    expect(sliceText(built('abc', untrusted), 3, undefined).taint).toEqual([]);
    expect(sliceText(built(untrusted, 'xyz'), -4, undefined).taint).toEqual([]);
  });
  it('cuts at separators in the known part', () => {
    expect(cutAt(built('a-b', untrusted), '-', false)?.[0].constant).toBe('a');
    expect(cutAt(built(untrusted, 'a-b'), '-', true)?.[1].constant).toBe('b');
    expect(cutAt(built(untrusted, 'a-b'), '-', false)).toBeUndefined();
  });
  it('constants slice as Python does', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (text, from, to) => {
          expect(sliceText(ofConstant(text), from, to).constant).toBe(text.slice(from, to));
        },
      ),
    );
  });
});

describe('text methods', () => {
  it.each([
    ['abc', 'upper', [], 'ABC'],
    ['a,b', 'split', [','], ['a', 'b']],
    ['abc', 'replace', ['b', 'x'], 'axc'],
    ['abc', 'find', ['c'], 2],
    ['12', 'isdigit', [], true],
    ['a', 'zfill', [3], '00a'],
  ] as const)('%s.%s(%j) is %j', (text, method, args, expected) => {
    expect(foldTextMethod(text, method, args, true)).toEqual(expected);
  });
  it('what is not known is not guessed', () => {
    expect(foldTextMethod('abc', 'translate', ['x'], true)).toBeUndefined();
    expect(foldTextMethod('abc', 'replace', [undefined, 'x'], true)).toBeUndefined();
  });
});
