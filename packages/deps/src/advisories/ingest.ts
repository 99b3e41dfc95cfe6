/**
 * Archives in, databases out: which document goes to which ecosystem, and what becomes of archives that are not as they
 * should be.
 *
 * Nothing of an ecosystem is finished when an archive about it was refused: whoever keeps the files throws away what was begun
 * and the database of before stays. An archive that is about anything spoils everything, since nobody knows what it
 * would have said.
 */
import { newDatabaseBuilder, type DatabaseBuilder } from './database/build-database.ts';
import type { DatabaseMeta } from './database/stored.ts';
import type { OsvDocument } from './osv-document.ts';
import { archiveEmpty, type AdvisoryProblem } from './problem.ts';
import type { RandomAccess } from './random-access.ts';
import { readArchive, readDocuments, type ArchiveRead, type NamedBytes } from './read-archive.ts';

export interface Archive {
  /** As it is shown while it is read. */
  readonly name: string;
  /** As the database remembers it: an address, or a whole path. */
  readonly source: string;
  /** The one ecosystem that it is read for; without it, all that are wanted. */
  readonly ecosystem?: string;
  readonly content:
    | { readonly kind: 'zip'; readonly file: RandomAccess }
    | { readonly kind: 'documents'; readonly files: Iterable<NamedBytes> };
}

export interface IngestOptions {
  /** Ecosystems to store. */
  readonly wanted: readonly string[];
  /** Begins the file of an ecosystem; what it gives back takes its bytes in order. */
  readonly begin: (ecosystem: string) => (bytes: Uint8Array) => void;
  readonly facts: Pick<DatabaseMeta, 'builtAt' | 'confirmedAt' | 'etag'>;
  /** How many files of an archive were read. */
  readonly progress?: (name: string, done: number, all: number) => void;
}

export interface Ingested {
  /** Whole, in the order of `wanted`. */
  readonly finished: readonly DatabaseMeta[];
  /** Ecosystems whose files were begun and are worth nothing. */
  readonly spoiled: readonly string[];
  /** Why archives were refused. */
  readonly refused: readonly AdvisoryProblem[];
  /** Documents that were left out of what was finished. */
  readonly broken: readonly AdvisoryProblem[];
  /** Advisories of ecosystems that are not wanted, by ecosystem. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export const ingest = (archives: readonly Archive[], options: IngestOptions): Ingested => {
  const { wanted, begin, facts, progress = () => undefined } = options;
  const builders = new Map<string, Begun>();
  const spoiled = new Set<string>();
  const refused: AdvisoryProblem[] = [];
  const broken: AdvisoryProblem[] = [];
  const leftOut = new Map<string, number>();

  const take = (archive: Archive, document: OsvDocument): boolean => {
    let isAbout = false;
    for (const ecosystem of new Set(document.affected.map((one) => one.ecosystem))) {
      if (archive.ecosystem !== undefined && archive.ecosystem !== ecosystem) continue;
      if (!wanted.includes(ecosystem)) {
        leftOut.set(ecosystem, (leftOut.get(ecosystem) ?? 0) + 1);
        continue;
      }
      let one = builders.get(ecosystem);
      if (one === undefined) {
        one = { builder: newDatabaseBuilder(ecosystem, begin(ecosystem)), sources: new Set(), broken: 0 };
        builders.set(ecosystem, one);
      }
      one.builder.add(document);
      one.sources.add(archive.source);
      isAbout = true;
    }
    return isAbout;
  };

  for (const archive of archives) {
    const { name, ecosystem, content } = archive;
    if (ecosystem !== undefined && !wanted.includes(ecosystem)) continue;
    let about = 0;
    const taken = (document: OsvDocument): void => {
      if (take(archive, document)) about += 1;
    };
    const said = (done: number, all: number): void => {
      progress(name, done, all);
    };
    let read: ArchiveRead =
      content.kind === 'zip' ? readArchive(content.file, name, taken, said) : readDocuments(content.files, name, taken);
    if (read.kind === 'read' && about === 0 && ecosystem !== undefined)
      read = { kind: 'refused', problem: archiveEmpty(name, ecosystem) };
    if (read.kind === 'refused') {
      refused.push(read.problem);
      for (const one of ecosystem === undefined ? wanted : [ecosystem]) spoiled.add(one);
    } else if (read.broken.length > 0) {
      broken.push(...read.broken);
      for (const one of builders.values()) if (one.sources.has(archive.source)) one.broken += read.broken.length;
    }
  }

  const finished = wanted.flatMap((ecosystem) => {
    const one = builders.get(ecosystem);
    if (one === undefined || spoiled.has(ecosystem)) return [];
    return [one.builder.finish({ ...facts, sources: [...one.sources], broken: one.broken })];
  });
  return { finished, spoiled: [...builders.keys()].filter((one) => spoiled.has(one)), refused, broken, leftOut };
};

interface Begun {
  readonly builder: DatabaseBuilder;
  /** Archives that said something. */
  readonly sources: Set<string>;
  /** Documents of those that could not be read. */
  broken: number;
}
