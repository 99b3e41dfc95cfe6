import { expect, test } from 'vitest';
import type { FoundInFile } from './file-look.ts';
import { withoutWeakerTwins } from './weaker-twins.ts';

const finding = (ruleId: string, start: number, end: number, more: Partial<FoundInFile> = {}): FoundInFile => ({
  ruleId,
  message: '',
  severity: 'medium',
  confidence: 'medium',
  cwe: ['CWE-89'],
  path: 'a.py',
  span: { start: { offset: start, line: 1, column: start + 1 }, end: { offset: end, line: 1, column: end + 1 } },
  symbol: '',
  flow: [],
  code: '',
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
  ...more,
});
const ids = (findings: readonly FoundInFile[]): readonly string[] =>
  withoutWeakerTwins(findings).map(({ ruleId }) => ruleId);

test('the worse of two that overlap for one weakness stays', () => {
  expect(ids([finding('shape', 0, 10), finding('flow', 2, 8, { severity: 'high' })])).toEqual(['flow']);
  expect(ids([finding('b', 0, 10), finding('a', 0, 10)])).toEqual(['a']);
  expect(ids([finding('sure', 0, 10, { confidence: 'high' }), finding('a', 0, 10)])).toEqual(['sure']);
});

test('different weaknesses, places, lines and matches of one rule all stay', () => {
  expect(ids([finding('a', 0, 10), finding('b', 0, 10, { cwe: ['CWE-79'] })])).toEqual(['a', 'b']);
  expect(ids([finding('a', 0, 10), finding('b', 11, 20)])).toEqual(['a', 'b']);
  expect(ids([finding('a', 0, 10), finding('a', 2, 8, { severity: 'high' })])).toEqual(['a', 'a']);
  expect(ids([finding('a', 0, 10), finding('b', 0, 10, { path: 'other.py' })])).toEqual(['a', 'b']);
});

test('a rule that was made of a model’s names displaces none that a person wrote', () => {
  const named = finding('deep.python.cwe-89.named-sink', 0, 10, { severity: 'critical' });
  expect(ids([finding('shape', 0, 10), named])).toEqual(['shape', named.ruleId]);
  expect(ids([{ ...named, severity: 'low' }, finding('shape', 0, 10)])).toEqual(['shape']);
  expect(
    ids([
      { ...named, severity: 'low' },
      { ...named, ruleId: 'deep.python.cwe-89.named-source' },
    ]),
  ).toEqual(['deep.python.cwe-89.named-source']);
});
