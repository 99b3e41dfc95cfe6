/**
 * `sallyport bench executor`: programs of a dataset through warm cells, figures out.
 *
 * Programs are hostile: they run in the cell and nowhere else. An interrupt keeps what was measured, and the report says so.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { newCell, snapshotFolder } from '@sallyport/python/isolate';
import type { Parsed } from '../arguments/option.ts';
import type { BenchProgram } from '../bench/bench-program.ts';
import { readCsv } from '../bench/read-csv.ts';
import { readFolder } from '../bench/read-folder.ts';
import { type Measured, reportJson, reportMarkdown, reportText } from '../bench/report.ts';
import { type Marker, runPrograms } from '../bench/run-programs.ts';
import { heapBytes, settingsOf } from '../bench/settings.ts';
import { summaryOf } from '../bench/summary.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { packageRoot } from '../package-root.ts';
import { inScope } from '../scope.ts';
import { wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { readPolicy } from './read-policy.ts';

const defaultSeconds = 5;
const mostJobs = 64;

/** Units: bytes of a table. */
const maxCsv = 256 * 2 ** 20;

export const run = async ({ operands, values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  if (operands.length > 0)
    throw new UsageError(`unexpected ${operands[0] ?? ''}`, 'sallyport bench executor --dataset DIR|FILE.csv');
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const seconds = numberFrom('seconds', last('seconds'), defaultSeconds, 0.1, 600);
  const jobs = Math.floor(numberFrom('jobs', last('jobs'), 2, 1, mostJobs));
  const { programs, skipped, shown } = readDataset(last('dataset'), io);
  if (programs.length === 0)
    throw new UsageError(`${shown}: no programs`, 'a folder with .py files, or a table with a column source');
  const policy = last('policy') === undefined ? undefined : await readPolicy(last('policy'), io);
  // What leaks the host's environment or the answers of its tools shows by this.
  const secret = `marker-${randomBytes(12).toString('hex')}`;
  const settings = await settingsOf(programs, policy, seconds, secret, io);
  const isolation = last('isolation') === 'sandbox' ? 'sandbox' : 'process';
  process.env['SALLYPORT_BENCH_MARKER'] = secret;
  const progress = newProgress(io, programs.length);
  const runs = await inScope(async (own) => {
    const cell = own(
      newCell({
        isolation,
        size: jobs,
        spares: jobs,
        heapBytes,
        snapshots: snapshotFolder(join(cacheFolder(io.env), 'guest')),
      }),
    );
    await cell.warm();
    return runPrograms(programs, {
      cell,
      jobs,
      settingOf: (program) => settings(program),
      markers: markersWith(secret),
      signal: io.signal,
      onRun: progress.step,
    });
  });
  progress.clear();
  const summary = summaryOf(runs, programs.length);
  const measured: Measured = { dataset: shown, isolation, jobs, skipped };
  const format = last('format') ?? 'text';
  io.out(
    format === 'json'
      ? reportJson(summary, measured, runs)
      : format === 'markdown'
        ? reportMarkdown(summary, measured)
        : reportText(summary, measured),
  );
  if (summary.notRun > 0) {
    io.err(
      `sallyport: stopped after ${String(runs.length)} of ${String(programs.length)} programs; the report is of those\n`,
    );
    return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  }
  return switches.has('strict') && (summary.disagreements.length > 0 || skipped.length > 0)
    ? exitCode.gateNotMet
    : exitCode.ok;
};

const numberFrom = (name: string, given: string | undefined, usual: number, least: number, most: number): number => {
  if (given === undefined) return usual;
  const value = Number(given);
  if (!/^\d+(?:\.\d+)?$/u.test(given) || value < least || value > most)
    throw new UsageError(
      `--${name} ${given}: not a number from ${String(least)} to ${String(most)}`,
      `--${name} ${String(usual)}`,
    );
  return value;
};

const readDataset = (
  given: string | undefined,
  io: Io,
): { readonly programs: readonly BenchProgram[]; readonly skipped: readonly string[]; readonly shown: string } => {
  const path = given === undefined ? ownDataset() : resolve(io.cwd, given);
  if (path === undefined)
    throw new UsageError(
      'which dataset? the one of the repository is not installed with the program',
      '--dataset DIR|FILE.csv',
    );
  const shown = given ?? relative(io.cwd, path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${shown}: there is no such file or folder`, '--dataset DIR|FILE.csv');
  if (found.isDirectory()) return { ...readFolder(path, shown), shown };
  if (!/\.csv$/iu.test(path))
    throw new UsageError(`${shown}: neither a folder nor a .csv file`, '--dataset DIR|FILE.csv');
  if (found.size > maxCsv) throw new UsageError(`${shown}: larger than 256 MiB`, 'split it');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new UsageError(`${shown}: not UTF-8`, 'save it as UTF-8');
  }
  return { ...readCsv(text, shown), shown };
};

/** The dataset beside the sources of this program, where it runs from a checkout. */
const ownDataset = (): string | undefined => {
  const path = join(packageRoot, '../../datasets/unsafe-python');
  return existsSync(path) ? path : undefined;
};

const markersWith = (secret: string): readonly Marker[] => {
  const users = '/etc/passwd';
  const [first = ''] = existsSync(users) ? readFileSync(users, 'utf8').split('\n', 1) : [];
  return [
    { what: 'the marker in the environment of the host and in the answers of tools', text: secret },
    ...(first.length > 20 ? [{ what: `the first line of ${users}`, text: first }] : []),
  ];
};

const newProgress = (io: Io, all: number): { readonly step: () => void; readonly clear: () => void } => {
  if (!wantsProgress(io)) return { step: () => undefined, clear: () => undefined };
  let done = 0;
  return {
    step: () => {
      done += 1;
      io.err(`\r\u001b[K${String(done)}/${String(all)} programs`);
    },
    clear: () => {
      io.err('\r\u001b[K');
    },
  };
};
