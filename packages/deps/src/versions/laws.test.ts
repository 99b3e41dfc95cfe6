/** What holds for the versions of every ecosystem, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  ecosystems,
  isPrerelease,
  parseRequirement,
  parseVersion,
  satisfies,
  toEcosystem,
  type Ecosystem,
} from './index.ts';

/** Pieces that versions are made of, so that many texts are versions and many pairs are close. */
const pieces = [
  '0 1 2 10 01 007 9007199254740993 20240131235959123',
  '. . . - _ + ~ : ! /',
  'a b c x v rc alpha beta pre dev post snapshot final ga sp RC M1',
  '_p -r1 _alpha _git foo release patch stable x-dev dev- .* +incompatible',
].flatMap((line) => line.split(' '));

const versionText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom('0', '1', '2', '10'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '', '-', '.', '_', '+', '~'),
        fc.constantFrom(
          '',
          '',
          'alpha',
          'alpha.1',
          'rc1',
          'rc-1',
          'SNAPSHOT',
          'final',
          'p1',
          'dev',
          'post1',
          '1',
          'r1',
        ),
      )
      .map(([numbers, separator, word]) => numbers.join('.') + separator + word),
  },
  { weight: 1, arbitrary: fc.string() },
);

const anyEcosystem = fc.constantFrom(...ecosystems);

const sign = (order: number | undefined): number | undefined =>
  order === undefined ? undefined : Math.sign(order) + 0;

describe.each(ecosystems)('the order of %s', (ecosystem) => {
  const order = (a: string, b: string): number | undefined => sign(compareVersions(ecosystem, a, b));

  it('puts each version with itself', () => {
    fc.assert(
      fc.property(versionText, (text) => {
        expect(order(text, text)).toBe(parseVersion(ecosystem, text) === undefined ? undefined : 0);
      }),
    );
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(versionText, versionText, (a, b) => {
        const there = order(a, b);
        expect(order(b, a)).toBe(there === undefined ? undefined : 0 - there);
      }),
      { numRuns: 300 },
    );
  });

  it('has no circles', () => {
    fc.assert(
      fc.property(versionText, versionText, versionText, (a, b, c) => {
        const all = [a, b, c].filter((text) => parseVersion(ecosystem, text) !== undefined);
        // With no circle among three, sorting puts each before the next, and the first before the last.
        const [first, second, third] = all.toSorted((x, y) => order(x, y) ?? 0);
        if (first === undefined || second === undefined || third === undefined) return;
        const steps = [order(first, second), order(second, third), order(first, third)];
        if (steps.includes(undefined)) return;
        expect(steps[2]).toBe(Math.min(...steps.slice(0, 2).map((step) => step ?? 0)));
      }),
      { numRuns: 500 },
    );
  });

  it('is kept by printing', () => {
    fc.assert(
      fc.property(versionText, (text) => {
        const facts = parseVersion(ecosystem, text);
        if (facts === undefined) return;
        expect(order(text, facts.canonical)).toBe(0);
        expect(parseVersion(ecosystem, facts.canonical)).toEqual(facts);
      }),
      { numRuns: 300 },
    );
  });
});

