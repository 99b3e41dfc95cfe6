import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component, Finding, ScanReport } from '@sallyport/core';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { applyVex } from './apply-vex.ts';
import { componentHash } from './component-hash.ts';
import { componentLicence } from './component-licence.ts';
import { cyclonedxReport } from './cyclonedx.ts';
import { openvexReport } from './openvex.ts';
import { readVex } from './read-vex.ts';
import { spdxReport } from './spdx.ts';

const schemas = join(import.meta.dirname, '../../../../../shared/schemas');
const schema = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object;
const isHere = existsSync(schemas);

const component = (name: string, more: Partial<Component> = {}): Component => ({
  id: `npm:${name}@1.0.0`,
  ecosystem: 'npm',
  name,
  version: '1.0.0',
  groups: ['production'],
  relation: 'direct',
  places: [{ path: 'package-lock.json', line: 3 }],
  requires: [],
  ...more,
});

const components: readonly Component[] = [
  component('@a/door', { licence: 'MIT', requires: ['npm:lock@1.0.0', 'npm:elsewhere@2.0.0'] }),
  component('lock', {
    relation: 'transitive',
    licence: '(MIT OR GPL-2.0+)',
    integrity: 'sha512-9gAWBFBBQ4nKFPkJJmzEmjVlnFAt+Y5wjEdj1YmgOk5vYx2Ym3YrWqG5FzTqDC4uZn4mUPUm6yoNRh0AcYXgLA==',
  }),
  component('hinge', {
    licence: 'See <the> file',
    groups: ['development'],
    origin: 'git+https://example.org/hinge.git',
  }),
  { ...component('org.acme:wall'), id: 'Maven:org.acme:wall@1.0.0', ecosystem: 'Maven', groups: ['optional'] },
  {
    id: 'PyPI:roof',
    ecosystem: 'PyPI',
    name: 'roof',
    requirement: '>=1',
    groups: ['production'],
    relation: 'direct',
    places: [{ path: 'requirements.txt', line: 1 }],
    requires: [],
  },
];

const place = { offset: 0, line: 3, column: 1 };

const finding: Finding = {
  ruleId: 'deps.advisory.GHSA-aaaa-bbbb-cccc',
  message: 'lock 1.0.0 opens by itself',
  severity: 'high',
  confidence: 'high',
  cwe: ['CWE-693'],
  path: 'package-lock.json',
  span: { start: place, end: place },
  symbol: '',
  flow: [],
  fingerprint: 'f'.repeat(64),
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
  package: {
    ecosystem: 'npm',
    name: 'lock',
    version: '1.0.0',
    groups: ['production'],
    relation: 'transitive',
    way: ['@a/door@1.0.0', 'lock@1.0.0'],
    ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2030-0001'],
    safeVersion: { version: '1.0.1', step: 'patch' },
  },
};

const report: ScanReport = {
  tool: { name: 'sallyport', version: '0.1.0' },
  startedAt: '2030-01-02T03:04:05.678Z',
  durationMs: 1,
  targets: ['.'],
  findings: [finding, { ...finding, suppression: { kind: 'comment', reason: 'the door is walled up' } }],
  diagnostics: [],
  rules: [],
  stats: { files: 1, bytes: 1, languages: {}, rules: 0, cachedFiles: 0, skipped: [] },
  complete: true,
  gate: { failOn: 'high', met: false },
  inventory: { components },
};

/** The same advisory in other files, and one that is set aside alone. */
const repeated: ScanReport = {
  ...report,
  findings: [
    { ...finding, suppression: { kind: 'comment', reason: 'x' } },
    { ...finding, path: 'a/package-lock.json', severity: 'medium' },
    finding,
    finding,
    {
      ...finding,
      package: { ...finding.package, ids: ['X-1'] } as NonNullable<Finding['package']>,
      suppression: { kind: 'comment', reason: 'y' },
    },
  ],
};

