/**
 * How advisories of one ecosystem lie in their file.
 *
 *     magic                        16 bytes
 *     documents                    one after the other, JSON
 *     slices                       one for each package, JSON: what of it is affected
 *     index                        20 bytes for each package, by the hash of its key: hash (8), place (4), length (4), CRC-32 (4)
 *     meta                         JSON
 *     trailer                      where index and meta lie, their CRC-32, and the magic again; 48 bytes
 *
 * A look-up reads the index once, then one slice for each package that is in it, and one document for each
 * advisory that matches. Everything that is read is compared with its checksum, so that damage shows where it matters without
 * reading a hundred megabytes first. The trailer is at the end because it is written last: a file that was cut has none.
 *
 * Numbers are little-endian and unsigned. Files end below 4 GiB.
 */
import type { AffectedSymbols, OsvEventKind, OsvRange, OsvSeverity } from '../osv-document.ts';

/** Grows when files of before cannot be read any more. */
export const formatVersion = 1;
export const magic = `SALLYPORT-ADV-${String(formatVersion).padStart(2, '0')}`;
export const trailerSize = 48;
export const indexEntrySize = 20;

/** Bytes in the file with their checksum: offset, length, CRC-32. */
export type Place = readonly [number, number, number];

/** One `affected` entry of one document, about one package. Short names, since there are hundreds of thousands. */
export interface StoredEntry {
  /** Key of the package; hashes can collide. */
  readonly k: string;
  /** Behind the colon of the ecosystem. */
  readonly e?: string;
  readonly d: Place;
  readonly id: string;
  /** Which part of the document is about it. */
  readonly p: number;
  /** Documents that are about the same have the same number. */
  readonly g?: number;
  /** Names of the group that the document itself does not say. */
  readonly x?: readonly string[];
  /** Ranges that are not of commits. */
  readonly r?: readonly StoredRange[];
  /** Versions that no range covers. */
  readonly v?: readonly string[];
  /** There are ranges of commits. */
  readonly c?: 1;
  /** What RustSec calls it when it is no weakness. */
  readonly i?: string;
}

/** Type, then events. */
export type StoredRange = readonly [Exclude<OsvRange['type'], 'GIT'>, ...(readonly [OsvEventKind, string])[]];

/** A document without what slices hold. */
export interface StoredDocument {
  readonly id: string;
  readonly modified: string;
  readonly published?: string | undefined;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severity: readonly OsvSeverity[];
  readonly severityWord?: string | undefined;
  readonly references: readonly string[];
  readonly cwes: readonly string[];
  readonly licence?: string | undefined;
  readonly source?: string | undefined;
  readonly parts: readonly StoredPart[];
}

export interface StoredPart {
  readonly severity?: readonly OsvSeverity[];
  readonly symbols?: readonly AffectedSymbols[];
  readonly malicious?: true;
}

/** What a database says of itself. */
export interface DatabaseMeta {
  readonly format: number;
  readonly ecosystem: string;
  /** When it was stored; RFC 3339. */
  readonly builtAt: string;
  /** Addresses or file names that it was made of. */
  readonly sources: readonly string[];
  /** When the server that they come from last said that this is its newest; RFC 3339. Missing for files. */
  readonly confirmedAt?: string;
  /** What the server called this state of the data. */
  readonly etag?: string;
  /** Advisories that can match. */
  readonly advisories: number;
  readonly withdrawn: number;
  readonly packages: number;
  /** When the advisory that was modified last was; RFC 3339. */
  readonly newest: string;
  /** Documents that could not be read and are left out. */
  readonly broken: number;
  /** Advisories that name commits alone, which nothing is compared with. */
  readonly commitsOnly: number;
  /** How many advisories come from which database, by the name of `attribution.ts`. */
  readonly origins: Readonly<Record<string, number>>;
}