describe('requirements', () => {
  const operators = [
    '',
    '^',
    '~',
    '~>',
    '~=',
    '>',
    '>=',
    '<',
    '<=',
    '=',
    '==',
    '!=',
    '[',
    '(',
    ',',
    ')',
    ']',
    ' ',
    ' || ',
    '*',
  ];
  const requirementText = fc
    .array(fc.oneof(versionText, fc.constantFrom(...operators)), { maxLength: 6 })
    .map((parts) => parts.join(''));

  it('have a verdict for every text', () => {
    fc.assert(
      fc.property(anyEcosystem, versionText, requirementText, (ecosystem, version, requirement) => {
        expect([true, false, 'unknown']).toContain(satisfies(ecosystem, version, requirement));
      }),
      { numRuns: 2000 },
    );
  });

  it('say nothing of what is no version', () => {
    for (const ecosystem of ecosystems) expect(satisfies(ecosystem, '', '*')).toBe('unknown');
  });

  /** `>=` in the words of each ecosystem. */
  const atLeast = (ecosystem: Ecosystem, version: string): string =>
    ecosystem === 'Maven' || ecosystem === 'NuGet' ? `[${version},)` : `>=${version}`;

  it('agree with the order', () => {
    const release = fc
      .array(fc.constantFrom('0', '1', '2', '10', '9007199254740993'), { minLength: 3, maxLength: 3 })
      .map((numbers) => numbers.join('.'));
    fc.assert(
      fc.property(anyEcosystem, release, release, (ecosystem, version, bound) => {
        expect(satisfies(ecosystem, version, atLeast(ecosystem, bound))).toBe(
          (compareVersions(ecosystem, version, bound) ?? Number.NaN) >= 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('longer than anybody writes are not read', () => {
    const long = Array.from({ length: 2000 }, () => '1.0').join('||');
    expect(parseRequirement('npm', '1.0||1.0')?.('1.0.0')).toBe(true);
    expect(parseRequirement('npm', long)).toBeUndefined();
    expect(satisfies('npm', '1.0.0', long)).toBe('unknown');
  });
});

describe('ecosystems', () => {
  it('have the names of OSV, perhaps with a release or a registry', () => {
    expect(toEcosystem('Debian:12')).toBe('Debian');
    expect(toEcosystem('Alpine:v3.18')).toBe('Alpine');
    expect(toEcosystem('Maven:https://repo.example/maven2')).toBe('Maven');
    expect(compareVersions('Debian:12', '1.0~rc1', '1.0')).toBeLessThan(0);
  });

  it('that are not known have no order, and no fault', () => {
    for (const name of ['', 'pypi', 'Debian GNU', 'constructor', 'toString:1', '__proto__']) {
      expect(toEcosystem(name)).toBeUndefined();
      expect(compareVersions(name, '1', '2')).toBeUndefined();
      expect(satisfies(name, '1', '1')).toBe('unknown');
      expect(isPrerelease(name, '1')).toBeUndefined();
    }
  });
});

describe('the numbers in front', () => {
  it.each<readonly [Ecosystem, string, readonly string[]]>([
    ['npm', 'v1.2.3-beta.4+5', ['1', '2', '3']],
    ['PyPI', '1!2.0.post3', ['2', '0']],
    ['PyPI', '2004d-final', []],
    ['Go', 'v0.0.0-20200101000000-0123456789ab', ['0', '0', '0']],
    ['crates.io', '0.10.2', ['0', '10', '2']],
    ['Maven', '5.4.24.Final-redhat-00001', ['5', '4', '24']],
    ['Maven', 'r09', []],
    ['RubyGems', '4.2.11.3', ['4', '2', '11', '3']],
    ['RubyGems', '5.0.0.rc1', ['5', '0', '0']],
    ['NuGet', '4.1.10311.0', ['4', '1', '10311']],
    ['Packagist', 'v1.2-beta1', ['1', '2', '0', '0']],
    ['Packagist', 'dev-main', []],
    ['Hex', '1.7.0-rc.0', ['1', '7', '0']],
    ['Pub', '0.7.0+10', ['0', '7', '0']],
    ['Debian', '2:8.2.2434-3+deb11u1', ['8', '2', '2434']],
    ['Debian', '1.1.1n-0+deb11u4', ['1', '1', '1']],
    ['Alpine', '3.1.4_p2-r5', ['3', '1', '4']],
  ])('of %s %s', (ecosystem, version, numbers) => {
    expect(parseVersion(ecosystem, version)?.release).toEqual(numbers);
  });
});

describe('pre-releases', () => {
  const early: Readonly<Record<Ecosystem, readonly string[]>> = {
    npm: ['1.0.0-0', '1.0.0-beta.1', '1.0.0rc1'],
    PyPI: ['1.0a1', '1.0rc1', '1.0.dev1', '1.0.post1.dev2'],
    Go: ['v1.0.0-rc.1', 'v0.0.0-20200101000000-0123456789ab', 'go1.21rc2'],
    'crates.io': ['1.0.0-alpha'],
    Maven: ['1.0-SNAPSHOT', '1.0-a1', '1.0.M1', '1.0.CR2', '2.0-preview1'],
    RubyGems: ['1.0.a', '1.0-rc1', '3.0.0.beta4'],
    NuGet: ['1.0.0-preview.1', '1.0-rc1'],
    Packagist: ['1.0-beta1', '1.0.0RC1', 'dev-main', '2.x-dev', '1.0-dev'],
    Hex: ['1.0.0-rc.0'],
    Pub: ['1.0.0-dev.1', '1.0.0-nullsafety'],
    Debian: ['1.0~rc1-1', '2.0~beta2'],
    Alpine: ['1.0_rc1-r0', '1.0_alpha'],
  };
  const released: Readonly<Record<Ecosystem, readonly string[]>> = {
    npm: ['1.0.0', '1.0.0+rc1'],
    PyPI: ['1.0', '1.0.post1', '1.0+dev'],
    Go: ['v1.0.0', 'v2.0.0+incompatible', 'go1.21.0'],
    'crates.io': ['1.0.0', '1.0.0+alpha'],
    Maven: ['1.0', '1.0.Final', '1.0-jre', '1.0-sp1', '1.0-a', '20190101'],
    RubyGems: ['1.0', '1.0.1'],
    NuGet: ['1.0', '1.0.0+beta'],
    Packagist: ['1.0', 'v1.0.0-patch1', '1.0.0-stable'],
    Hex: ['1.0.0'],
    Pub: ['1.0.0', '1.0.0+1'],
    Debian: ['1.0-1', '1.0-1~deb12u1', '1.0+git20200101-1'],
    Alpine: ['1.0-r0', '1.0_p1', '1.0_git20230101-r0'],
  };
  it.each(ecosystems)('of %s are told from releases', (ecosystem) => {
    for (const version of early[ecosystem]) expect(isPrerelease(ecosystem, version), version).toBe(true);
    for (const version of released[ecosystem]) expect(isPrerelease(ecosystem, version), version).toBe(false);
    expect(isPrerelease(ecosystem, '')).toBeUndefined();
  });
});
