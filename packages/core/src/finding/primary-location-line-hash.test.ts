import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { primaryLocationLineHashes } from './primary-location-line-hash.ts';

/** The definition read literally: for each line the weighted sum of the hundred characters from its start, in big integers. */
const literally = (text: string): readonly string[] => {
  const codes: bigint[] = [];
  const starts: number[] = [];
  let lineStart = true;
  let afterReturn = false;
  for (const unit of [...text.split(''), '\uffff']) {
    if (unit === ' ' || unit === '\t' || (afterReturn && unit === '\n')) {
      afterReturn = false;
      continue;
    }
    afterReturn = unit === '\r';
    if (lineStart) starts.push(codes.length);
    lineStart = unit === '\r' || unit === '\n';
    codes.push(BigInt(unit === '\r' ? 10 : unit.charCodeAt(0)));
  }
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let index = start; index < start + 100; index += 1)
      hash = BigInt.asUintN(64, hash * 37n + (codes[index] ?? 0n));
    const digits = hash.toString(16);
    seen.set(digits, (seen.get(digits) ?? 0) + 1);
    return `${digits}:${seen.get(digits) ?? 0}`;
  });
};

describe('primaryLocationLineHashes', () => {
  it('knows the hash of the empty file', () => {
    expect(primaryLocationLineHashes('')).toEqual(['c129715d7a2bc9a3:1']);
  });

  it('agrees with the definition read literally', () => {
    const unit = fc.constantFrom('a', 'b', '\n', '\r', ' ', '\t', '\uffff', '\u0000', 'é', '{');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
        expect(primaryLocationLineHashes(text)).toEqual(literally(text));
      }),
    );
  });

  it('does not care for blanks and kinds of line ends, but for letters', () => {
    expect(primaryLocationLineHashes('  a = 1\r\n\tb\r\n')).toEqual(primaryLocationLineHashes('a=1\nb\n'));
    expect(primaryLocationLineHashes('a=1')).not.toEqual(primaryLocationLineHashes('a=2'));
  });

  it('numbers equal lines', () => {
    const [first, second] = primaryLocationLineHashes(`${'x'.repeat(120)}\n`.repeat(3));
    expect(first).toMatch(/:1$/);
    expect(second).toBe(first?.replace(/:1$/, ':2'));
  });
});
