/**
 * The file of an offline list of names: a header that says what it is, and a binary fuse filter.
 *
 * Eight bytes of a sign, the length of the header (four bytes, little-endian), the header as JSON, the words of the filter (two bytes each,
 * little-endian). The checksum is the CRC-32 of the words, and the length of the file is fixed by the header, so that a file that was cut or changed is told.
 */
import { crc32 } from 'node:zlib';
import { ecosystems, type Ecosystem } from '../../versions/index.ts';
import { nameKey } from '../popular-names.ts';
import { buildFilter, holds } from './build-filter.ts';
import type { CollectedNames } from './collect-names.ts';
import { wordsIn, type FuseShape } from './fuse-shape.ts';
import { nameHash } from './name-hash.ts';

export interface NameList {
  readonly ecosystem: Ecosystem;
  /** Of the list that it was made of. Units: ISO 8601, a day. */
  readonly date: string;
  readonly count: number;
  /** Whether the list had the name; a name that it had not is called known once in 65,536. */
  holds(name: string): boolean;
}

/** The name as a list holds it: one spelling for all that mean the same. */
export const listKey = (ecosystem: Ecosystem, name: string): string => nameKey(ecosystem, name);

/** The bytes of a list. */
export const writeNameList = (
  names: CollectedNames,
  { ecosystem, date }: { readonly ecosystem: Ecosystem; readonly date: string },
): Uint8Array => {
  const { shape, words } = buildFilter(names);
  const body = new Uint8Array(words.length * 2);
  const view = new DataView(body.buffer);
  for (let index = 0; index < words.length; index += 1) view.setUint16(index * 2, words[index]!, true);
  const header = new TextEncoder().encode(
    JSON.stringify({ ecosystem, date, count: names.count, ...shape, checksum: crc32(body) }),
  );
  const file = new Uint8Array(front + header.length + body.length);
  file.set(sign);
  new DataView(file.buffer).setUint32(sign.length, header.length, true);
  file.set(header, front);
  file.set(body, front + header.length);
  return file;
};

/** The list in the bytes of a file, or what is wrong with them as a sentence. */
export const readNameList = (file: Uint8Array): NameList | { readonly problem: string } => {
  if (file.length < front || sign.some((byte, index) => file[index] !== byte))
    return { problem: 'this is no list of names that sallyport wrote' };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(sign.length, true);
  if (length > longestHeader || front + length > file.length) return damaged;
  const header = parseHeader(file.subarray(front, front + length));
  if (header === undefined) return damaged;
  const { ecosystem, date, count, shape } = header;
  const size = wordsIn(shape);
  if (file.length !== front + length + size * 2 || crc32(file.subarray(front + length)) !== header.checksum)
    return damaged;
  const words = new Uint16Array(size);
  for (let index = 0; index < size; index += 1) words[index] = view.getUint16(front + length + index * 2, true);
  const filter = { shape, words };
  return { ecosystem, date, count, holds: (name) => holds(filter, nameHash(listKey(ecosystem, name))) };
};

const damaged = { problem: 'the list is damaged; write it anew with sallyport names build' };

/** `SLPNAME` and the version of the form. */
const sign = [0x53, 0x4c, 0x50, 0x4e, 0x41, 0x4d, 0x45, 1] as const;
const front = sign.length + 4;
const longestHeader = 4096;

interface Header {
  readonly ecosystem: Ecosystem;
  readonly date: string;
  readonly count: number;
  readonly shape: FuseShape;
  readonly checksum: number;
}

const parseHeader = (bytes: Uint8Array): Header | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const ecosystem = ecosystems.find((one) => one === given['ecosystem']);
  const { date, count, segmentLength, segmentCount, seed, checksum: sum } = given;
  if (ecosystem === undefined || typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(date)) return undefined;
  if (![count, segmentLength, segmentCount, seed, sum].every((one) => Number.isSafeInteger(one) && Number(one) >= 0))
    return undefined;
  const shape = { segmentLength: Number(segmentLength), segmentCount: Number(segmentCount), seed: Number(seed) };
  const isPower = shape.segmentLength > 0 && (shape.segmentLength & (shape.segmentLength - 1)) === 0;
  return isPower && shape.segmentLength <= 262_144 && shape.segmentCount >= 1 && wordsIn(shape) <= mostWords
    ? { ecosystem, date, count: Number(count), shape, checksum: Number(sum) }
    : undefined;
};

/** Units: words; more than the largest list that can be written. */
const mostWords = 64_000_000;
