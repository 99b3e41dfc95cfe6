import { expect, it } from 'vitest';
import type { OracleSaid } from '../results/sample-record.ts';
import { linesInAnswer } from './lines-in-answer.ts';

const said = (lines: readonly number[]): OracleSaid => ({
  oracle: 'sallyport',
  version: undefined,
  verdict: 'accuses',
  said: '',
  why: '',
  accusations: lines.map((line) => ({
    cwe: undefined,
    what: 'x',
    path: 'a.py',
    line,
    symbol: '',
    evidence: `rule\nline ${String(line)}: it begins`,
  })),
  dismissed: [],
  certifies: [],
  ms: 0,
});

it('tells lines of the answer, of several alike the nearest, and none for what is not of it', () => {
  const file =
    'import os\n\nclass A:\n    def old(self):\n        return 1\n\n    def f(self, a):\n        os.system(a)\n        b = a\n        os.system(a)\n';
  const answer = 'def f(self, a):\n    os.system(a)\n    b = a\n    os.system(a)\n';
  expect(
    linesInAnswer(said([8, 10, 5, 2]), file, answer).accusations.map(({ line, evidence }) => [line, evidence]),
  ).toEqual([
    [2, 'rule\nline 2: it begins'],
    [4, 'rule\nline 4: it begins'],
    [0, 'rule\nit begins'],
    [0, 'rule\nit begins'],
  ]);
});
