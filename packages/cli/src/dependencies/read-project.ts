import { join } from 'node:path';
import type { Diagnostic } from '@sallyport/core';
import { languageOf } from '@sallyport/analyze';
import { mentionReaders, readerOfContent, readers, type Reader, type Reading } from '@sallyport/deps';
import { decode } from '../discovery/decode.ts';
import { discover, type Discovered, type DiscoveredFile } from '../discovery/discover.ts';
import { type Disk, isRefused } from '../discovery/disk.ts';
import { binaryFile, unreadable } from '../discovery/problems.ts';
import { contentHash } from '../execute/content-hash.ts';
import { codeLanguage } from './code-of-project.ts';
import { trackedFiles } from './tracked-files.ts';
import type { ReadingCache } from './reading-cache.ts';

/** Files with the hash of their content, or why they cannot be read. */
export type HashedFile = DiscoveredFile & ({ readonly hash: string } | { readonly refused: string });

export interface FoundProject extends Omit<Discovered, 'files'> {
  readonly files: readonly HashedFile[];
}

export interface ReadProject {
  readonly readings: readonly Reading[];
  readonly diagnostics: readonly Diagnostic[];
  readonly cachedFiles: number;
}

export interface ReadProjectOptions {
  readonly cwd: string;
  readonly targets: readonly string[];
  readonly exclude: readonly string[];
  readonly signal: AbortSignal;
}

/** Lockfiles of very large projects have some twenty megabytes. Units: bytes. */
export const largestFile = 64 << 20;

/** The files of the targets that some reader reads, and the code that tells whether a package is used. */
export const findProject = (options: ReadProjectOptions, disk: Disk): FoundProject => {
  const discovered = discover(
    {
      ...options,
      maxFileSize: largestFile,
      wanted,
      wantedByContent: (head) => head.startsWith('#!'),
    },
    disk,
  );
  const files = discovered.files.map((file) => {
    options.signal.throwIfAborted();
    const content = disk.read(join(discovered.root, file.path));
    return isRefused(content) ? { ...file, refused: content.refused } : { ...file, hash: contentHash(content) };
  });
  return { ...discovered, files };
};

/** A file without an ending may be a script; its first bytes tell. */
const wanted = (path: string): 'yes' | 'ask' | 'no' => {
  if (codeLanguage(path) !== undefined) return 'yes';
  if (readers.some((reader) => reader.owns(path))) return 'yes';
  if (!mentionReaders.some((reader) => reader.owns(path))) return 'no';
  return /(?:^|\/)[^/.]+$/u.test(path) && !/file$/iu.test(path) ? 'ask' : 'yes';
};

/** Program files are leafed through for what they install; whoever looks at programs counts them. */
const isCounted = (path: string): boolean =>
  (languageOf(path) === undefined && codeLanguage(path) === undefined) || readers.some((reader) => reader.owns(path));

/** How much there is to read. Units of `bytes`: bytes. */
export const counts = ({ files }: FoundProject): { readonly files: number; readonly bytes: number } => {
  const counted = files.filter(({ path }) => isCounted(path));
  return { files: counted.length, bytes: counted.reduce((sum, { size }) => sum + size, 0) };
};

/** All that the files say about packages. A file that cannot be read is a diagnostic; the others are read all the same. */
export const readProject = (found: FoundProject, cache: ReadingCache, signal: AbortSignal, disk: Disk): ReadProject => {
  const tracked = trackedFiles(found.root, largestFile, disk);
  const readings: Reading[] = [];
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  let cachedFiles = 0;
  for (const file of found.files) {
    signal.throwIfAborted();
    // Code that no reader reads is looked at when a finding asks for it.
    if (codeLanguage(file.path) !== undefined) continue;
    if ('refused' in file) {
      diagnostics.push(unreadable(file.path, file.refused));
      continue;
    }
    const known = cache.find(file.path, file.hash);
    if (known !== undefined) {
      readings.push(...known);
      if (isCounted(file.path)) cachedFiles += 1;
      continue;
    }
    const content = disk.read(join(found.root, file.path));
    const made = isRefused(content) ? undefined : readFile(file, content, tracked.files);
    if (made === undefined) {
      diagnostics.push(isRefused(content) ? unreadable(file.path, content.refused) : binaryFile(file.path));
      continue;
    }
    readings.push(...made);
    cache.keep(file.path, file.hash, tracked.taken(), made);
  }
  cache.save();
  return { readings: withoutIncluded(readings, found.files), diagnostics, cachedFiles };
};

const readFile = (
  file: DiscoveredFile,
  content: Uint8Array,
  files: ReturnType<typeof trackedFiles>['files'],
): readonly Reading[] | undefined => {
  const decoded = decode(content);
  const owning = ownersOf(file, decoded.kind === 'binary' ? '' : decoded.text);
  const able = owning.filter((reader) => decoded.kind !== 'binary' || reader.takesBinary === true);
  if (able.length === 0 && owning.length > 0) return undefined;
  const text = decoded.kind === 'binary' ? '' : decoded.text;
  return [
    ...able.map((reader) => reader.read(text, file.path, files)),
    // Most texts install nothing.
    ...mentionReaders
      .filter((reader) => text !== '' && reader.owns(file.path))
      .map((reader) => reader.read(text, file.path, files))
      .filter(({ uses, diagnostics }) => uses.length > 0 || diagnostics.length > 0),
  ];
};

/** By its name; a file that the user names and whose name says nothing (`saved/npm.v2.json`) by what it says. */
const ownersOf = ({ path, explicit }: DiscoveredFile, text: string): readonly Reader[] => {
  const owning = readers.filter((reader) => reader.owns(path));
  if (owning.length > 0 || !explicit || mentionReaders.some((reader) => reader.owns(path))) return owning;
  const found = readerOfContent(text);
  return found === undefined ? [] : [found];
};

/** A file that another one includes is told there, unless the user names it. */
const withoutIncluded = (readings: readonly Reading[], files: readonly DiscoveredFile[]): readonly Reading[] => {
  const explicit = new Set(files.filter((file) => file.explicit).map(({ path }) => path));
  const included = new Set(readings.flatMap(({ format, alsoRead }) => alsoRead.map((path) => `${format} ${path}`)));
  return readings.filter(({ format, path }) => explicit.has(path) || !included.has(`${format} ${path}`));
};
