/**
 * Unpacking by Node's zlib, in one piece, with a bound on what comes out: nobody knows beforehand how much it is, so the
 * most that is unpacked is what the run may hold.
 */
import {
  constants,
  crc32,
  deflateRawSync,
  deflateSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import type { Buffer } from 'node:buffer';
import { meter } from '../../runtime/meter.ts';

/** What lies around the packed data. */
export type Wrapping = 'zlib' | 'raw' | 'gzip' | 'auto';

/** The meaning of `wbits`; undefined if there is none. */
export const wrappingOf = (
  wbits: number,
  unpacking: boolean,
): { readonly wrapping: Wrapping; readonly bits: number } | undefined => {
  if (wbits >= 8 && wbits <= 15) return { wrapping: 'zlib', bits: Math.max(wbits, 9) };
  if (wbits === 0 && unpacking) return { wrapping: 'zlib', bits: 15 };
  if (wbits <= -8 && wbits >= -15) return { wrapping: 'raw', bits: Math.max(-wbits, 9) };
  if (wbits >= 24 && wbits <= 31) return { wrapping: 'gzip', bits: Math.max(wbits - 16, 9) };
  if (wbits >= 40 && wbits <= 47 && unpacking) return { wrapping: 'auto', bits: 15 };
  return undefined;
};

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Bytes of the input that were read. */
  readonly used: number;
  /** The end of the packed data was there. */
  readonly complete: boolean;
}

/** An error of zlib in Python's words. */
export class ZlibProblem {
  readonly code: number;
  readonly text: string;
  constructor(code: number, text: string) {
    this.code = code;
    this.text = text;
  }
}

const most = (): number => Math.max(2 ** 16, Math.floor(meter.limits.bytes / 2));

type Result = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

const run = (input: Uint8Array, wrapping: Wrapping, options: ZlibOptions): Result => {
  const bounded = { ...options, maxOutputLength: most(), info: true } as ZlibOptions;
  switch (wrapping) {
    case 'raw':
      return inflateRawSync(input, bounded) as unknown as Result;
    default:
      return inflateSync(input, bounded) as unknown as Result;
  }
};

/** Unpacks what there is. Errors: throws ZlibProblem; ends the run if too much comes out. */
export const unpack = (input: Uint8Array, given: Wrapping, dictionary?: Uint8Array): Unpacked => {
  const wrapping = given === 'auto' ? (input[0] === 0x1f && input[1] === 0x8b ? 'gzip' : 'zlib') : given;
  meter.spend(64 + (input.length >> 1));
  if (input.length === 0) return nothing;
  if (wrapping === 'gzip') return unpackMember(input);
  const options: ZlibOptions = dictionary === undefined ? {} : { dictionary };
  try {
    return unpacked(run(input, wrapping, options), true);
  } catch (e) {
    const { code, message } = e as { code?: string; message?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') meter.stop('bytes', 'what may be unpacked');
    if (code === 'Z_BUF_ERROR') return unpacked(partly(input, wrapping, options), false);
    throw translated(code, message ?? '');
  }
};
const nothing: Unpacked = { bytes: new Uint8Array(0), used: 0, complete: false };
const unpacked = ({ buffer, engine }: Result, complete: boolean): Unpacked => {
  paid(buffer.length);
  return {
    bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length),
    used: engine.bytesWritten,
    complete,
  };
};

/**
 * Where the packed data of a gzip member begin; undefined if the header is not all there.
 *
 * Errors: throws ZlibProblem. Source: RFC 1952.
 */
export const gzipHeaderEnd = (input: Uint8Array): number | undefined => {
  if ((input.length > 0 && input[0] !== 0x1f) || (input.length > 1 && input[1] !== 0x8b))
    throw new ZlibProblem(-3, 'while decompressing data: incorrect header check');
  if (input.length < 10) return undefined;
  if (input[2] !== 8) throw new ZlibProblem(-3, 'while decompressing data: unknown compression method');
  const flags = input[3]!;
  let at = 10;
  if ((flags & 4) !== 0) {
    if (input.length < 12) return undefined;
    at = 12 + input[10]! + input[11]! * 256;
  }
  for (const bit of [8, 16])
    if ((flags & bit) !== 0) {
      const end = input.indexOf(0, at);
      if (end < 0) return undefined;
      at = end + 1;
    }
  if ((flags & 2) !== 0) at += 2;
  return at > input.length ? undefined : at;
};
const unpackMember = (input: Uint8Array): Unpacked => {
  const begin = gzipHeaderEnd(input);
  if (begin === undefined || begin === input.length) return { ...nothing, used: input.length };
  const body = unpack(input.subarray(begin), 'raw');
  const end = begin + body.used;
  if (!body.complete || input.length < end + 8) return { bytes: body.bytes, used: input.length, complete: false };
  const view = new DataView(input.buffer, input.byteOffset + end, 8);
  if (view.getUint32(0, true) !== crc32(body.bytes))
    throw new ZlibProblem(-3, 'while decompressing data: incorrect data check');
  if (view.getUint32(4, true) !== body.bytes.length % 2 ** 32)
    throw new ZlibProblem(-3, 'while decompressing data: incorrect length check');
  return { bytes: body.bytes, used: end + 8, complete: true };
};
const paid = (size: number): void => {
  meter.spend(size >> 3);
  meter.allocate(size);
};
const partly = (input: Uint8Array, wrapping: Wrapping, options: ZlibOptions): Result => {
  try {
    return run(input, wrapping, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (e) {
    const { code, message } = e as { code?: string; message?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') meter.stop('bytes', 'what may be unpacked');
    throw translated(code, message ?? '');
  }
};
const translated = (code: string | undefined, message: string): ZlibProblem => {
  switch (code) {
    case 'Z_NEED_DICT':
      return new ZlibProblem(2, 'while decompressing data');
    case 'Z_STREAM_ERROR':
      return new ZlibProblem(-2, 'while decompressing data: inconsistent stream state');
    default:
      return new ZlibProblem(-3, `while decompressing data: ${message}`);
  }
};

/** Packs. */
export const pack = (
  input: Uint8Array,
  wrapping: Wrapping,
  options: {
    readonly level: number;
    readonly bits: number;
    readonly memLevel?: number;
    readonly strategy?: number;
    readonly dictionary?: Uint8Array;
    readonly sync?: boolean;
  },
): Uint8Array => {
  meter.spend(64 + input.length * (options.level === 0 ? 1 : 4));
  meter.allocate((input.length >> 1) + 1024);
  const given: ZlibOptions = {
    level: options.level,
    windowBits: options.bits,
    memLevel: options.memLevel ?? 8,
    strategy: options.strategy ?? 0,
    ...(options.dictionary === undefined ? {} : { dictionary: options.dictionary }),
    ...(options.sync === true ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
  };
  const out =
    wrapping === 'raw'
      ? deflateRawSync(input, given)
      : wrapping === 'gzip'
        ? gzipSync(input, given)
        : deflateSync(input, given);
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
};
