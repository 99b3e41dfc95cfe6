import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.ts';
import type { PackageAtFault } from '../finding/package-at-fault.ts';
import { packageWords } from './package-words.ts';

type Reach = NonNullable<PackageAtFault['reach']>;

const finding = (id: string, state: Reach['state'], text: string): Finding => ({
  ruleId: `deps.advisory.${id}`,
  message: id,
  severity: 'high',
  confidence: 'high',
  cwe: [],
  path: 'go.mod',
  span: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 1, line: 1, column: 2 } },
  symbol: '',
  flow: [],
  fingerprint: id,
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
  package: {
    ecosystem: 'Go',
    name: 'example.com/a',
    version: '1.0.0',
    groups: ['production'],
    relation: 'direct',
    way: [],
    ids: [id],
    reach: { state, text },
  },
});

const words = (...findings: readonly Finding[]): readonly (readonly string[])[] => {
  const { about, said } = packageWords(findings);
  return [about, findings.map((one) => said(one, 'Opens'))];
};

describe('what is said of reach', () => {
  it('stands once when it is the same for all', () => {
    const text = 'symbol used at a.go:3 (a.B)';
    expect(words(finding('A', 'symbol used', text), finding('B', 'symbol used', text))).toEqual([
      [text],
      ['A: Opens', 'B: Opens'],
    ]);
  });

  it('stands at the advisory whose symbol is used when that is not all', () => {
    expect(
      words(
        finding(
          'A',
          'imported',
          'imported at a.go:1 and 2 more places; none of the named symbols is met in the code that was read',
        ),
        finding('B', 'symbol used', 'symbol used at a.go:3 (a.B)'),
        finding('C', 'unknown', 'whether code imports it is not known'),
      ),
    ).toEqual([
      ['imported at a.go:1 and 2 more places'],
      ['A: Opens', 'B: Opens; symbol used at a.go:3 (a.B)', 'C: Opens'],
    ]);
  });

  it('leaves out that nothing is known', () => {
    expect(words(finding('A', 'unknown', 'whether code imports it is not known'))).toEqual([[], ['A: Opens']]);
  });
});
