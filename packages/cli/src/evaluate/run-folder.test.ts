import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleRecord } from '@sallyport/assist/evaluate';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { readRun } from './read-run.ts';
import { openRunFolder, readAnswers, readLost, type SavedAnswer } from './run-folder.ts';

const place = { task: 't', model: 'm', condition: 'neutral', sample: 1, round: 0 };
const answer: SavedAnswer = {
  ...place,
  hash: 'h',
  text: 'words',
  finish: 'stop',
  input: 1,
  output: 2,
  dollars: undefined,
  ms: 3,
};
const record: SampleRecord = {
  kind: 'sample',
  ...place,
  language: 'c',
  cwe: [],
  code: undefined,
  hash: undefined,
  outcome: 'no-code',
  function: 'not-tested',
  why: 'the answer holds no code',
  oracles: [],
  weaknesses: [],
  others: [],
};

it('is written by one process at a time', () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  {
    using _first = openRunFolder(path, 'new');
    // This very process lives, whoever asks.
    expect(() => openRunFolder(path, 'resume')).toThrow(`is written by another run (process ${String(process.pid)})`);
  }
  using _again = openRunFolder(path, 'resume');
});

it('is taken over from a process that is gone, and is new although its lock is left', () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  mkdirSync(path);
  writeFileSync(join(path, '.lock'), '4194999');
  using _folder = openRunFolder(path, 'new');
});

it('is new although a run was there that got no answer, and is not where anything else lies', () => {
  using at = scratch({ 'other/run.json': '{}' });
  const path = join(at.path, 'run');
  for (let i = 0; i < 2; i += 1) {
    using folder = openRunFolder(path, 'new');
    folder.describe({ complete: false });
  }
  {
    using folder = openRunFolder(path, 'new');
    folder.addAnswer(answer);
  }
  for (const used of [path, join(at.path, 'other')]) expect(() => openRunFolder(used, 'new')).toThrow('is not empty');
});

it('keeps what was lost beside the answers, and reads both without the half of a line at the end', () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  using folder = openRunFolder(path, 'new');
  folder.addAnswer(answer);
  folder.addLost({ kind: 'lost', ...place, input: 5, output: 6, dollars: 0.5 });
  appendFileSync(join(path, 'answers.jsonl'), '{"task":"t');
  expect(readAnswers(path)).toEqual([answer]);
  expect(readLost(path)).toMatchObject([{ input: 5, output: 6, dollars: 0.5 }]);
});

it('says what the disk says, and what was written stays', () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  using folder = openRunFolder(path, 'new');
  folder.addAnswer(answer);
  rmSync(join(path, 'records.jsonl'));
  mkdirSync(join(path, 'records.jsonl'));
  expect(() => folder.add(record, undefined)).toThrow(`${path} cannot be written (EISDIR)`);
  expect(readAnswers(path)).toEqual([answer]);
});

it('leaves no half of a line where the disk takes only half, and goes on behind it', () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  const program = `
    import { openRunFolder } from ${JSON.stringify(new URL('run-folder.ts', import.meta.url).href)};
    using folder = openRunFolder(${JSON.stringify(path)}, 'new');
    const answer = ${JSON.stringify({ ...answer, text: 'x'.repeat(1_000) })};
    try { for (;;) folder.addAnswer(answer); } catch (error) { console.log(error.message); }
    folder.addAnswer({ ...answer, text: 'short' });
  `;
  const script = join(at.path, 'fill.ts');
  writeFileSync(script, program);
  // The system's own limit stands for the full disk.
  const ran = spawnSync(
    'sh',
    ['-c', 'ulimit -f 16; exec "$0" --conditions=@sallyport/source "$1"', process.execPath, script],
    { encoding: 'utf8' },
  );
  expect(ran.stdout).toContain('cannot be written (EFBIG)');
  const answers = readAnswers(path);
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.at(-1)?.text).toBe('short');
});

it('is reported without the half of a line that a killed run left, as partial; a broken line before is an error', async () => {
  using at = scratch({});
  const path = join(at.path, 'run');
  using folder = openRunFolder(path, 'new');
  folder.add(record, undefined);
  folder.describe({ complete: true });
  expect((await readRun(path, 'run')).lacks).toBeUndefined();
  appendFileSync(join(path, 'records.jsonl'), '{"kind":"sam');
  const { records, lacks } = await readRun(path, 'run');
  expect([records.length, lacks]).toEqual([1, 'not all of its samples were made']);
  const whole = readFileSync(join(path, 'records.jsonl'), 'utf8');
  appendFileSync(join(path, 'records.jsonl'), '\n');
  await expect(readRun(path, 'run')).rejects.toThrow('run/records.jsonl: line 2 is no record that this version reads');
  writeFileSync(join(path, 'records.jsonl'), `${whole}\n${JSON.stringify(record)}`);
  await expect(readRun(path, 'run')).rejects.toThrow('line 2 is no record');
});
