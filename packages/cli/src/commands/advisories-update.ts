/**
 * `sallyport advisories update`: archives of OSV documents from a folder or a server into the databases of this machine.
 *
 * An ecosystem is replaced when its archive was read to the end, and left as it is otherwise; the others do not
 * care. Exit code 5 when something that was asked for could not be had.
 */
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  isProblem,
  openDatabase,
  type Archive,
  type DatabaseMeta,
  type FetchStream,
  type Ingested,
} from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import { ageWarning } from '../advisories/advice.ts';
import { advisoriesFolder } from '../advisories/data-folder.ts';
import { databasePath, removeUnfinished, writeConfirmation } from '../advisories/database-files.ts';
import { defaultSource, sourceVariable } from '../advisories/default-source.ts';
import { downloadArchive, removePartial } from '../advisories/download-archive.ts';
import { openFile } from '../advisories/file-access.ts';
import { findArchives } from '../advisories/find-archives.ts';
import { openLocalAdvisories } from '../advisories/local-advisories.ts';
import { lockFolder } from '../advisories/lock.ts';
import { newProgress, type Progress } from '../advisories/progress.ts';
import { storeArchives } from '../advisories/store-archives.ts';
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
    lock = lockFolder(folder);
    if ('heldBy' in lock) {
      io.err(`sallyport: another update is running (process ${String(lock.heldBy)}); wait for it to end\n`);
      return exitCode.missingData;
    }
    removeUnfinished(folder);
    const isWhole =
      given === undefined || /^https?:\/\//iu.test(given)
        ? await fromServer(given, asked, desk)
        : fromFiles(given, asked, desk);
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

interface Desk {
  readonly io: Io;
  readonly folder: string;
  readonly say: (text: string) => void;
  readonly progress: Progress;
  readonly updated: Set<string>;
}

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

/** Those that `deps` reads lockfiles of; releases of distributions are fetched when they are named. */
const usualEcosystems = ecosystems.filter((one) => one !== 'Debian' && one !== 'Alpine');

const knownEcosystem = (name: string): string => {
  const known = ecosystems.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const near = closest(name, ecosystems);
  throw new UsageError(
    `--ecosystem: ${JSON.stringify(name)} is not one of ${ecosystems.join(', ')}`,
    near === undefined ? undefined : `did you mean ${near}?`,
  );
};

/** Whether all that was asked for is stored. */
const fromFiles = (given: string, asked: readonly string[], desk: Desk): boolean => {
  const { io } = desk;
  const path = resolve(io.cwd, given);
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(
      `--from ${given}: nothing is there`,
      'give a folder, a zip, or an address that begins with https://',
    );
  const archives = findArchives(path, given);
  if (archives.length === 0) {
    io.err(
      `sallyport: ${given}: no .zip and no .json in it\n  expected are exports of OSV, such as npm-all.zip or npm/all.zip\n`,
    );
    return false;
  }
  const ingested = store(
    archives,
    asked.length === 0 ? ecosystems : asked,
    { builtAt: new Date().toISOString() },
    desk,
  );
  const missing = asked.filter((one) => !desk.updated.has(one) && !isRefused(ingested, one, archives));
  for (const one of missing) io.err(`sallyport: ${given}: no advisory about ${one} in it\n`);
  if (asked.length === 0 && ingested.finished.length === 0 && ingested.refused.length === 0)
    io.err(`sallyport: ${given}: no advisory about ${ecosystems.join(', ')} in it\n`);
  return ingested.refused.length === 0 && missing.length === 0 && ingested.finished.length > 0;
};

/** Whether it was said already why there is nothing about the ecosystem. */
const isRefused = ({ refused }: Ingested, ecosystem: string, archives: readonly Archive[]): boolean =>
  refused.length > 0 && archives.some((one) => one.ecosystem === undefined || one.ecosystem === ecosystem);

const store = (
  archives: readonly Archive[],
  wanted: readonly string[],
  facts: Pick<DatabaseMeta, 'builtAt' | 'confirmedAt' | 'etag'>,
  { io, folder, say, progress, updated }: Desk,
): Ingested => {
  const ingested = storeArchives(folder, archives, {
    wanted,
    facts,
    progress: (name, done, all) => {
      progress.show(`${String(done)} of ${String(all)} advisories read of ${name}`);
    },
  });
  progress.clear();
  for (const { ecosystem, advisories, packages, withdrawn } of ingested.finished) {
    updated.add(ecosystem);
    say(
      `${ecosystem}: ${String(advisories)} advisories about ${String(packages)} packages${withdrawn === 0 ? '' : `, ${String(withdrawn)} withdrawn ones left out`}`,
    );
  }
  for (const { text, remedy } of ingested.refused) io.err(`sallyport: ${text}\n  ${remedy}\n`);
  for (const { text } of ingested.broken.slice(0, mostShown)) io.err(`warning: ${text}; left out\n`);
  if (ingested.broken.length > mostShown)
    io.err(`warning: ${String(ingested.broken.length - mostShown)} more documents cannot be read and are left out\n`);
  const foreign = [...ingested.leftOut].filter(([name]) => !ecosystems.some((one) => one === name));
  if (foreign.length > 0)
    say(
      `left out, since versions there are not compared: ${foreign.map(([name, count]) => `${String(count)} of ${name}`).join(', ')}`,
    );
  return ingested;
};

