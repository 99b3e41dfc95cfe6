/**
 * The list of what a zip holds, checked before anything is unpacked.
 *
 * Own code, since what libraries of npm offer does not fit: none compares the checksums, and none reads synchronously
 * from a port (`docs/decisions/0027-advisory-database.md`). What is read is what advisory archives use: stored and deflated entries, and
 * Zip64, which an archive of more than 65,535 advisories needs.
 *
 * Bombs: an entry, all entries together, and the ratio of both are bounded by what the archive declares; unpacking holds
 * entries to what was declared. Entries that share bytes are refused, which is how small archives declare gigabytes honestly.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 (central directory), 4.3.14–16 (its ends), 4.5.3 (Zip64 field).
 */
import { archiveDamaged, archiveTooLarge, type AdvisoryProblem } from '../problem.ts';
import type { RandomAccess } from '../random-access.ts';

/** One file in a zip, by the central directory. */
export interface ZipEntry {
  /** As text; never used as a path. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** Units: bytes. */
  readonly packed: number;
  /** Units: bytes. */
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface ZipBounds {
  /** Units: bytes. */
  readonly mostPerEntry: number;
  /** Units: bytes. */
  readonly mostInAll: number;
  readonly mostEntries: number;
  /** Unpacked to packed, of everything together. */
  readonly mostRatio: number;
}

/** Far above the largest export (npm: some 250,000 documents, 1 GB unpacked, about 8 to 1), far below what fills a disk. */
export const advisoryBounds: ZipBounds = {
  mostPerEntry: 32 * 2 ** 20,
  mostInAll: 4 * 2 ** 30,
  mostEntries: 2_000_000,
  mostRatio: 100,
};

export type OpenedZip =
  | { readonly kind: 'zip'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'problem'; readonly problem: AdvisoryProblem };

export const openZip = (file: RandomAccess, name: string, bounds: ZipBounds = advisoryBounds): OpenedZip => {
  const damaged = (how: string): OpenedZip => ({ kind: 'problem', problem: archiveDamaged(name, how) });
  const tooLarge = (how: string): OpenedZip => ({ kind: 'problem', problem: archiveTooLarge(name, how) });
  const directory = findDirectory(file);
  if (typeof directory === 'string') return damaged(directory);
  if (directory.entries > bounds.mostEntries)
    return tooLarge(`it says that it holds ${String(directory.entries)} files`);
  // The shortest entry of the directory has 46 bytes, the longest that is sensible some hundreds.
  if (directory.size > 46 * directory.entries + 1024 * directory.entries) return damaged('its directory is too long');
  const bytes = view(file.read(directory.offset, directory.size));
  if (bytes.byteLength < directory.size) return damaged('it ends too early');
  const entries: ZipEntry[] = [];
  let at = 0;
  let inAll = 0;
  for (let index = 0; index < directory.entries; index += 1) {
    const read = readEntry(bytes, at);
    if (typeof read === 'string') return damaged(read);
    const { entry, next } = read;
    at = next;
    if (entry.unpacked > bounds.mostPerEntry)
      return tooLarge(`${JSON.stringify(entry.name)} has ${String(entry.unpacked)} bytes`);
    inAll += entry.unpacked;
    entries.push(entry);
  }
  if (at !== directory.size) return damaged('its directory is not as long as it says');
  if (inAll > bounds.mostInAll) return tooLarge(`it has ${String(inAll)} bytes unpacked`);
  if (inAll > bounds.mostRatio * file.size + 2 ** 20)
    return tooLarge(`${String(file.size)} bytes would unpack to ${String(inAll)}`);
  return sharesBytes(entries, directory.offset) ? damaged('its files overlap each other') : { kind: 'zip', entries };
};

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

/** Where the central directory lies, or what is wrong. */
const findDirectory = (file: RandomAccess): Directory | string => {
  const tailSize = Math.min(file.size, 22 + 0xff_ff);
  const tailAt = file.size - tailSize;
  const tail = view(file.read(tailAt, tailSize));
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06_05_4b_50) continue;
    // The comment reaches to the end, or these four bytes are part of something else.
    if (at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true)) return 'it is one of several parts';
    const short: Directory = {
      entries: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    };
    const isLong = short.entries === 0xff_ff || short.size === 0xff_ff_ff_ff || short.offset === 0xff_ff_ff_ff;
    const found = isLong ? findLongDirectory(file, tailAt + at) : short;
    if (typeof found === 'string') return found;
    return found.offset + found.size > tailAt + at ? 'its directory lies beyond its end' : found;
  }
  return file.size === 0 ? 'it is empty' : 'it is no zip, or its end is missing';
};

