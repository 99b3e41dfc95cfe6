/** `sallyport names build`: a text of names → the offline list that every command asks. */
import { createReadStream, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ecosystems, type Ecosystem } from '@sallyport/deps/versions';
import { listKey, mostNames, newNameCollector, writeNameList } from '@sallyport/deps/names';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import { nameListPath } from '../names/name-lists.ts';
import { namesIn } from '../names/names-in.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ values, operands }: Parsed, io: Io): Promise<ExitCode> => {
  const from = values.get('from')?.[0];
  const ecosystem = ecosystems.find((one) => one === values.get('ecosystem')?.[0]);
  if (from === undefined || ecosystem === undefined || operands.length > 0)
    throw new UsageError(
      'names build needs --from and --ecosystem',
      'sallyport names build --from names.txt --ecosystem npm',
    );
  const date = values.get('date')?.[0] ?? dateOf(from, io);
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || Number.isNaN(Date.parse(date)))
    throw new UsageError(`--date ${date}: not a day`, 'write it as 2026-05-31');
  const path = values.get('output')?.[0];
  const target = path === undefined ? nameListPath(io.env, ecosystem) : resolve(io.cwd, path);
  const { bytes, count, strange } = await collect(from, ecosystem, date, io);
  writeWhole(target, bytes);
  io.out(`${target}: ${String(count)} names of ${ecosystem} of ${date}, ${String(bytes.length)} bytes\n`);
  if (strange > 0)
    io.err(`sallyport: ${String(strange)} lines were no names and were passed over; is the file a list of names?\n`);
  return exitCode.ok;
};

const collect = async (
  from: string,
  ecosystem: Ecosystem,
  date: string,
  io: Io,
): Promise<{ readonly bytes: Uint8Array; readonly count: number; readonly strange: number }> => {
  const collector = newNameCollector();
  let strange = 0;
  try {
    const chunks = from === '-' ? process.stdin : createReadStream(resolve(io.cwd, from), { signal: io.signal });
    for await (const name of namesIn(chunks)) {
      if (name === undefined) strange += 1;
      else if (!collector.add(listKey(ecosystem, name)))
        throw new UsageError(
          `${from}: more than ${String(mostNames)} names`,
          'no registry has so many; split the list',
        );
    }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      typeof error.code === 'string' &&
      error.code.startsWith('E') &&
      !error.code.startsWith('ERR_')
    )
      throw new UsageError(`${from}: cannot be read (${error.code})`, 'check the path');
    throw error;
  }
  const names = collector.done();
  if (names.count === 0)
    throw new UsageError(`${from}: holds no names`, 'write one name a line, or a JSON array of names');
  if (strange > names.count)
    throw new UsageError(
      `${from}: ${String(strange)} lines are no names, and ${String(names.count)} are; nothing was written`,
      'write one name a line, or a JSON array of names',
    );
  return { bytes: writeNameList(names, { ecosystem, date }), count: names.count, strange };
};

/** The day the file was last written; today for standard input. */
const dateOf = (from: string, io: Io): string => {
  try {
    if (from !== '-') return statSync(resolve(io.cwd, from)).mtime.toISOString().slice(0, 10);
  } catch {
    // Reading it says what is wrong.
  }
  return new Date().toISOString().slice(0, 10);
};

/** Whoever reads the list meanwhile gets the old one or the new one. Errors: `UsageError`. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError(
      `${path}: cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'EIO'})`,
      'choose another place with -o',
    );
  }
};
