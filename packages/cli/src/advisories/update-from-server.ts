import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isProblem, openDatabase, type FetchStream } from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import { UsageError } from '../usage-error.ts';
import { databasePath, writeConfirmation } from './database-files.ts';
import { defaultSource } from './default-source.ts';
import { downloadArchive, removePartial } from './download-archive.ts';
import { openFile } from './file-access.ts';
import { store, type Desk } from './update-desk.ts';

/**
 * Fetches the export of each ecosystem, or the one archive that the address names, and stores it. Gives back whether all that was
 * asked for is stored.
 */
export const updateFromServer = async (
  given: string | undefined,
  asked: readonly string[],
  desk: Desk,
): Promise<boolean> => {
  const { anyAddress, newStream } = await import('../wire.ts');
  // What the user writes may lead into their own network; without it, the program goes to the public one only.
  const stream = given === undefined ? newStream() : newStream(anyAddress);
  const base = parsedAddress(given ?? defaultSource);
  if (/\.zip$/iu.test(base.pathname)) {
    const [, inName = ''] =
      /\/([^/]+)-all\.zip$/iu.exec(base.pathname) ?? /\/([^/]+)\/all\.zip$/iu.exec(base.pathname) ?? [];
    const ecosystem = ecosystems.find((one) => one.toLowerCase() === inName.toLowerCase());
    const wanted = ecosystem !== undefined ? [ecosystem] : asked.length === 0 ? ecosystems : asked;
    return fetchOne(base, ecosystem, wanted, stream, desk);
  }
  let isWhole = true;
  for (const ecosystem of asked.length === 0 ? usualEcosystems : asked) {
    const address = new URL(base);
    address.pathname = `${base.pathname.replace(/\/+$/u, '')}/${ecosystem}/all.zip`;
    const isStored = await fetchOne(address, ecosystem, [ecosystem], stream, desk);
    isWhole &&= isStored;
  }
  return isWhole;
};

/** Errors: throws `UsageError` for what is no address, or holds what would be stored and shown with it. */
const parsedAddress = (text: string): URL => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined) throw new UsageError('--from: not an address', 'such as https://mirror.example.org/osv');
  if (address.username !== '' || address.password !== '')
    throw new UsageError(
      '--from: an address with a user name or a password is not used',
      'fetch the archives with another program, and give the folder to --from',
    );
  address.hash = '';
  return address;
};

const fetchOne = async (
  address: URL,
  ecosystem: string | undefined,
  wanted: readonly string[],
  stream: FetchStream,
  desk: Desk,
): Promise<boolean> => {
  const { io, folder, say, progress } = desk;
  // What stands behind the question mark may be a key: it is sent, and neither stored nor shown.
  const shown = `${address.origin}${address.pathname}`;
  const before = ecosystem === undefined ? undefined : storedFrom(folder, ecosystem, shown);
  const downloads = join(folder, 'download');
  mkdirSync(downloads, { recursive: true });
  const path = join(
    downloads,
    `${ecosystem === undefined ? basename(address.pathname).replaceAll(/[^\w.-]/gu, '_') : basename(databasePath('', ecosystem), '.db')}.zip`,
  );
  const downloaded = await downloadArchive({
    url: address.href,
    shown,
    path,
    stored: before?.etag,
    stream,
    signal: io.signal,
    progress: (done, total) => {
      progress.show(`${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB fetched of ${shown}`);
    },
  });
  progress.clear();
  if (readdirSync(downloads).length === 0) rmdirSync(downloads);
  const now = new Date().toISOString();
  switch (downloaded.kind) {
    case 'failed':
      io.err(
        `sallyport: ${shown}: ${downloaded.text}\n  without a way to the network: --from DIR reads archives that were fetched elsewhere\n`,
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
              name: shown,
              source: shown,
              ...(ecosystem === undefined ? {} : { ecosystem }),
              content: { kind: 'zip', file },
            },
          ],
          wanted,
          { builtAt: now, confirmedAt: now, ...(downloaded.etag === undefined ? {} : { etag: downloaded.etag }) },
          desk,
        );
        if (finished.length === 0 && refused.length === 0)
          io.err(`sallyport: ${shown}: no advisory about ${wanted.join(', ')} in it\n`);
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
  source: string,
): { readonly ecosystem: string; readonly mark: string; readonly etag: string | undefined } | undefined => {
  const path = databasePath(folder, ecosystem);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const file = openFile(path);
  try {
    const database = openDatabase(file, ecosystem);
    if (isProblem(database)) return undefined;
    const { meta, mark } = database;
    return meta.sources.length === 1 && meta.sources[0] === source ? { ecosystem, mark, etag: meta.etag } : undefined;
  } finally {
    file[Symbol.dispose]();
  }
};

/** Those that `deps` reads lockfiles of; releases of distributions are fetched when they are named. */
const usualEcosystems = ecosystems.filter((one) => one !== 'Debian' && one !== 'Alpine');

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
