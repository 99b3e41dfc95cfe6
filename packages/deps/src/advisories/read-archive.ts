/**
 * An archive of OSV documents, one after the other.
 *
 * What lies in it is read by content: names are looked at for `.json` at their end and for messages, nothing else. An archive
 * whose container is damaged anywhere is refused as a whole, since nobody knows what is missing. A document that came
 * through unharmed and is no advisory that we can read is left out and reported; more than one in a hundred of those, and
 * the archive is not what it says.
 */
import { parseOsvDocument, type OsvDocument } from './osv-document.ts';
import { archiveDamaged, archiveEmpty, documentBroken, tooManyBroken, type AdvisoryProblem } from './problem.ts';
import type { RandomAccess } from './random-access.ts';
import { openZip } from './zip/open-zip.ts';
import { readZipEntry } from './zip/read-zip-entry.ts';

/** How many documents there were, or why the archive is refused; then what was taken must not be used. */
export type ArchiveRead =
  | { readonly kind: 'read'; readonly documents: number; readonly broken: readonly AdvisoryProblem[] }
  | { readonly kind: 'refused'; readonly problem: AdvisoryProblem };

/** A file, or why it cannot be read. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Hands each document of a zip to `take`. */
export const readArchive = (
  file: RandomAccess,
  name: string,
  take: (document: OsvDocument) => void,
  progress: (done: number, all: number) => void = () => undefined,
): ArchiveRead => {
  const opened = openZip(file, name);
  if (opened.kind === 'problem') return { kind: 'refused', problem: opened.problem };
  const entries = opened.entries.filter((entry) => /\.json$/iu.test(entry.name));
  let done = 0;
  const files = function* (): Generator<NamedBytes> {
    for (const entry of entries) {
      if (done % 500 === 0) progress(done, entries.length);
      done += 1;
      yield { name: entry.name, bytes: readZipEntry(file, entry) };
    }
  };
  return readDocuments(files(), name, take, entries.length);
};

/** The same of files that lie open. `all` lets a hopeless archive end early; without it the share is taken at the end. */
export const readDocuments = (
  files: Iterable<NamedBytes>,
  name: string,
  take: (document: OsvDocument) => void,
  all = Number.POSITIVE_INFINITY,
): ArchiveRead => {
  const broken: AdvisoryProblem[] = [];
  let seen = 0;
  for (const file of files) {
    seen += 1;
    if (typeof file.bytes === 'string')
      return { kind: 'refused', problem: archiveDamaged(name, `${JSON.stringify(file.name)}: ${file.bytes}`) };
    const document = parseOsvDocument(file.bytes);
    if (typeof document !== 'string') take(document);
    else if (broken.push(documentBroken(name, file.name, document)) * 100 > all) break;
  }
  // Left early, it has more than its share of all; else `seen` is all.
  if (broken.length * 100 > Math.min(all, seen)) return { kind: 'refused', problem: tooManyBroken(name, broken) };
  return seen === 0
    ? { kind: 'refused', problem: archiveEmpty(name, '') }
    : { kind: 'read', documents: seen - broken.length, broken };
};
