import { describe, expect, it } from 'vitest';
import type { AdvisoryMatch, Matched, SafeVersions } from '../advisories/index.ts';
import { joinReadings } from '../graph/join-readings.ts';
import type { LocatedPackage } from '../graph/located-package.ts';
import { memoryFiles } from '../packages/index.ts';
import { packageLock } from '../lockfiles/package-lock/index.ts';
import { toInventory } from './inventory.ts';
import { judgePackages } from './judge-packages.ts';
import type { Knowledge, Reach } from './knowledge.ts';
import { outdatedVerdict } from './outdated-verdict.ts';
import { toFindings } from './to-findings.ts';

const lock = JSON.stringify(
  {
    lockfileVersion: 3,
    packages: {
      '': { name: 'house', dependencies: { door: '^1.0.0', wall: '^2.0.0' }, devDependencies: { paint: '^3.0.0' } },
      'node_modules/door': { version: '1.2.0', license: 'MIT', dependencies: { hinge: '^1.0.0' } },
      'node_modules/hinge': { version: '1.0.1', license: 'GPL-3.0' },
      'node_modules/paint': { version: '3.1.0', dev: true, deprecated: 'use lime' },
      'node_modules/wall': { version: '2.0.0', resolved: 'git+ssh://git@example.org/wall.git#0123456789' },
    },
  },
  undefined,
  2,
);

const packages = joinReadings([packageLock.read(lock, 'package-lock.json', memoryFiles())]);

const match = (more: Partial<AdvisoryMatch> = {}): AdvisoryMatch => ({
  id: 'GHSA-aaaa-bbbb-cccc',
  ids: ['GHSA-aaaa-bbbb-cccc'],
  aliases: ['CVE-2030-0001'],
  class: 'vulnerability',
  summary: 'Squeaks',
  severity: { level: 'high', score: 7.5 },
  fixed: '1.0.2',
  symbols: [],
  advisories: [],
  ...more,
});

const knowing = (
  known: Readonly<Record<string, readonly AdvisoryMatch[]>>,
  more: Partial<Knowledge> & { readonly safe?: SafeVersions } = {},
): Knowledge => ({
  advisories: {
    match: (ecosystem, name): Matched =>
      ecosystem === 'npm'
        ? { kind: 'judged', matches: known[name] ?? [], unsure: [] }
        : { kind: 'no-database', ecosystem },
    concerning: (_, name) => known[name]?.length ?? 0,
    safeVersions: () =>
      more.safe ?? {
        kind: 'safe',
        best: { version: '1.0.2', step: 'patch' },
        steps: [{ version: '1.0.2', step: 'patch' }],
        remaining: [],
      },
  },
  reach: (): Reach => ({ state: 'unknown', text: '' }),
  insteadOf: () => undefined,
  licences: undefined,
  ...more,
});

const said = (list: readonly LocatedPackage[], knowledge: Knowledge): readonly string[] =>
  judgePackages(list, knowledge).verdicts.map(({ severity, ruleId, message }) => `${severity} ${ruleId} ${message}`);

