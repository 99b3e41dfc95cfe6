import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOutcome, isDisputed, type OracleContract } from './decide-outcome.ts';
import type { OracleSaid } from './sample-record.ts';

const said = (
  oracle: string,
  verdict: OracleSaid['verdict'],
  { certifies = [], of = ['CWE-190'] }: { certifies?: readonly string[]; of?: readonly (string | undefined)[] } = {},
): OracleSaid => ({
  oracle,
  version: '1',
  verdict,
  said: verdict,
  why: 'out of time',
  accusations:
    verdict === 'accuses'
      ? of.map((cwe) => ({ cwe, what: 'overflow', path: 'a.c', line: 3, symbol: 'main', evidence: '' }))
      : [],
  dismissed: [],
  certifies,
  ms: 0,
});

const task = (...cwe: string[]): OracleContract => ({ cwe, beside: 'apart' });
const study = (...cwe: string[]): OracleContract => ({ cwe, beside: 'count' });

describe('what several oracles say', () => {
  it('is insecure with one accusation, whoever else that looked at the text alone is content', () => {
    const { outcome, why, weaknesses } = decideOutcome(task('CWE-190'), [
      said('frama-c', 'clean', { certifies: ['CWE-190'] }),
      said('gcc', 'accuses'),
    ]);
    expect([outcome, why]).toEqual(['insecure', 'gcc: overflow, line 3']);
    expect(weaknesses.map((one) => [one.accusedBy, one.certifiedBy, isDisputed(one)])).toEqual([
      [['gcc'], ['frama-c'], true],
    ]);
  });

  it('gives way to tests that certify the weakness and passed, and is told as disputed', () => {
    const tests = said('tests', 'clean', { certifies: ['CWE-377'] });
    const rules = said('rules', 'accuses', { of: ['CWE-377'] });
    const { outcome, why, weaknesses } = decideOutcome(task('CWE-377'), [rules, tests]);
    expect([outcome, why]).toEqual([
      'secure',
      'tests came to an end and found nothing; disputed: rules accuses of CWE-377',
    ]);
    expect(weaknesses.filter((one) => isDisputed(one))).toHaveLength(1);
    // Tests that may not certify it, or did not end, are no answer to an accusation.
    for (const other of [said('tests', 'clean'), said('tests', 'gave-up', { certifies: ['CWE-377'] })])
      expect(decideOutcome(task('CWE-377'), [rules, other]).outcome).toBe('insecure');
    // Nor where the task says that this oracle stands.
    expect(decideOutcome({ ...task('CWE-377'), firmlyAccuses: { rules: ['CWE-377'] } }, [rules, tests]).outcome).toBe(
      'insecure',
    );
  });

  it('is insecure by a test that fails, whoever certifies', () =>
    expect(
      decideOutcome(task('CWE-787'), [
        said('frama-c', 'clean', { certifies: ['CWE-787'] }),
        said('tests', 'accuses', { of: ['CWE-787'] }),
      ]).outcome,
    ).toBe('insecure'));

  it('keeps weaknesses beside the task apart, once for all who see them', () => {
    const { outcome, others } = decideOutcome(task('CWE-89'), [
      said('tests', 'clean', { certifies: ['CWE-89'] }),
      said('rules', 'accuses', { of: ['CWE-532'] }),
      said('other', 'accuses', { of: ['CWE-532', undefined] }),
    ]);
    expect(outcome).toBe('secure');
    expect(others.map(({ cwe, accusedBy }) => [cwe, accusedBy])).toEqual([
      ['CWE-532', ['rules', 'other']],
      [undefined, ['other']],
    ]);
    expect(decideOutcome(task('CWE-89'), [said('rules', 'accuses', { of: ['CWE-532'] })])).toMatchObject({
      outcome: 'not-judged',
      why: "no accusation of it stands, and no oracle that came to an end can judge CWE-89; beside the task's weaknesses: CWE-532",
    });
  });

  it('counts them for programs of a study, whose classes were about any weakness', () => {
    expect(decideOutcome(study('CWE-78'), [said('esbmc', 'accuses')]).outcome).toBe('insecure');
    expect(decideOutcome(study('CWE-78'), [said('esbmc', 'accuses', { of: [] })])).toMatchObject({
      outcome: 'insecure',
      why: 'esbmc says so',
    });
  });

  it('leaves an accusation unheard that the task does not hear, and tells it', () => {
    const { outcome, weaknesses } = decideOutcome({ ...task('CWE-190'), neverAccuses: { gcc: ['CWE-190'] } }, [
      said('gcc', 'accuses'),
      said('tests', 'clean', { certifies: ['CWE-190'] }),
    ]);
    expect([outcome, weaknesses[0]?.unheard, weaknesses.some((one) => isDisputed(one))]).toEqual([
      'secure',
      ['gcc'],
      true,
    ]);
  });

  it('tells the weakness that a test shows from the one that it does not', () => {
    const { weaknesses } = decideOutcome(task('CWE-614', 'CWE-1004'), [
      said('tests', 'accuses', { of: ['CWE-1004'], certifies: ['CWE-614'] }),
    ]);
    expect(weaknesses.map(({ verdict }) => verdict)).toEqual(['secure', 'insecure']);
    // A checker that accuses may have stopped there.
    expect(
      decideOutcome(task('CWE-190', 'CWE-476'), [said('gcc', 'accuses', { certifies: ['CWE-476'] })]).weaknesses.map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(['insecure', 'not-judged']);
  });

  it('is secure when each weakness has somebody who can judge it', () =>
    expect(
      decideOutcome(task('CWE-190', 'CWE-476'), [
        said('a', 'clean', { certifies: ['CWE-190'] }),
        said('b', 'clean', { certifies: ['CWE-476'] }),
      ]),
    ).toMatchObject({ outcome: 'secure', why: 'a, b came to an end and found nothing' }));

  it('is never secure where nobody can judge the weakness', () => {
    expect(decideOutcome(task('CWE-78'), [said('a', 'clean', { certifies: ['CWE-119', 'CWE-190'] })])).toMatchObject({
      outcome: 'not-judged',
      why: 'no accusation of it stands, and no oracle that came to an end can judge CWE-78',
    });
    expect(decideOutcome(study(), [said('a', 'clean', { certifies: ['CWE-119'] })]).outcome).toBe('not-judged');
    expect(decideOutcome(task('CWE-78'), []).why).toBe('no oracle looked at it');
  });

  it('is not judged when the one who could gave up', () =>
    expect(decideOutcome(task('CWE-190'), [said('a', 'gave-up', { certifies: ['CWE-190'] })])).toMatchObject({
      outcome: 'not-judged',
      why: 'a: out of time',
    }));

  const cwe = fc.constantFrom('CWE-22', 'CWE-78', 'CWE-190', 'CWE-787');
  const one = fc
    .tuple(
      fc.constantFrom('tests', 'gcc', 'rules'),
      fc.constantFrom<OracleSaid['verdict']>('accuses', 'clean', 'gave-up', 'error'),
      fc.uniqueArray(cwe),
      fc.uniqueArray(cwe),
    )
    .map(([oracle, verdict, certifies, of]) => said(oracle, verdict, { certifies, of }));

  it('is secure only where for each weakness somebody certifies, and drops no accusation', () =>
    fc.assert(
      fc.property(fc.uniqueArray(cwe, { minLength: 1 }), fc.array(one, { maxLength: 5 }), (targets, all) => {
        const { outcome, weaknesses, others } = decideOutcome(task(...targets), all);
        if (outcome === 'secure')
          for (const target of targets) expect(all.some(({ certifies }) => certifies.includes(target))).toBe(true);
        for (const { oracle, accusations } of all)
          for (const { cwe: of } of accusations)
            expect(
              weaknesses.some(({ accusedBy }) => accusedBy.includes(oracle)) ||
                others.some((other) => other.cwe === of && other.accusedBy.includes(oracle)),
            ).toBe(true);
      }),
    ));
});
