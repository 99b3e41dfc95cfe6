import type { Finding } from '@sallyport/core';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { wantedFindings } from './wanted-findings.ts';

const finding = (ruleId: string, fingerprint: string, ignored = false): Finding =>
  ({
    ruleId,
    fingerprint,
    ...(ignored ? { suppression: { kind: 'comment', reason: 'x' } } : {}),
  }) as unknown as Finding;
const all = [finding('python.sql.a', 'aa1'), finding('python.code.b', 'bb2'), finding('python.sql.c', 'cc3', true)];
const known = ['python.sql.a', 'python.sql.c', 'python.code.b', 'python.xxe.parser'];
const prints = (rules: readonly string[], fingerprints: readonly string[]): readonly string[] =>
  wantedFindings(all, { rules, fingerprints }, known).map(({ fingerprint }) => fingerprint);
const problem = (rules: readonly string[], fingerprints: readonly string[]): unknown => {
  try {
    return prints(rules, fingerprints);
  } catch (error) {
    return error instanceof UsageError ? `${error.message}; ${error.remedy ?? ''}` : error;
  }
};

describe('which findings are wanted', () => {
  it('takes all that are not ignored, those of a rule, below a group, of a fingerprint', () => {
    expect(prints([], [])).toEqual(['aa1', 'bb2']);
    expect(prints(['python.sql'], [])).toEqual(['aa1']);
    expect(prints(['python.code.b'], [])).toEqual(['bb2']);
    expect(prints([], ['AA'])).toEqual(['aa1']);
  });

  it('takes none for a rule that finds nothing, and does not take a beginning of a word for a group', () => {
    expect(prints(['python.xxe'], [])).toEqual([]);
    expect(problem(['python.sq'], [])).toBe('there is no rule "python.sq"; did you mean python.sql?');
  });

  it('refuses what nobody has', () => {
    expect(problem(['no.such.thing'], [])).toBe(
      'there is no rule "no.such.thing"; sallyport scan names the rule of each finding',
    );
    expect(problem([], ['dd'])).toContain('no finding here has the fingerprint "dd"');
    expect(problem([], [''])).toContain('no finding here has the fingerprint ""');
    expect(problem([], ['cc'])).toContain('is ignored by a comment or the configuration');
  });
});
