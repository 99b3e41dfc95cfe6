/**
 * `sallyport advisories update`: archives of OSV documents from a folder or a server into the databases of this machine.
 *
 * An ecosystem is replaced when its archive was read to the end, and left as it is otherwise; the others do not
 * care. Exit code 5 when something that was asked for could not be had.
 */
import { ecosystems } from '@sallyport/deps/versions';
import { ageWarning } from '../advisories/advice.ts';
import { advisoriesFolder } from '../advisories/data-folder.ts';
import { removeUnfinished } from '../advisories/database-files.ts';
import { sourceVariable } from '../advisories/default-source.ts';
import { openLocalAdvisories } from '../advisories/local-advisories.ts';
import { lockFolder } from '../lock-folder.ts';
import { newProgress } from '../advisories/progress.ts';
import type { Desk } from '../advisories/update-desk.ts';
import { updateFromFiles } from '../advisories/update-from-files.ts';
import { closest } from '../arguments/closest.ts';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ values, switches, operands }: Parsed, io: Io): Promise<ExitCode> => {
  const [operand] = operands;
  if (operand !== undefined)
    throw new UsageError(
      `advisories update takes no ${JSON.stringify(operand)}`,
      `--from ${operand} reads advisories from there`,
    );
  const folder = advisoriesFolder(io.env);
  const given = values.get('from')?.[0] ?? (io.env[sourceVariable] === '' ? undefined : io.env[sourceVariable]);
  const asked = (values.get('ecosystem') ?? []).map(knownEcosystem);
  const say = (text: string): void => {
    if (!switches.has('quiet')) io.out(`${text}\n`);
  };
  const desk: Desk = { io, folder, say, progress: newProgress(io), updated: new Set() };
  let lock: ReturnType<typeof lockFolder> | undefined;
  try {
    lock = lockFolder(folder, 'update.lock');
    if ('heldBy' in lock) {
      io.err(`sallyport: another update is running (process ${String(lock.heldBy)}); wait for it to end\n`);
      return exitCode.missingData;
    }
    removeUnfinished(folder);
    const isWhole =
      given === undefined || /^https?:\/\//iu.test(given)
        ? await (await import('../advisories/update-from-server.ts')).updateFromServer(given, asked, desk)
        : updateFromFiles(given, asked, desk);
    warnOfAge(desk);
    return isWhole ? exitCode.ok : exitCode.missingData;
  } catch (error) {
    if (io.signal.aborted) {
      io.err('stopped; what was fetched of an archive is continued next time\n');
      return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !(code in diskTexts)) throw error;
    const place = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : folder;
    io.err(`sallyport: ${place}: ${diskTexts[code] ?? code}\n  what was stored before stays in use\n`);
    return exitCode.missingData;
  } finally {
    desk.progress.clear();
    if (lock !== undefined && !('heldBy' in lock)) lock[Symbol.dispose]();
  }
};

const diskTexts: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file is where a folder should be',
};

const knownEcosystem = (name: string): string => {
  const known = ecosystems.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const near = closest(name, ecosystems);
  throw new UsageError(
    `--ecosystem: ${JSON.stringify(name)} is not one of ${ecosystems.join(', ')}`,
    near === undefined ? undefined : `did you mean ${near}?`,
  );
};

const warnOfAge = ({ io, updated }: Desk): void => {
  const local = openLocalAdvisories(io.env);
  try {
    for (const ecosystem of updated) {
      const state = local.state(ecosystem);
      const warning = ageWarning(state, 'just stored');
      if (warning !== undefined) io.err(`warning: ${warning}\n`);
    }
  } finally {
    local[Symbol.dispose]();
  }
};
