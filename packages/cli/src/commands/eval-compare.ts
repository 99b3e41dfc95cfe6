/** `sallyport eval compare`: whether one run, or one model of a run, is better than another by more than chance. */
import { resolve } from 'node:path';
import { compareCsv, compareSides, compareText, pairsBetween, pairsWithin, sidesOf } from '@sallyport/assist/evaluate';
import { visibleLine } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { readRun } from '../evaluate/read-run.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { wantedFormats } from '../report/wanted-formats.ts';
import { putReport } from '../report/write-reports.ts';
import { UsageError } from '../usage-error.ts';
import { compareFormats } from './eval-specs.ts';

export const run = async ({ operands, switches, values }: Parsed, io: Io): Promise<ExitCode> => {
  const [first, second, ...more] = operands;
  if (first === undefined || more.length > 0)
    throw new UsageError('eval compare needs one run or two', 'sallyport eval compare before after');
  const formats = values.get('format') ?? [];
  const wanted = wantedFormats(
    compareFormats,
    switches.has('json') ? [...formats, 'json'] : formats.length === 0 ? ['markdown'] : formats,
    values.get('output')?.at(-1),
  );
  const [a, b] = [
    await readRun(resolve(io.cwd, first), first),
    second === undefined ? undefined : await readRun(resolve(io.cwd, second), second),
  ];
  const { pairs, left } =
    b === undefined || second === undefined
      ? { pairs: pairsWithin(sidesOf(a.records)), left: [[], []] as const }
      : pairsBetween([first, sidesOf(a.records)], [second, sidesOf(b.records)]);
  for (const [i, names] of left.entries())
    if (names.length > 0)
      io.err(
        `sallyport: not compared, because ${[first, second][i] ?? ''} alone has it: ${names.map(visibleLine).join(', ')}\n`,
      );
  const comparisons = compareSides(pairs);
  if (comparisons.length === 0) {
    io.err(
      `sallyport: there is nothing to compare: ${pairs.length === 0 ? (second === undefined ? 'the run has one model under one condition' : 'the runs have no model and condition in common') : 'no two sides have a task in common'}\n`,
    );
    return exitCode.nothingToScan;
  }
  for (const { format, file } of wanted) {
    const text =
      format === 'json'
        ? `${JSON.stringify({ schemaVersion: '1.0', comparisons }, undefined, 2)}\n`
        : format === 'csv'
          ? compareCsv(comparisons)
          : compareText(comparisons);
    putReport(file, [Buffer.from(text)], io);
  }
  const complete = a.lacks === undefined && b?.lacks === undefined;
  if (!complete) io.err('sallyport: a run is partial; what it lacks is not compared\n');
  return complete ? exitCode.ok : exitCode.incomplete;
};
