/**
 * Bytes-like objects: what `bytes`, `bytearray`, `memoryview` and types of library modules (`array.array`) show of their memory,
 * and how a `bytearray` grows. Whoever wants "any bytes-like object" asks `bytesLike`.
 */
import { typeError } from './exceptions.ts';
import { meter } from './meter.ts';
import { ByteArray, Bytes, Obj, typeOf, type Value } from './object.ts';

/** What a type shows of its memory. */
export interface BufferFace {
  /** The memory now; it may move when the object is resized, so it is asked for each time. */
  readonly bytes: (self: never) => Uint8Array;
  /** As the `struct` module writes it: `B`, `i`, `d`. */
  readonly format: (self: never) => string;
  /** Units: bytes per item. */
  readonly itemsize: (self: never) => number;
  readonly readonly: boolean;
}

const faces = new Map<unknown, BufferFace>();
/** Says how a built-in type shows its memory to `memoryview`, `bytes`, `write` and the like. */
export const registerBuffer = (ctor: unknown, face: BufferFace): void => {
  faces.set(ctor, face);
};

const ofBytes: BufferFace = {
  bytes: (self: Bytes | ByteArray) => self.v,
  format: () => 'B',
  itemsize: () => 1,
  readonly: true,
};
registerBuffer(Bytes, ofBytes);
registerBuffer(ByteArray, { ...ofBytes, readonly: false });

export const bufferFace = (v: Value): BufferFace | undefined =>
  v instanceof Obj ? faces.get(v.t.layout.ctor) : undefined;

/** The memory of a bytes-like object, not a copy; undefined for anything else. */
export const bytesLike = (v: Value): Uint8Array | undefined => {
  if (v instanceof Bytes || v instanceof ByteArray) return v.v;
  return bufferFace(v)?.bytes(v as never);
};

/** The memory of a bytes-like object. Errors: TypeError. */
export const wantBytes = (v: Value): Uint8Array => {
  const bytes = bytesLike(v);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
  return bytes;
};

const within = (v: Uint8Array, room: Uint8Array | undefined): room is Uint8Array =>
  room !== undefined &&
  room.buffer === v.buffer &&
  v.byteOffset >= room.byteOffset &&
  v.byteOffset + v.length <= room.byteOffset + room.length;

/** Makes a `bytearray` this long, keeping what it holds. Growing leaves room for more, so that appending costs little. */
export const resize = (o: ByteArray, length: number): void => {
  const { v, room } = o;
  if (length <= v.length) {
    o.v = v.subarray(0, length);
    if (!within(v, room)) o.room = v;
    return;
  }
  if (within(v, room)) {
    const left = room.byteOffset + room.length - v.byteOffset;
    if (length <= left) {
      o.v = new Uint8Array(v.buffer, v.byteOffset, length);
      return;
    }
  }
  const size = Math.max(16, length + (length >> 1));
  meter.allocate(size);
  meter.spend(length >> 6);
  const made = new Uint8Array(size);
  made.set(v);
  o.room = made;
  o.v = made.subarray(0, length);
};

/** Puts bytes behind those that are there. */
export const appendBytes = (o: ByteArray, more: Uint8Array): void => {
  const at = o.v.length;
  const own = more.buffer === o.v.buffer ? more.slice() : more;
  meter.spend(own.length >> 6);
  resize(o, at + own.length);
  o.v.set(own, at);
};

/** Takes bytes out. From the front it costs nothing: the rest stays where it is. */
export const cutBytes = (o: ByteArray, start: number, count: number): void => {
  if (count <= 0) return;
  const { v } = o;
  if (start === 0) {
    if (!within(v, o.room)) o.room = v;
    o.v = v.subarray(count);
    return;
  }
  meter.spend((v.length - start) >> 6);
  v.copyWithin(start, start + count);
  resize(o, v.length - count);
};