/** The Zip64 form; its place is told by a record before the end. */
const findLongDirectory = (file: RandomAccess, end: number): Directory | string => {
  const locator = view(file.read(Math.max(0, end - 20), 20));
  if (end < 20 || locator.byteLength < 20 || locator.getUint32(0, true) !== 0x07_06_4b_50)
    return 'its long directory is missing';
  const at = whole(locator, 8);
  const record = at === undefined ? undefined : view(file.read(at, 56));
  if (record === undefined || record.byteLength < 56 || record.getUint32(0, true) !== 0x06_06_4b_50)
    return 'its long directory is missing';
  const [entries, size, offset] = [whole(record, 32), whole(record, 40), whole(record, 48)];
  return entries === undefined || size === undefined || offset === undefined
    ? 'its long directory says numbers that no file has'
    : { entries, size, offset };
};

const readEntry = (bytes: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } | string => {
  if (at + 46 > bytes.byteLength || bytes.getUint32(at, true) !== 0x02_01_4b_50) return 'its directory is broken';
  const nameEnd = at + 46 + bytes.getUint16(at + 28, true);
  const extraEnd = nameEnd + bytes.getUint16(at + 30, true);
  const next = extraEnd + bytes.getUint16(at + 32, true);
  if (next > bytes.byteLength) return 'its directory is broken';
  const name = new TextDecoder().decode(new Uint8Array(bytes.buffer, bytes.byteOffset + at + 46, nameEnd - at - 46));
  const method = bytes.getUint16(at + 10, true);
  if ((bytes.getUint16(at + 8, true) & 1) === 1) return `${JSON.stringify(name)} is encrypted`;
  if (method !== 0 && method !== 8) return `${JSON.stringify(name)} is packed by a method that we do not read`;
  const sizes = sizesOf(bytes, at, nameEnd, extraEnd);
  if (sizes === undefined) return `the sizes of ${JSON.stringify(name)} are missing`;
  if (method === 0 && sizes.packed !== sizes.unpacked) return `${JSON.stringify(name)} has two sizes`;
  return {
    entry: { name, method: method === 0 ? 'stored' : 'deflated', crc: bytes.getUint32(at + 16, true), ...sizes },
    next,
  };
};

/** Sizes and place; what does not fit 32 bits stands in the Zip64 field, in this order, where the short one is all ones. */
const sizesOf = (
  bytes: DataView,
  at: number,
  extraAt: number,
  extraEnd: number,
): Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'> | undefined => {
  const packed = bytes.getUint32(at + 20, true);
  const unpacked = bytes.getUint32(at + 24, true);
  const offset = bytes.getUint32(at + 42, true);
  if (packed !== 0xff_ff_ff_ff && unpacked !== 0xff_ff_ff_ff && offset !== 0xff_ff_ff_ff)
    return { packed, unpacked, offset };
  for (let field = extraAt; field + 4 <= extraEnd;) {
    const end = field + 4 + bytes.getUint16(field + 2, true);
    if (end > extraEnd) return undefined;
    if (bytes.getUint16(field, true) === 1) {
      let from = field + 4;
      const long = (short: number): number | undefined => {
        if (short !== 0xff_ff_ff_ff) return short;
        from += 8;
        return from > end ? undefined : whole(bytes, from - 8);
      };
      const longUnpacked = long(unpacked);
      const longPacked = long(packed);
      const longOffset = long(offset);
      return longUnpacked === undefined || longPacked === undefined || longOffset === undefined
        ? undefined
        : { packed: longPacked, unpacked: longUnpacked, offset: longOffset };
    }
    field = end;
  }
  return undefined;
};

/** Whether two entries use the same bytes, or one reaches into the directory. */
const sharesBytes = (entries: readonly ZipEntry[], directoryAt: number): boolean => {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some(
    ({ offset, packed }, index) => offset + 30 + packed > (inOrder[index + 1]?.offset ?? directoryAt),
  );
};

/** A number of 64 bits, if it can be counted with. */
const whole = (bytes: DataView, at: number): number | undefined => {
  const value = Number(bytes.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : undefined;
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
