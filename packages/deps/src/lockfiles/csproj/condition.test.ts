import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionOf } from './condition.ts';

const known = new Map([
  ['UseNew', 'true'],
  ['Framework', 'net8.0'],
]);
const follow = (text: string): string =>
  text.replaceAll(/\$\((\w+)\)/gu, (all, name: string) => known.get(name) ?? all);

describe('a condition of MSBuild', () => {
  it.each([
    ["'$(UseNew)' == 'true'", true],
    ["'$(UseNew)' == 'TRUE'", true],
    ["$(UseNew) == 'false'", false],
    ["'$(UseNew)' != ''", true],
    ['$(UseNew)', true],
    ["'$(Nobody)' == ''", true],
    ["'$(Nobody)' == 'x'", false],
    ["!('$(Framework)' == 'net8.0')", false],
    ["'$(Nobody)' == 'x' or '$(UseNew)' == 'true'", true],
    ["'$(Nobody)' == '' and '$(Framework)' == 'net48'", false],
    ["'a' == 'a' and 'b' == 'b' or 'c' == 'd'", true],
    ["('a' == 'b' or 'a' == 'a') and 'x' == 'x'", true],
    // What the call of the build decides.
    ["'$(Configuration)' == 'Debug'", undefined],
    ["'$(TargetFramework)' == 'net48'", undefined],
    ["'$(Configuration)|$(Platform)' == 'Debug|AnyCPU'", undefined],
    ["'$(Configuration)' == 'Debug' and '$(UseNew)' == 'false'", false],
    ["'$(Configuration)' == 'Debug' or '$(UseNew)' == 'true'", true],
    ["Exists('x.props')", undefined],
    ["Exists('x.props') and 'a' == 'b'", false],
    ["$([MSBuild]::IsOSPlatform('Linux'))", undefined],
    ["'$(Framework)' >= '5'", undefined],
    ["'unclosed", undefined],
    ['', undefined],
    ['('.repeat(5000), undefined],
    ['!'.repeat(5000), undefined],
  ] as const)('%s is %s', (text, expected) => {
    expect(conditionOf(text, follow)).toBe(expected);
  });

  it('is read or not, whatever it is', () => {
    const piece = fc.constantFrom(
      "'a'",
      '==',
      '!=',
      'and',
      'or',
      '!',
      '(',
      ')',
      '$(UseNew)',
      '$(',
      'Exists',
      ' ',
      '<',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect([true, false, undefined]).toContain(conditionOf(pieces.join(' '), follow));
      }),
    );
  });
});
