import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { readRun } from './read-run.ts';

const line = (model: string, task: string, outcome: string, code?: string): string =>
  JSON.stringify({
    kind: 'sample',
    task,
    language: 'c',
    cwe: [],
    model,
    sample: 1,
    condition: 'neutral',
    outcome,
    function: 'passed',
    why: '',
    oracles: [],
    weaknesses: [],
    others: [],
    ...(code === undefined ? {} : { code }),
  });

it('shows three weak answers of a task, of any of the models, whatever order they came in', async () => {
  // By name the first three of many models stood for all of them.
  const models = Array.from({ length: 9 }, (_, i) => `m${String(i)}`);
  const lines = ['t1', 't2', 't3', 't4'].flatMap((task) => models.map((model) => line(model, task, 'insecure')));
  using folder = scratch({
    'run/run.json': '{"complete":true}',
    'run/records.jsonl': [...lines, line('m0', 't1', 'secure')].join('\n'),
    'turned/run.json': '{"complete":true}',
    'turned/records.jsonl': lines.toReversed().join('\n'),
  });
  const { shown, left } = await readRun(`${folder.path}/run`, 'run');
  expect([shown.length, left]).toEqual([12, 24]);
  expect(new Set(shown.map(({ model }) => model)).size).toBeGreaterThan(5);
  expect((await readRun(`${folder.path}/turned`, 'turned')).shown).toEqual(shown);
});

it('shows different code first, and the same again where there is no other', async () => {
  const codeOf = (letter: string): string => `code/aa/${letter.repeat(64)}.c`;
  // Eight of nine models wrote the same.
  const lines = Array.from({ length: 9 }, (_, i) =>
    line(`m${String(i)}`, 't', 'insecure', codeOf(i === 4 ? 'b' : 'a')),
  );
  using folder = scratch({
    'run/run.json': '{"complete":true}',
    'run/records.jsonl': lines.join('\n'),
    'turned/run.json': '{"complete":true}',
    'turned/records.jsonl': lines.toReversed().join('\n'),
  });
  folder.write(`run/${codeOf('a')}`, 'int a;');
  folder.write(`run/${codeOf('b')}`, 'int b;');
  const { shown } = await readRun(`${folder.path}/run`, 'run');
  expect(shown.map(({ code }) => code).toSorted()).toEqual(['int a;', 'int a;', 'int b;']);
  const turned = await readRun(`${folder.path}/turned`, 'turned');
  expect(turned.shown.map(({ model }) => model)).toEqual(shown.map(({ model }) => model));
});
