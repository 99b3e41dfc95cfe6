import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, parseRequirement, type Ecosystem } from '../versions/index.ts';
import { agreed } from './agreed.ts';
import { editTexts } from './edit-texts.ts';
import { lockCommand } from './lock-command.ts';
import { newRequirement } from './new-requirement.ts';
import type { UpgradeEdit, UpgradeStep } from './plan-upgrade.ts';

const requirements: readonly (readonly [Ecosystem, string, string, string | undefined])[] = [
  ['npm', '^1.2.0', '1.2.5', '^1.2.0'],
  ['npm', '^1.2.0', '2.0.1', '^2.0.1'],
  ['npm', '~1.2.0', '1.3.1', '~1.3.1'],
  ['npm', '1.2.0', '1.2.5', '1.2.5'],
  ['npm', '=1.2.0', '1.2.5', '=1.2.5'],
  ['npm', '>=1.0.0 <1.3.0', '2.0.0', undefined],
  ['npm', 'latest', '2.0.0', undefined],
  ['npm', '1.2.*', '1.3.0', undefined],
  ['PyPI', '==1.2.*', '1.3.0', undefined],
  ['PyPI', '==1.2.*', '1.2.9', '==1.2.*'],
  ['PyPI', '==3.2.1', '3.2.25', '==3.2.25'],
  ['PyPI', '== 3.2.1', '3.2.25', '== 3.2.25'],
  ['PyPI', '===3.2.1', '3.2.25', '===3.2.25'],
  ['PyPI', '~=3.2.1', '4.0.1', '~=4.0.1'],
  ['PyPI', '>=3.2', '3.2.25', '>=3.2'],
  ['PyPI', '>=3.2,<3.2.4', '3.2.25', undefined],
  ['crates.io', '1.2', '1.2.9', '1.2'],
  ['crates.io', '=1.2.0', '1.2.9', '=1.2.9'],
  ['crates.io', '0.3', '0.4.1', '0.4.1'],
  ['RubyGems', '~> 5.2.0', '6.0.1', '~> 6.0.1'],
  ['RubyGems', '5.2.0', '5.2.8', '5.2.8'],
  ['Packagist', '^4.0', '5.1.2', '^5.1.2'],
  ['Go', 'v1.2.0', 'v1.2.5', 'v1.2.5'],
  ['Maven', '1.2.0', '1.2.5', '1.2.5'],
  ['Maven', '[1.2.0]', '1.2.5', '[1.2.5]'],
  ['Maven', '1.2.0!!', '1.2.5', '1.2.5!!'],
  ['Maven', '[1.2,1.3)', '1.4', undefined],
  ['NuGet', '13.0.1', '13.0.3', '13.0.3'],
  ['NuGet', '[13.0.1]', '13.0.3', '[13.0.3]'],
  ['NuGet', '13.*', '13.0.3', '13.*'],
  ['NuGet', '[12.0,13.0)', '13.0.3', undefined],
];

describe('a requirement', () => {
  it.each(requirements)('of %s, %s, for %s', (ecosystem, written, version, expected) => {
    expect(newRequirement(ecosystem, written, version)).toBe(expected);
  });

  it('that is made always allows what it was made for', () => {
    const number = fc.nat(30);
    const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(
        fc.constantFrom<Ecosystem>('npm', 'PyPI', 'crates.io', 'RubyGems', 'Packagist', 'Pub', 'Hex'),
        fc.constantFrom('', '^', '~', '=', '==', '~=', '~>', '>=', '~> ', '<', '!='),
        version,
        version,
        (ecosystem, operator, from, to) => {
          const made = newRequirement(ecosystem, `${operator}${from}`, to);
          if (made !== undefined) expect(parseRequirement(ecosystem, made)?.(to)).not.toBe(false);
          expect(compareVersions(ecosystem, to, to)).toBe(0);
        },
      ),
    );
  });
});

describe('packages that share a place', () => {
  const step = (name: string, to: string, start: number): UpgradeStep => ({
    ecosystem: 'Maven',
    name,
    from: '2.15.0',
    to,
    step: 'patch',
    path: 'pom.xml',
    inLock: false,
    notes: [],
    overrides: [],
    ids: [],
    edits: [{ path: 'pom.xml', line: 3, start, end: start + 6, before: '2.15.0', after: to }],
  });

  it('get the highest version of those that they need', () => {
    const steps = agreed([step('core', '2.15.9', 10), step('databind', '2.15.10', 10), step('other', '2.15.1', 40)]);
    expect(steps.map(({ to, edits }) => [to, edits[0]?.after])).toEqual([
      ['2.15.10', '2.15.10'],
      ['2.15.10', '2.15.10'],
      ['2.15.1', '2.15.1'],
    ]);
  });
});

describe('a line for the package manager', () => {
  it.each([
    ['package-lock', '@a/b', '1.0.0', 'npm update @a/b --ignore-scripts'],
    ['cargo-lock', 'time', '0.2.23', 'cargo update time --precise 0.2.23'],
    ['go-mod', 'golang.org/x/net', '0.17.0', 'go get golang.org/x/net@v0.17.0 && go mod tidy'],
    ['requirements', 'a', '1.0', 'pip-compile --upgrade-package a==1.0   (uv pip compile takes the same option)'],
    ['package-lock', 'a; rm -rf ~', '1.0.0', undefined],
    ['cargo-lock', 'a', '$(id)', undefined],
    ['package-lock', '--registry=x', '1.0.0', undefined],
    ['nothing', 'a', '1.0.0', undefined],
  ])('of %s for %s %s', (format, name, version, line) => {
    expect(lockCommand(format, name, version)).toBe(line);
  });
});

describe('edits', () => {
  const edit = (start: number, before: string, after: string): UpgradeEdit => ({
    path: 'a',
    line: 1,
    start,
    end: start + before.length,
    before,
    after,
  });
  const text = 'a==1 # keep\r\nb==2\r\n';

  it('leave everything else as it is', () => {
    expect(editTexts([edit(16, '2', '3.1'), edit(3, '1', '1.0.5')], () => text).texts.get('a')).toBe(
      'a==1.0.5 # keep\r\nb==3.1\r\n',
    );
  });

  it('that say the same are one', () => {
    expect(editTexts([edit(3, '1', '2'), edit(3, '1', '2')], () => text).texts.get('a')).toBe(
      'a==2 # keep\r\nb==2\r\n',
    );
  });

  it.each([
    ['that overlap', [edit(0, 'a==1', 'x'), edit(3, '1', '2')]],
    ['of another text than there is', [edit(0, 'zzz', 'x')]],
  ])('%s change nothing', (_, edits) => {
    expect(editTexts(edits, () => text)).toEqual({ texts: new Map(), refused: ['a'] });
  });
});