describe('judging', () => {
  it('says what it is, how to leave it, and how it comes in', () => {
    expect(said(packages, knowing({ hinge: [match()] }))).toEqual([
      'high deps.advisory.GHSA-aaaa-bbbb-cccc hinge 1.0.1: Squeaks. Update to 1.0.2 (patch). Comes in through door@1.2.0.',
      'low deps.deprecated paint 3.1.0 is deprecated: use lime. Only for development.',
    ]);
  });

  it('lowers what the code does not import, and says so', () => {
    const reach = (): Reach => ({ state: 'not imported', text: 'no code that was read imports hinge' });
    expect(said(packages, knowing({ hinge: [match()] }, { reach }))[0]).toBe(
      'medium deps.advisory.GHSA-aaaa-bbbb-cccc hinge 1.0.1: Squeaks. Update to 1.0.2 (patch). Comes in through door@1.2.0. ' +
        'No code that was read imports hinge. Therefore medium instead of high.',
    );
  });

  it('never lowers what was made to do harm', () => {
    const reach = (): Reach => ({ state: 'not imported', text: 'no code that was read imports door' });
    expect(said(packages, knowing({ door: [match({ class: 'malicious' })] }, { reach }))[0]).toMatch(
      /^critical deps\.malicious\.GHSA-aaaa-bbbb-cccc door 1\.2\.0: Squeaks\. Remove it,/u,
    );
  });

  it('takes a weakness without a severity for medium, with less confidence', () => {
    const [verdict] = judgePackages(packages, knowing({ door: [match({ severity: undefined })] })).verdicts;
    expect([verdict?.severity, verdict?.confidence]).toEqual(['medium', 'medium']);
  });

  it('says when no version is safe, and what to use instead', () => {
    const knowledge = knowing(
      { door: [match()] },
      {
        safe: { kind: 'no-fix' },
        insteadOf: (_, name) => (name === 'door' ? { use: 'gate', why: 'it is kept' } : undefined),
      },
    );
    expect(said(packages, knowledge)[0]).toContain(
      'No version is known that is not affected. Use gate instead: it is kept.',
    );
  });

  it('counts what it cannot judge: git, no version, no database', () => {
    const more: LocatedPackage[] = [
      { ...packages[0]!, ecosystem: 'Hex' },
      { ...packages[0]!, ecosystem: 'Hex', name: 'other' },
    ];
    const { version: _, ...open } = packages[0]!;
    const judged = judgePackages(
      [...packages, ...more, open, { ...open, name: 'calm' }],
      knowing({ door: [match(), match()] }),
    );
    expect(judged.matched).toBe(3);
    expect(judged.foreign.map(({ name }) => name)).toEqual(['wall']);
    expect(judged.unpinned.map(({ name }) => name)).toEqual(['door', 'calm']);
    expect([...judged.perhaps]).toEqual([['door', 2]]);
    expect([...judged.withoutDatabase]).toEqual([['Hex', 2]]);
  });

  it('holds licences of lockfiles against the policy', () => {
    const verdicts = said(packages, knowing({}, { licences: { deny: ['GPL-*'], allow: ['MIT'] } }));
    expect(verdicts).toContain(
      'high deps.licence.denied hinge 1.0.1: GPL-3.0-only is on the list "deny". Comes in through door@1.2.0.',
    );
    expect(verdicts.filter((text) => text.includes('door 1.2.0'))).toEqual([]);
  });

  it('gives findings the line of the package, and a fingerprint that survives an update', () => {
    const { verdicts } = judgePackages(packages, knowing({ hinge: [match()] }));
    const { findings, rules } = toFindings(
      verdicts,
      () => lock,
      () => false,
    );
    const hinge = findings.find(({ package: about }) => about?.name === 'hinge');
    expect(lock.slice(hinge!.span.start.offset, hinge!.span.end.offset)).toBe('"node_modules/hinge": {');
    expect(rules.map(({ id }) => id)).toEqual(['deps.advisory.GHSA-aaaa-bbbb-cccc', 'deps.deprecated']);
    const later = verdicts.map((verdict) => ({ ...verdict, about: { ...verdict.about, version: '9.9.9', line: 1 } }));
    const again = toFindings(
      later,
      () => lock,
      () => false,
    ).findings;
    expect(again.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      findings.map(({ fingerprint }) => fingerprint).sort(),
    );
  });

  it('lists every version once in the inventory', () => {
    expect(
      toInventory([...packages, ...packages]).components.map(({ id, relation, origin }) => [id, relation, origin]),
    ).toEqual([
      ['npm:door@1.2.0', 'direct', undefined],
      ['npm:hinge@1.0.1', 'transitive', undefined],
      ['npm:paint@3.1.0', 'direct', undefined],
      ['npm:wall@2.0.0', 'direct', 'git+ssh://example.org/wall.git#0123456789'],
    ]);
  });
});

describe('outdated', () => {
  const said = (ecosystem: LocatedPackage['ecosystem'], version: string, latest: string): string | undefined =>
    outdatedVerdict({ ...packages[0]!, ecosystem, name: 'a', version }, latest)?.message;

  it.each([
    ['npm', '1.2.3', '1.2.4', 'a patch step'],
    ['npm', '1.2.3', '1.10.0', 'a minor step'],
    ['npm', '0.2.3', '0.3.0', 'a major step'],
    ['Go', '1.2.3', '1.4.0', 'a minor step'],
  ] as const)('%s %s is behind %s by %s', (ecosystem, version, latest, step) => {
    expect(said(ecosystem, version, latest)).toBe(`a ${version}: its latest version is ${latest}, ${step} ahead.`);
  });

  it('says that the one in use is a pre-release', () => {
    expect(said('npm', '2.0.0-beta.1', '2.0.0')).toContain('The one in use is a pre-release.');
  });

  it.each([
    ['npm', '1.2.3', '1.2.3'],
    ['npm', '1.2.3', '1.2.3+build'],
    ['PyPI', '1.0', '1.0.0'],
    // On a channel ahead of the latest release.
    ['npm', '2.0.0-beta.1', '1.9.0'],
    ['npm', '1.2.3', '2.0.0-rc.1'],
    ['npm', '1.2.3', 'next'],
    ['npm', 'x', '1.0.0'],
    ['Packagist', 'dev-main', '1.0.0'],
  ] as const)('%s %s is not behind %s', (ecosystem, version, latest) => {
    expect(said(ecosystem, version, latest)).toBeUndefined();
  });
});