const empty: ScanReport = { ...report, findings: [], inventory: { components: [] } };

describe.skipIf(!isHere)('bills of materials (without ../shared/schemas there is nothing to hold them against)', () => {
  it.each([report, repeated, empty])('CycloneDX is valid', (one) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(schema('cyclonedx-spdx-ids.json'), 'http://cyclonedx.org/schema/spdx.schema.json');
    ajv.addSchema(schema('cyclonedx-jsf-0.82.json'), 'http://cyclonedx.org/schema/jsf-0.82.schema.json');
    const check = ajv.compile(schema('cyclonedx-1.6.json'));
    check(JSON.parse(cyclonedxReport(one)));
    expect(check.errors ?? []).toEqual([]);
  });

  it.each([report, empty])('SPDX is valid', (one) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const check = ajv.compile(schema('spdx-2.3.json'));
    check(JSON.parse(spdxReport(one)));
    expect(check.errors ?? []).toEqual([]);
  });

  it('OpenVEX is valid', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addFormat('iri', true);
    const check = ajv.compile(schema('openvex-0.2.0.json'));
    check(JSON.parse(openvexReport(report)));
    expect(check.errors ?? []).toEqual([]);
  });
});

describe('bills of materials', () => {
  it('have every package once, with what it brings along inside the project', () => {
    const bom = JSON.parse(cyclonedxReport(report)) as {
      components: { purl?: string; scope: string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bom.components.map(({ purl, scope }) => [purl, scope])).toEqual([
      ['pkg:npm/%40a/door@1.0.0', 'required'],
      ['pkg:npm/lock@1.0.0', 'required'],
      ['pkg:npm/hinge@1.0.0', 'excluded'],
      ['pkg:maven/org.acme/wall@1.0.0', 'optional'],
      ['pkg:pypi/roof', 'required'],
    ]);
    expect(bom.dependencies.find(({ ref }) => ref === 'npm:@a/door@1.0.0')?.dependsOn).toEqual(['npm:lock@1.0.0']);
  });

  it('have each advisory of a package once, as bad as it is anywhere', () => {
    const { vulnerabilities } = JSON.parse(cyclonedxReport(repeated)) as { vulnerabilities: object[] };
    expect(vulnerabilities).toMatchObject([
      { id: 'GHSA-aaaa-bbbb-cccc', ratings: [{ severity: 'high' }], analysis: { state: 'in_triage' } },
      { id: 'X-1', analysis: { state: 'not_affected', detail: 'y' } },
    ]);
    const { statements } = JSON.parse(openvexReport(repeated)) as { statements: object[] };
    expect(statements).toMatchObject([{ status: 'affected' }, { status: 'not_affected' }]);
  });

  it('are the same for the same report', () => {
    expect(cyclonedxReport(report)).toBe(cyclonedxReport(report));
    expect(cyclonedxReport(report)).not.toBe(cyclonedxReport({ ...report, startedAt: '2030-01-02T03:04:06.000Z' }));
  });

  it.each([
    ['MIT', { kind: 'id', id: 'MIT' }],
    ['GPL-2.0', { kind: 'id', id: 'GPL-2.0-only' }],
    ['(MIT OR GPL-2.0+)', { kind: 'expression', expression: 'MIT OR GPL-2.0-or-later' }],
    ['MIT AND (ISC OR 0BSD)', { kind: 'expression', expression: 'MIT AND (ISC OR 0BSD)' }],
    ['see file', { kind: 'name', name: 'see file' }],
  ])('write the licence %s', (written, expected) => {
    expect(componentLicence(written)).toEqual(expected);
  });

  it.each([
    ['sha1-lbbNFPzAajMmdpQAPyxZKHfZ8Vg= sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'sha256'],
    [`sha256:${'ab'.repeat(32)}`, 'sha256'],
    ['h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', undefined],
    ['sha512-short', undefined],
  ])('take the hash of %s', (integrity, algorithm) => {
    expect(componentHash(integrity)?.algorithm).toBe(algorithm);
  });
});

describe('statements', () => {
  const vex = (status: string, more: object = {}, product: unknown = { '@id': 'pkg:npm/lock@1.0.0' }): string =>
    JSON.stringify({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      statements: [{ vulnerability: { name: 'CVE-2030-0001' }, products: [product], status, ...more }],
    });

  it.each([
    ['sets its finding aside', vex('not_affected', { impact_statement: 'walled up' }), 'walled up'],
    [
      'without a version speaks of every one',
      vex('not_affected', { justification: 'component_not_present' }, { '@id': 'pkg:npm/lock' }),
      'component not present',
    ],
    ['in the old spelling', vex('fixed', {}, 'pkg:npm/lock@1.0.0?x=y'), 'stated to be fixed'],
    [
      'about another version does nothing',
      vex('not_affected', { impact_statement: 'x' }, { '@id': 'pkg:npm/lock@1.0.1' }),
      undefined,
    ],
    ['that affirms does nothing', vex('affected', { action_statement: 'x' }), undefined],
    ['without a reason does nothing', vex('not_affected'), undefined],
  ])('one %s', (_, text, reason) => {
    expect(applyVex([finding], readVex('a.json', text).statements)[0]?.suppression?.reason).toBe(reason);
  });

  it.each([
    ['v1.2.0', '1.2.0', 'walled up'],
    ['1.2.0', 'v1.2.0', 'walled up'],
    ['v1.2.0', '1.2.1', undefined],
  ])('about a module of Go in %s fits a package in %s: %s', (said, version, reason) => {
    const product = { '@id': `pkg:golang/github.com/a/b@${said}` };
    const text = vex('not_affected', { impact_statement: 'walled up' }, product);
    const about = { ...finding, package: { ...finding.package!, ecosystem: 'Go', name: 'github.com/a/b', version } };
    expect(applyVex([about], readVex('a.json', text).statements)[0]?.suppression?.reason).toBe(reason);
  });

  it('without a reason is said', () => {
    expect(readVex('a.json', vex('not_affected')).diagnostics.map(({ text }) => text)).toEqual([
      'a.json:1: the statement about CVE-2030-0001 says no reason and is not taken',
    ]);
  });

  it('of CycloneDX are understood, our own among them', () => {
    const { statements } = readVex('bom.json', cyclonedxReport({ ...report, findings: report.findings.slice(1) }));
    expect(statements).toEqual([
      {
        ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2030-0001'],
        products: ['pkg:npm/lock@1.0.0'],
        reason: 'the door is walled up',
      },
    ]);
    expect(applyVex([finding], statements)[0]?.suppression).toEqual({
      kind: 'statement',
      reason: 'the door is walled up',
    });
  });

  it('of our own OpenVEX go round', () => {
    const { statements } = readVex('vex.json', openvexReport({ ...report, findings: report.findings.slice(1) }));
    expect(applyVex([finding], statements)[0]?.suppression?.reason).toBe('the door is walled up');
  });

  it('are taken back by later ones', () => {
    const text = JSON.stringify({
      statements: [
        {
          vulnerability: { name: 'CVE-2030-0001' },
          products: ['pkg:npm/lock'],
          status: 'not_affected',
          impact_statement: 'x',
        },
        {
          vulnerability: { name: 'CVE-2030-0001' },
          products: ['pkg:npm/lock'],
          status: 'affected',
          action_statement: 'x',
        },
      ],
    });
    expect(readVex('a.json', text).statements).toEqual([]);
  });

  it.each([
    '{}',
    '[]',
    'x',
    '{"statements": 1}',
    '{"bomFormat": "CycloneDX"}',
    '{"statements": [1, {"products": [{}]}]}',
  ])('of %s are none', (text) => {
    expect(readVex('a.json', text).statements).toEqual([]);
  });
});
