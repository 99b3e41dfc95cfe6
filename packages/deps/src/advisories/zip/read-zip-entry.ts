import { crc32, inflateRawSync } from 'node:zlib';
import type { RandomAccess } from '../random-access.ts';
import type { ZipEntry } from './open-zip.ts';

/**
 * What an entry holds, or what is wrong with it. Unpacking stops where the size that was declared is passed; size and
 * checksum must be the declared ones.
 *
 * Source: PKWARE APPNOTE 6.3.10, section 4.3.7 (local file header).
 */
export const readZipEntry = (file: RandomAccess, entry: ZipEntry): Uint8Array | string => {
  const header = file.read(entry.offset, 30);
  const fields = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || fields.getUint32(0, true) !== 0x04_03_4b_50) return 'it does not begin where it should';
  const at = entry.offset + 30 + fields.getUint16(26, true) + fields.getUint16(28, true);
  const packed = file.read(at, entry.packed);
  if (packed.length < entry.packed) return 'it ends too early';
  const bytes = entry.method === 'stored' ? packed : unpacked(packed, entry.unpacked);
  if (bytes === undefined) return 'it does not unpack';
  if (bytes.length !== entry.unpacked) return 'it has another size than the archive says';
  return crc32(bytes) === entry.crc ? bytes : 'its checksum is wrong';
};

const unpacked = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    // In one piece: by default it makes pieces of 16 KiB, of which most documents fill a tenth.
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.min(Math.max(64, size), 2 ** 20),
    });
  } catch {
    return undefined;
  }
};
