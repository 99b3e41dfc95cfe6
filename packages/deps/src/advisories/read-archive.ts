/**
 * An archive of OSV documents, one after the other.
 *
 * What lies in it is read by content: names are looked at for `.json` at their end and for messages, nothing else. An archive
 * whose container is damaged anywhere is refused as a whole, since nobody knows what is missing. A document that came
 * through unharmed and is no advisory that we can read is left out and reported; more than one in a hundred of those, and the archive is
 * not what it says.
 */
import { parseOsvDocument, type OsvDocument } from './osv-document.ts';
import { archiveEmpty, documentBroken, tooManyBroken, archiveDamaged, type AdvisoryProblem } from './problem.ts';
import type { RandomAccess } from './random-access.ts';
import { openZip } from './zip/open-zip.ts';
import { readZipEntry } from './zip/read-zip-entry.ts';

export interface ArchiveRead {
  readonly documents: number;
  readonly broken: readonly AdvisoryProblem[];
}

/**
 * Hands each document to `take`. Gives back how many there were, or why the archive is refused; then what was
 * taken must not be used.
 */
export const readArchive = (
  file: RandomAccess,
  name: string,
  take: (document: OsvDocument) => void,
  progress: (done: number, all: number) => void = () => undefined,
): ArchiveRead | { readonly refused: AdvisoryProblem } => {
  const opened = openZip(file, name);
  if (opened.kind === 'problem') return { refused: opened.problem };
  const entries = opened.entries.filter((entry) => /\.json$/iu.test(entry.name));
  const broken: AdvisoryProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % 1000 === 0) progress(index, entries.length);
    const bytes = readZipEntry(file, entry);
    if (typeof bytes === 'string') return { refused: archiveDamaged(name, `${JSON.stringify(entry.name)}: ${bytes}`) };
    const document = parseOsvDocument(bytes);
    if (typeof document !== 'string') take(document);
    else if (broken.push(documentBroken(name, entry.name, document)) * 100 > entries.length)
      return { refused: tooManyBroken(name, broken.length, entries.length) };
  }
  return entries.length === 0
    ? { refused: archiveEmpty(name, '') }
    : { documents: entries.length - broken.length, broken };
};