const mostShown = 5;

const fromServer = async (given: string | undefined, asked: readonly string[], desk: Desk): Promise<boolean> => {
  const { anyAddress, newStream } = await import('../wire.ts');
  // What the user writes may lead into their own network; without it, the program goes to the public one only.
  const stream = given === undefined ? newStream() : newStream(anyAddress);
  const base = (given ?? defaultSource).replace(/\/+$/u, '');
  if (!URL.canParse(base))
    throw new UsageError(`--from ${base}: not an address`, 'such as https://mirror.example.org/osv');
  const { pathname } = new URL(base);
  if (/\.zip$/iu.test(pathname)) {
    const [, inName] = /\/([^/]+)-all\.zip$/iu.exec(pathname) ?? /\/([^/]+)\/all\.zip$/iu.exec(pathname) ?? [];
    const ecosystem = ecosystems.find((one) => one.toLowerCase() === decodeURIComponent(inName ?? '').toLowerCase());
    return fetchOne(
      base,
      ecosystem,
      ecosystem === undefined ? (asked.length === 0 ? ecosystems : asked) : [ecosystem],
      stream,
      desk,
    );
  }
  let isWhole = true;
  for (const ecosystem of asked.length === 0 ? usualEcosystems : asked) {
    const ok = await fetchOne(`${base}/${encodeURIComponent(ecosystem)}/all.zip`, ecosystem, [ecosystem], stream, desk);
    isWhole &&= ok;
  }
  return isWhole;
};

const fetchOne = async (
  url: string,
  ecosystem: string | undefined,
  wanted: readonly string[],
  stream: FetchStream,
  desk: Desk,
): Promise<boolean> => {
  const { io, folder, say, progress } = desk;
  const before = ecosystem === undefined ? undefined : storedFrom(folder, ecosystem, url);
  const downloads = join(folder, 'download');
  mkdirSync(downloads, { recursive: true });
  const path = join(
    downloads,
    `${ecosystem === undefined ? basename(new URL(url).pathname).replaceAll(/[^\w.-]/gu, '_') : basename(databasePath('', ecosystem), '.db')}.zip`,
  );
  const downloaded = await downloadArchive({
    url,
    path,
    stored: before?.etag,
    stream,
    signal: io.signal,
    progress: (done, total) => {
      progress.show(`${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB fetched of ${url}`);
    },
  });
  progress.clear();
  if (readdirSync(downloads).length === 0) rmdirSync(downloads);
  const now = new Date().toISOString();
  switch (downloaded.kind) {
    case 'failed':
      io.err(
        `sallyport: ${url}: ${downloaded.text}\n  without a way to the network: --from DIR reads archives that were fetched elsewhere\n`,
      );
      return false;
    case 'not-modified':
      if (before !== undefined) writeConfirmation(folder, before.ecosystem, { mark: before.mark, confirmedAt: now });
      desk.updated.add(before?.ecosystem ?? '');
      say(`${before?.ecosystem ?? ''}: nothing newer`);
      return true;
    case 'here': {
      const file = openFile(path);
      try {
        const { finished, refused } = store(
          [
            {
              name: url,
              source: url,
              ...(ecosystem === undefined ? {} : { ecosystem }),
              content: { kind: 'zip', file },
            },
          ],
          wanted,
          { builtAt: now, confirmedAt: now, ...(downloaded.etag === undefined ? {} : { etag: downloaded.etag }) },
          desk,
        );
        if (finished.length === 0 && refused.length === 0)
          io.err(`sallyport: ${url}: no advisory about ${wanted.join(', ')} in it\n`);
        return finished.length > 0 && refused.length === 0;
      } finally {
        file[Symbol.dispose]();
        // Good or bad, it is of no more use: a bad one must not be continued.
        removePartial(path);
        if (readdirSync(downloads).length === 0) rmdirSync(downloads);
      }
    }
    default:
      return downloaded satisfies never;
  }
};

/** The stored database, if it was made of this very archive. */
const storedFrom = (
  folder: string,
  ecosystem: string,
  url: string,
): { readonly ecosystem: string; readonly mark: string; readonly etag: string | undefined } | undefined => {
  const path = databasePath(folder, ecosystem);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const file = openFile(path);
  try {
    const database = openDatabase(file, ecosystem);
    if (isProblem(database)) return undefined;
    const { meta, mark } = database;
    return meta.sources.length === 1 && meta.sources[0] === url ? { ecosystem, mark, etag: meta.etag } : undefined;
  } finally {
    file[Symbol.dispose]();
  }
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

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
