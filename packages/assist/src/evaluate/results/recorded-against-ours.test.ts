import { describe, expect, it } from 'vitest';
import { differencesCsv, recordedAgainstOurs } from './recorded-against-ours.ts';
import type { OracleSaid, SampleRecord } from './sample-record.ts';

const said = (
  oracle: string,
  verdict: OracleSaid['verdict'],
  word: string,
  cwe: readonly string[] = [],
): OracleSaid => ({
  oracle,
  version: '1',
  verdict,
  said: word,
  why: verdict === 'gave-up' ? 'out of time' : '',
  accusations: cwe.map((one) => ({ cwe: one, what: '=bad', path: 'a.c', line: 3, symbol: '', evidence: '' })),
  dismissed: [],
  certifies: [],
  ms: 0,
});

const record = (task: string, ...oracles: OracleSaid[]): SampleRecord => ({
  kind: 'sample',
  task,
  language: 'c',
  cwe: [],
  model: 'm',
  sample: 1,
  condition: 'imported',
  code: undefined,
  hash: undefined,
  outcome: 'insecure',
  function: 'not-tested',
  why: '',
  oracles,
  weaknesses: [],
  others: [],
});

describe('a recording against our oracles', () => {
  const falseAlarm = {
    accusation: { cwe: 'CWE-120', what: 'scanf', path: '', line: 1, symbol: '', evidence: '' },
    why: 'numeric',
  };
  const { rows, differences } = recordedAgainstOurs([
    record('same', said('esbmc', 'accuses', 'failed', ['CWE-476']), said('sallyport', 'accuses', '', ['CWE-476'])),
    record('missed', said('esbmc', 'accuses', 'failed', ['CWE-476', 'CWE-190']), said('sallyport', 'gave-up', '')),
    record('false', { ...said('esbmc', 'gave-up', 'failed'), dismissed: [falseAlarm] }, said('sallyport', 'clean', '')),
    record('like', said('esbmc', 'clean', 'successful'), said('sallyport', 'accuses', '', ['CWE-775', 'CWE-787'])),
    record('unlike', said('esbmc', 'clean', 'successful'), said('sallyport', 'accuses', '', ['CWE-170'])),
    // Run here, and not recorded.
    record('ours', { ...said('esbmc', 'clean', 'successful'), command: ['esbmc'] }),
    { ...record('prose', said('esbmc', 'error', 'error')), outcome: 'no-code' },
  ]);

  it('counts like with like', () =>
    expect(rows).toEqual([
      {
        recorded: 'failed',
        counts: { programs: 3, accused: 1, 'by other kinds alone': 0, silent: 1, 'false alarms alone': 1 },
      },
      {
        recorded: 'successful',
        counts: { programs: 2, accused: 2, 'by other kinds alone': 1, silent: 0, 'false alarms alone': 0 },
      },
    ]));

  it('lists where they differ, and why', () =>
    expect(differences.map(({ kind, task, why, note }) => [kind, task, why, note])).toEqual([
      ['successful, and accused by us', 'like', 'sallyport: =bad (CWE-787), line 3 (and 1 more)', ''],
      ['successful, and accused by us', 'unlike', 'sallyport: =bad (CWE-170), line 3', 'ESBMC does not look for this'],
      ['failed, and we are silent', 'missed', 'esbmc: =bad (CWE-476), line 3 (and 1 more)', 'gave up: out of time'],
    ]));

  it('is a table for a spreadsheet, and no formula', () =>
    expect(
      differencesCsv([
        { kind: 'failed, and we are silent', model: '=m', task: 't', sample: 1, why: 'a "b"', note: '' },
      ]),
    ).toBe('kind,model,task,sample,why,note\r\n"failed, and we are silent",\'=m,t,1,"a ""b""",\r\n'));
});
