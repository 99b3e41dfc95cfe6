import { join } from 'node:path';
import type { Diagnostic, Skipped } from '@sallyport/core';
import { readers, type Reading } from '@sallyport/deps';
import { decode } from '../discovery/decode.ts';
import { discover, type DiscoveredFile } from '../discovery/discover.ts';
import { type Disk, isRefused } from '../discovery/disk.ts';
import { binaryFile, unreadable } from '../discovery/problems.ts';
import { contentHash } from '../execute/content-hash.ts';
import { trackedFiles } from './tracked-files.ts';
import type { ReadingCache } from './reading-cache.ts';

export interface ReadProject {
  readonly root: string;
  readonly readings: readonly Reading[];
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly Skipped[];
  /** Targets that do not exist, as given. */
  readonly missing: readonly string[];
  readonly files: number;
  readonly cachedFiles: number;
  /** Units: bytes. */
  readonly bytes: number;
}

export interface ReadProjectOptions {
  readonly cwd: string;
  readonly targets: readonly string[];
  readonly exclude: readonly string[];
  readonly signal: AbortSignal;
}

/** Lockfiles of very large projects have some twenty megabytes. Units: bytes. */
export const largestFile = 64 << 20;

/** All that the files of the targets say about packages. A file that cannot be read is a diagnostic; the others are read all the same. */
export const readProject = (
  options: ReadProjectOptions,
  newCache: (root: string) => ReadingCache,
  disk: Disk,
): ReadProject => {
  const isExplicit = new Set<string>();
  const discovered = discover(
    {
      ...options,
      maxFileSize: largestFile,
      wanted: (path) => (readers.some((reader) => reader.owns(path)) ? 'yes' : 'no'),
      wantedByContent: () => false,
    },
    disk,
  );
  const tracked = trackedFiles(discovered.root, largestFile, disk);
  const cache = newCache(discovered.root);
  const readings: Reading[] = [];
  const diagnostics: Diagnostic[] = [...discovered.diagnostics];
  let cachedFiles = 0;
  let bytes = 0;
  for (const file of discovered.files) {
    options.signal.throwIfAborted();
    bytes += file.size;
    if (file.explicit) isExplicit.add(file.path);
    const content = disk.read(join(discovered.root, file.path));
    if (isRefused(content)) {
      diagnostics.push(unreadable(file.path, content.refused));
      continue;
    }
    const hash = contentHash(content);
    const known = cache.find(file.path, hash);
    if (known !== undefined) {
      readings.push(...known);
      cachedFiles += 1;
      continue;
    }
    const made = readFile(file, content, tracked.files);
    if (made === undefined) {
      diagnostics.push(binaryFile(file.path));
      continue;
    }
    readings.push(...made);
    cache.keep(file.path, hash, tracked.taken(), made);
  }
  cache.save();
  return {
    root: discovered.root,
    readings: withoutIncluded(readings, isExplicit),
    diagnostics,
    skipped: discovered.skipped,
    missing: discovered.missing,
    files: discovered.files.length,
    cachedFiles,
    bytes,
  };
};

const readFile = (
  file: DiscoveredFile,
  content: Uint8Array,
  files: ReturnType<typeof trackedFiles>['files'],
): readonly Reading[] | undefined => {
  const decoded = decode(content);
  const able = readers.filter(
    (reader) => reader.owns(file.path) && (decoded.kind !== 'binary' || reader.takesBinary === true),
  );
  if (able.length === 0) return undefined;
  const text = decoded.kind === 'binary' ? '' : decoded.text;
  return able.map((reader) => reader.read(text, file.path, files));
};

/** A file that another one includes is told there, unless the user names it. */
const withoutIncluded = (readings: readonly Reading[], explicit: ReadonlySet<string>): readonly Reading[] => {
  const included = new Set(readings.flatMap(({ format, alsoRead }) => alsoRead.map((path) => `${format} ${path}`)));
  return readings.filter(({ format, path }) => explicit.has(path) || !included.has(`${format} ${path}`));
};
