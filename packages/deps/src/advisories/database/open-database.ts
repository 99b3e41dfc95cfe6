/**
 * The file of one ecosystem, opened: what a package's slice and an advisory's document say.
 *
 * Opening reads trailer, meta and index. Everything that is read is compared with its checksum, so what comes back is
 * what was stored, or that the file is damaged.
 */
import { crc32 } from 'node:zlib';
import { databaseDamaged, databaseForeign, type AdvisoryProblem } from '../problem.ts';
import type { RandomAccess } from '../random-access.ts';
import { remember } from '../remember.ts';
import { keyHash } from './hash.ts';
import {
  formatVersion,
  indexEntrySize,
  magic,
  trailerSize,
  type DatabaseMeta,
  type Place,
  type StoredDocument,
  type StoredEntry,
} from './stored.ts';

export interface Database {
  readonly meta: DatabaseMeta;
  /** Tells this file from others of its ecosystem; hexadecimal. */
  readonly mark: string;
  /** What is known of a package, by its key; nothing known is an empty list. */
  entries(key: string): readonly StoredEntry[] | AdvisoryProblem;
  document(place: Place): StoredDocument | AdvisoryProblem;
}

/** Errors: throws only what `file` throws. */
export const openDatabase = (file: RandomAccess, ecosystem: string): Database | AdvisoryProblem => {
  const trailer = Buffer.from(file.read(Math.max(0, file.size - trailerSize), trailerSize));
  const found = trailer.subarray(trailerSize - magic.length).toString('latin1');
  if (trailer.length < trailerSize || found !== magic)
    return found.startsWith(magic.slice(0, -2))
      ? databaseForeign(ecosystem, 'another version of sallyport stored them')
      : databaseDamaged(ecosystem, 'the file is no database, or its end is missing');
  if (crc32(trailer.subarray(0, 24)) !== trailer.readUInt32LE(24))
    return databaseDamaged(ecosystem, 'its trailer has a wrong checksum');
  const bytesAt = ([offset, length, crc]: Place): Buffer | undefined => {
    const bytes = Buffer.from(file.read(offset, length));
    return bytes.length === length && crc32(bytes) === crc ? bytes : undefined;
  };
  const [index, metaBytes] = [0, 12].map((at) =>
    bytesAt([trailer.readUInt32LE(at), trailer.readUInt32LE(at + 4), trailer.readUInt32LE(at + 8)]),
  );
  if (index === undefined || metaBytes === undefined || index.length % indexEntrySize !== 0)
    return databaseDamaged(ecosystem, 'its index has a wrong checksum');
  const meta = JSON.parse(metaBytes.toString()) as DatabaseMeta;
  if (meta.format !== formatVersion) return databaseForeign(ecosystem, 'another version of sallyport stored them');
  if (meta.ecosystem !== ecosystem) return databaseForeign(ecosystem, `they are about ${meta.ecosystem}`);
  const json = <T>(place: Place): T | AdvisoryProblem => {
    const bytes = bytesAt(place);
    return bytes === undefined
      ? databaseDamaged(ecosystem, `the bytes at ${String(place[0])} have a wrong checksum`)
      : (JSON.parse(bytes.toString()) as T);
  };
  const documents = remember<StoredDocument | AdvisoryProblem>(mostDocuments);
  return {
    meta,
    mark: trailer.subarray(0, 24).toString('hex'),
    document: (place) => documents(String(place[0]), () => json<StoredDocument>(place)),
    entries: (key) => {
      const found: StoredEntry[] = [];
      for (const place of placesOf(index, keyHash(key))) {
        const entries = json<readonly StoredEntry[]>(place);
        if ('kind' in entries) return entries;
        found.push(...entries.filter((entry) => entry.k === key));
      }
      return found;
    },
  };
};

/** Documents have about a thousand bytes. */
const mostDocuments = 1000;

export const isProblem = (value: object): value is AdvisoryProblem => 'remedy' in value;

/** Slices of the packages whose keys have this hash: one, or as good as never more. */
const placesOf = (index: Buffer, hash: Uint8Array): readonly Place[] => {
  const places: Place[] = [];
  let low = 0;
  let high = index.length / indexEntrySize;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = middle * indexEntrySize;
    if (index.compare(hash, 0, 8, at, at + 8) < 0) low = middle + 1;
    else high = middle;
  }
  for (
    let at = low * indexEntrySize;
    at < index.length && index.compare(hash, 0, 8, at, at + 8) === 0;
    at += indexEntrySize
  )
    places.push([index.readUInt32LE(at + 8), index.readUInt32LE(at + 12), index.readUInt32LE(at + 16)]);
  return places;
};
