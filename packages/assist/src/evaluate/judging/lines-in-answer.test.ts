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

it.each([
  ['#', 'def f(a):\n    return os.system(a)  # nosec\n', 'import os\n\ndef f(a):\n    return os.system(a)\n', 4],
  ['//', 'export const f = (a) => exec(a); // safe\n', '\nexport const f = (a) => exec(a);\n', 2],
  ['# of the file', 'def f(a):\n    return os.system(a)\n', 'def f(a):\n    return os.system(a)  # old\n', 2],
])('knows a line by what stands before a comment: %s', (_, answer, file, line) =>
  expect(linesInAnswer(said([line]), file, answer).accusations[0]?.line).toBe(answer.trim().split('\n').length),
);

it('does not take a line for another that goes on', () =>
  expect(linesInAnswer(said([2]), 'a = 1\nb = f(a)\n', 'b = f(a) + 1\n').accusations[0]?.line).toBe(0));
