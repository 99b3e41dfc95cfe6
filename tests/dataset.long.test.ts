/** Every program of `datasets/unsafe-python`, each in a process of its own: its label and its expected end hold. */
import { newCell } from '@sallyport/python/isolate';
import { expect, it } from 'vitest';
import { disagreements, isAllowed, isBlocked, verdictOf } from '../packages/cli/src/bench/judge.ts';
import { runPrograms } from '../packages/cli/src/bench/run-programs.ts';
import { heapBytes, settingsOf } from '../packages/cli/src/bench/settings.ts';
import { dataset, datasetIo } from './dataset.ts';

it('every label of the dataset holds in the cell', async () => {
  const { programs } = dataset;
  await using cell = newCell({ isolation: 'process', size: 2, spares: 2, heapBytes });
  const runs = await runPrograms(programs, {
    cell,
    jobs: 2,
    settingOf: await settingsOf(programs, undefined, 5, 'a-marker-of-this-test', datasetIo),
    markers: [{ what: 'the marker', text: 'a-marker-of-this-test' }],
    signal: new AbortController().signal,
  });
  expect(runs).toHaveLength(programs.length);
  expect(runs.flatMap((run) => disagreements(run).map((text) => `${run.program.id}: ${text}`))).toEqual([]);
  const { safe = [], unsafe = [] } = Object.groupBy(runs, ({ program }) => program.label ?? 'none');
  expect(safe.filter((run) => !isAllowed(run))).toEqual([]);
  expect(unsafe.filter((run) => !isBlocked(verdictOf(run)))).toEqual([]);
});
