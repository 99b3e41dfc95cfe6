/** `sallyport eval compare`: whether one run, or one model of a run, is better than another by more than chance. */
import { resolve } from 'node:path';
import { compareSides, compareText, sidesOf, type Side } from '@sallyport/assist/evaluate';
import type { Parsed } from '../arguments/option.ts';
import { readRun } from '../evaluate/read-run.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ operands, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const [first, second, ...more] = operands;
  if (first === undefined || more.length > 0)
    throw new UsageError('eval compare needs one run or two', 'sallyport eval compare before after');
  const [a, b] = [
    await readRun(resolve(io.cwd, first), first),
    second === undefined ? undefined : await readRun(resolve(io.cwd, second), second),
  ];
  const pairs =
    b === undefined || second === undefined
      ? within(sidesOf(a.records))
      : between([first, sidesOf(a.records)], [second, sidesOf(b.records)]);
  const comparisons = compareSides(pairs);
  if (comparisons.length === 0) {
    io.err('sallyport: there is nothing to compare: no two sides have a task in common\n');
    return exitCode.nothingToScan;
  }
  io.out(
    switches.has('json')
      ? `${JSON.stringify({ schemaVersion: '1.0', comparisons }, undefined, 2)}\n`
      : compareText(comparisons),
  );
  const complete = a.complete && b?.complete !== false;
  if (!complete) io.err('sallyport: a run is partial; what it lacks is not compared\n');
  return complete ? exitCode.ok : exitCode.incomplete;
};

/** All pairs of one run. */
const within = (sides: readonly Side[]): readonly (readonly [Side, Side])[] =>
  sides.flatMap((first, i) => sides.slice(i + 1).map((second) => [first, second] as const));

/** The same model and condition in both runs; where they share none and each has one, those. */
const between = (
  [a, first]: readonly [string, readonly Side[]],
  [b, second]: readonly [string, readonly Side[]],
): readonly (readonly [Side, Side])[] => {
  const named = (run: string, side: Side): Side => ({ ...side, name: `${side.name} in ${run}` });
  const same = first.flatMap((one) =>
    second.filter(({ name }) => name === one.name).map((other) => [named(a, one), named(b, other)] as const),
  );
  const [one, other] = [first[0], second[0]];
  if (same.length > 0 || one === undefined || other === undefined || first.length > 1 || second.length > 1) return same;
  return [[named(a, one), named(b, other)]];
};
