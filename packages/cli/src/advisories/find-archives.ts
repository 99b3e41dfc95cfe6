/**
 * What a folder holds of advisories, by the names that exports have.
 *
 * - `npm-all.zip` and `npm/all.zip` are the export of one ecosystem, as OSV's bucket has them;
 * - any other `.zip` may be about anything (`npm-retirejs.zip`);
 * - `.json` files that lie open, in the folder or in one of an ecosystem, are taken together as one archive.
 *
 * Order: by name, so that the same folder gives the same databases.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Archive } from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import { openFile } from './file-access.ts';

/** Archives at a path, which is a folder or a file. Names are shown as `shown` and what lies below. Errors: throws what the system says. */
export const findArchives = (path: string, shown: string): readonly Archive[] => {
  if (!statSync(path).isDirectory()) {
    // `all.zip` alone says its ecosystem by the folder that it lies in.
    const ecosystem =
      ecosystemOf(basename(path)) ?? (basename(path) === 'all.zip' ? known(basename(dirname(path))) : undefined);
    return [zipAt(path, shown, ecosystem)];
  }
  const archives: Archive[] = [];
  const documents: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = join(path, entry.name);
    const name = `${shown.replace(/\/+$/u, '')}/${entry.name}`;
    if (entry.isDirectory()) {
      const ecosystem = known(entry.name);
      if (ecosystem === undefined) continue;
      const inside = readdirSync(at).toSorted();
      if (inside.includes('all.zip')) archives.push(zipAt(join(at, 'all.zip'), `${name}/all.zip`, ecosystem));
      else documents.push(...inside.filter(isDocument).map((one) => join(at, one)));
    } else if (!statSync(at, { throwIfNoEntry: false })?.isFile()) continue;
    else if (/\.zip$/iu.test(entry.name)) archives.push(zipAt(at, name, ecosystemOf(entry.name)));
    else if (isDocument(entry.name)) documents.push(at);
  }
  if (documents.length > 0)
    archives.push({
      name: `${shown}/*.json`,
      source: join(resolve(path), '*.json'),
      content: { kind: 'documents', files: readEach(documents) },
    });
  return archives;
};

const isDocument = (name: string): boolean =>
  /\.json$/iu.test(name) && !/^(?:package|package-lock|tsconfig)\.json$/u.test(name);

const zipAt = (path: string, name: string, ecosystem: string | undefined): Archive => ({
  name,
  source: resolve(path),
  ...(ecosystem === undefined ? {} : { ecosystem }),
  content: { kind: 'zip', file: openFile(path) },
});

const ecosystemOf = (name: string): string | undefined => {
  const [, ecosystem] = /^(.+)-all\.zip$/iu.exec(name) ?? [];
  return ecosystem === undefined ? undefined : known(ecosystem);
};

const known = (name: string): string | undefined => ecosystems.find((one) => one.toLowerCase() === name.toLowerCase());

const readEach = function* (
  paths: readonly string[],
): Generator<{ readonly name: string; readonly bytes: Uint8Array | string }> {
  for (const path of paths) yield { name: basename(path), bytes: readOne(path) };
};

const readOne = (path: string): Uint8Array | string => {
  try {
    const { size } = statSync(path);
    return size > mostPerDocument ? `it has ${String(size)} bytes` : readFileSync(path);
  } catch (error) {
    return `it cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'EIO'})`;
  }
};

/** Units: bytes; the largest advisories have some hundred thousand. */
const mostPerDocument = 32 * 2 ** 20;
