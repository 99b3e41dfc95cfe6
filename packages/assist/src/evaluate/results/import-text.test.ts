import { expect, it } from 'vitest';
import { decideOutcome } from './decide-outcome.ts';
import { importText } from './import-text.ts';
import type { SampleRecord } from './sample-record.ts';

const record = (model: string): SampleRecord => ({
  kind: 'sample',
  task: 't',
  language: 'c',
  cwe: [],
  model,
  sample: 1,
  condition: 'imported',
  code: undefined,
  hash: undefined,
  function: 'not-tested',
  oracles: [],
  ...decideOutcome({ cwe: [], beside: 'apart' }, []),
});

it('keeps a row on its line whatever a model is called', () => {
  // A newline in a name broke the table; an escape sequence reached the terminal.
  const records = ['a\nb', 'c\u001b[31m', 'x'.repeat(300), 'plain'].map(record);
  const lines = importText({ records, recorded: [] }).trimEnd().split('\n');
  expect(lines).toHaveLength(1 + 1 + 4 + 1);
  expect(lines.slice(1).map((line) => line.length)).toEqual(Array(6).fill(lines[1]?.length));
  expect(lines.join('\n')).toContain('a b ');
  expect(lines.join('\n')).toContain('c\\u{1b}[31m');
  expect(lines.join('\n')).not.toContain('\u001b');
  expect(lines.every((line) => line.length < 90)).toBe(true);
});
