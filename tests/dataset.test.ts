/**
 * The programs of `datasets/unsafe-python`: what their comments say of them holds. Those that burn time or memory run in processes, in
 * `dataset.long.test.ts`; the others here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newInlineCell } from '@sallyport/python/isolate';
import { runGuest } from '@sallyport/python/run';
import { describe, expect, it } from 'vitest';
import { disagreements, isAllowed } from '../packages/cli/src/bench/judge.ts';
import { runPrograms } from '../packages/cli/src/bench/run-programs.ts';
import { settingsOf } from '../packages/cli/src/bench/settings.ts';
import { dataset, datasetFolder, datasetIo, snippets } from './dataset.ts';

const { programs, skipped } = dataset;

describe('the dataset of unsafe programs', () => {
  it('has enough of each kind, in pairs', () => {
    expect(skipped).toEqual([]);
    const unsafe = programs.filter(({ label }) => label === 'unsafe');
    const safe = programs.filter(({ label }) => label === 'safe');
    expect(unsafe.length).toBeGreaterThanOrEqual(150);
    expect(unsafe.length + safe.length).toBe(programs.length);
    expect(new Set(unsafe.map(({ cwe }) => cwe)).size).toBeGreaterThanOrEqual(15);
    expect(safe.map(({ id }) => id)).toEqual(unsafe.map(({ id }) => id.replace('.unsafe.py', '.safe.py')));
    expect(new Set(programs.map(({ source }) => source)).size).toBe(programs.length);
  });

  it.each(programs.map((program) => [program.id, program] as const))('says all of %s', (id, program) => {
    const text = readFileSync(join(datasetFolder, id), 'utf8');
    expect(text).toMatch(/^# label: (?:un)?safe\n# cwe: CWE-\d+\n# expect: [^\n]+\n# why: [^\n]{10,120}\n\n/u);
    expect(program.expect).not.toBeNull();
    expect(program.stdout !== null).toBe(program.label === 'safe');
    // A refusal names its rule and what was refused, an exhaustion its meter, an exception its type.
    expect(program.expect?.detail.length).toBe(
      { refused: 2, exhausted: 1, raised: 1, returned: 0, exited: 1 }[program.expect!.kind],
    );
  });

  it('holds where nothing is burnt', async () => {
    const quiet = programs.filter(({ expect: expected }) => expected?.kind !== 'exhausted');
    const runs = await runPrograms(quiet, {
      cell: newInlineCell(runGuest),
      jobs: 1,
      settingOf: await settingsOf(quiet, undefined, 20, 'a-marker-of-this-test', datasetIo),
      markers: [{ what: 'the marker', text: 'a-marker-of-this-test' }],
      signal: new AbortController().signal,
    });
    expect(runs).toHaveLength(quiet.length);
    expect(runs.flatMap((run) => disagreements(run).map((text) => `${run.program.id}: ${text}`))).toEqual([]);
  });
});

describe('harmless snippets', () => {
  it('complete, most of them, and none makes the executor fail', async () => {
    const { programs: harmless } = snippets;
    const runs = await runPrograms(harmless, {
      cell: newInlineCell(runGuest),
      jobs: 1,
      settingOf: await settingsOf(harmless, undefined, 20, 'none', datasetIo),
      markers: [],
      signal: new AbortController().signal,
    });
    expect(runs.filter(({ ending }) => ending.kind === 'failed' || ending.kind === 'exhausted')).toEqual([]);
    // What is refused is listed in the README of the folder.
    expect(runs.filter(isAllowed).length).toBeGreaterThanOrEqual(206);
    expect(runs).toHaveLength(214);
    // Those that work on what is their own print what CPython prints.
    const recorded = runs.filter(({ program }) => program.stdout !== null);
    expect(recorded).toHaveLength(57);
    expect(recorded.flatMap(disagreements)).toEqual([]);
  });
});
