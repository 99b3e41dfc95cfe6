/** Zips for tests, with every lie that an archive can tell. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface WrittenEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: 0 | 8 | 14;
  /** What the directory says instead of the truth. */
  readonly says?: {
    readonly crc?: number;
    readonly packed?: number;
    readonly unpacked?: number;
    readonly offset?: number;
  };
  readonly flags?: number;
}

export const writeZip = (
  entries: readonly WrittenEntry[],
  { long = false, comment = '' }: { readonly long?: boolean; readonly comment?: string } = {},
): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, method = 8, says = {}, flags = 0 } of entries) {
    const bytes = Buffer.from(content);
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02_01_4b_50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(says.crc ?? crc32(bytes), 16);
    const numbers = [says.unpacked ?? bytes.length, says.packed ?? packed.length, says.offset ?? at] as const;
    const extra = Buffer.alloc(long ? 28 : 0);
    if (long) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
    }
    head.writeUInt32LE(long ? 0xff_ff_ff_ff : numbers[1], 20);
    head.writeUInt32LE(long ? 0xff_ff_ff_ff : numbers[0], 24);
    head.writeUInt32LE(long ? 0xff_ff_ff_ff : numbers[2], 42);
    head.writeUInt16LE(nameBytes.length, 28);
    head.writeUInt16LE(extra.length, 30);
    pieces.push(local, nameBytes, packed);
    directory.push(head, nameBytes, extra);
    at += local.length + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(long ? 0xff_ff : entries.length, 8);
  end.writeUInt16LE(long ? 0xff_ff : entries.length, 10);
  end.writeUInt32LE(long ? 0xff_ff_ff_ff : central.length, 12);
  end.writeUInt32LE(long ? 0xff_ff_ff_ff : at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    ...pieces,
    central,
    ...(long ? longEnd(entries.length, central.length, at) : []),
    end,
    Buffer.from(comment),
  ]);
};

const longEnd = (entries: number, size: number, at: number): readonly Buffer[] => {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06_06_4b_50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const [index, number] of [entries, entries, size, at].entries())
    record.writeBigUInt64LE(BigInt(number), 24 + 8 * index);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07_06_4b_50, 0);
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
};
