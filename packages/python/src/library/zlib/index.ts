/** `zlib`. Streams keep what came and pack or unpack it when something is to come out. */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { appendBytes, wantBytes } from '../../runtime/buffer.ts';
import { builtin, getter, method } from '../../runtime/callables.ts';
import { E, pyError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../../runtime/modules.ts';
import {
  ByteArray,
  type Module,
  newBuiltinType,
  newBytes,
  none,
  Obj,
  objectType,
  type Value,
} from '../../runtime/object.ts';
import { crc32Of } from '../binascii.ts';
import { pack, unpack, type Unpacked, type Wrapping, wrappingOf, ZlibProblem } from './inflate.ts';

export const zlibError = newExceptionType('error', 'zlib', E.Exception);
/** Does something with zlib. Errors: zlib.error. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (e) {
    throw e instanceof ZlibProblem ? pyError(zlibError, `Error ${e.code} ${e.text}`) : e;
  }
};
const wrapped = (v: Value, unpacking: boolean): { readonly wrapping: Wrapping; readonly bits: number } => {
  const found = wrappingOf(smallIndex(v), unpacking);
  if (found !== undefined) return found;
  throw unpacking
    ? pyError(zlibError, 'Error -2 while preparing to decompress data: inconsistent stream state')
    : valueError('Invalid initialization option');
};
const levelOf = (v: Value): number => {
  const level = smallIndex(v);
  if (level < -1 || level > 9) throw pyError(zlibError, 'Bad compression level');
  return level;
};

class CompressObj extends Obj {
  readonly input = new ByteArray();
  wrapping: Wrapping = 'zlib';
  options = { level: -1, bits: 15, memLevel: 8, strategy: 0 };
  dictionary: Uint8Array | undefined = undefined;
  /** Units: bytes that were handed out. */
  given = 0;
  finished = false;
}
const compressType = newBuiltinType('Compress', CompressObj, objectType, 'zlib');
method(compressType, 'compress(self, data, /)', (self: CompressObj, data: Value) => {
  const bytes = wantBytes(data);
  meter.spend(1 + (bytes.length >> 5));
  appendBytes(self.input, bytes);
  return newBytes(new Uint8Array(0));
});
method(compressType, 'flush(self, mode=4, /)', (self: CompressObj, mode: Value) => {
  const how = smallIndex(mode);
  if (how === 0) return newBytes(new Uint8Array(0));
  if (self.finished) throw pyError(zlibError, 'Error -2 while finishing compression: inconsistent stream state');
  const all = pack(self.input.v, self.wrapping, {
    ...self.options,
    ...(self.dictionary === undefined ? {} : { dictionary: self.dictionary }),
    sync: how !== 4,
  });
  self.finished = how === 4;
  const fresh = all.slice(self.given);
  self.given = all.length;
  return newBytes(fresh);
});
method(compressType, 'copy(self, /)', (self: CompressObj) => {
  const made = new CompressObj();
  appendBytes(made.input, self.input.v);
  made.wrapping = self.wrapping;
  made.options = self.options;
  made.dictionary = self.dictionary;
  made.given = self.given;
  made.finished = self.finished;
  return made;
});

class DecompressObj extends Obj {
  input = new ByteArray();
  wrapping: Wrapping = 'zlib';
  dictionary: Uint8Array | undefined = undefined;
  given = 0;
  eof = false;
  unused: Uint8Array = new Uint8Array(0);
  tail: Uint8Array = new Uint8Array(0);
}
const decompressType = newBuiltinType('Decompress', DecompressObj, objectType, 'zlib');
const startsWith = (bytes: Uint8Array, head: Uint8Array): boolean =>
  head.length > 0 && bytes.length >= head.length && head.every((b, i) => bytes[i] === b);
const step = (self: DecompressObj, data: Uint8Array, most: number): Value => {
  meter.spend(8 + (data.length >> 4));
  if (self.eof) {
    const more = new Uint8Array(self.unused.length + data.length);
    more.set(self.unused);
    more.set(data, self.unused.length);
    meter.allocate(more.length);
    self.unused = more;
    return newBytes(new Uint8Array(0));
  }
  // What was left over last time is in the input already.
  appendBytes(self.input, startsWith(data, self.tail) ? data.subarray(self.tail.length) : data);
  const { bytes, used, complete }: Unpacked = guarded(() => unpack(self.input.v, self.wrapping, self.dictionary));
  const left = bytes.length - self.given;
  const n = most > 0 ? Math.min(most, left) : left;
  const out = bytes.slice(self.given, self.given + n);
  self.given += n;
  if (n < left) {
    const size = Math.max(1, Math.ceil((self.input.v.length * (left - n)) / Math.max(1, bytes.length)));
    self.tail = self.input.v.slice(self.input.v.length - size);
  } else {
    self.tail = new Uint8Array(0);
    if (complete) {
      self.eof = true;
      self.unused = self.input.v.slice(used);
    }
  }
  return newBytes(out);
};
method(decompressType, 'decompress(self, data, /, max_length=0)', (self: DecompressObj, data: Value, most: Value) => {
  const n = smallIndex(most);
  if (n < 0) throw valueError('max_length must be non-negative');
  return step(self, wantBytes(data), n);
});
method(decompressType, 'flush(self, length=16384, /)', (self: DecompressObj, length: Value) => {
  if (smallIndex(length) <= 0) throw valueError('length must be greater than zero');
  return self.eof ? newBytes(new Uint8Array(0)) : step(self, self.tail, 0);
});
method(decompressType, 'copy(self, /)', (self: DecompressObj) => {
  const made = new DecompressObj();
  appendBytes(made.input, self.input.v);
  made.wrapping = self.wrapping;
  made.dictionary = self.dictionary;
  made.given = self.given;
  made.eof = self.eof;
  made.unused = self.unused;
  made.tail = self.tail;
  return made;
});
getter(decompressType, 'eof', (self: DecompressObj) => self.eof);
getter(decompressType, 'unused_data', (self: DecompressObj) => newBytes(self.unused.slice()));
getter(decompressType, 'unconsumed_tail', (self: DecompressObj) => newBytes(self.tail.slice()));

const adler32 = (bytes: Uint8Array, start: number): number => {
  meter.spend(1 + (bytes.length >> 2));
  let a = start & 0xffff;
  let b = (start >>> 16) & 0xffff;
  for (let i = 0; i < bytes.length;) {
    const end = Math.min(bytes.length, i + 3800);
    for (; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
};

export const newModule = (): Module =>
  newModuleOf('zlib', {
    error: zlibError,
    compress: builtin('compress(data, /, level=-1, wbits=15)', (data: Value, level: Value, wbits: Value) => {
      const bytes = wantBytes(data);
      const { wrapping, bits } = wrapped(wbits, false);
      return newBytes(pack(bytes, wrapping, { level: levelOf(level), bits }).slice());
    }),
    decompress: builtin('decompress(data, /, wbits=15, bufsize=16384)', (data: Value, wbits: Value) => {
      const bytes = wantBytes(data);
      const { wrapping } = wrapped(wbits, true);
      const out = guarded(() => unpack(bytes, wrapping));
      if (!out.complete) throw pyError(zlibError, 'Error -5 while decompressing data: incomplete or truncated stream');
      return newBytes(out.bytes.slice());
    }),
    compressobj: builtin(
      'compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)',
      (level: Value, _method: Value, wbits: Value, memory: Value, strategy: Value, dictionary: Value) => {
        const made = new CompressObj();
        const { wrapping, bits } = wrapped(wbits, false);
        const memLevel = smallIndex(memory);
        if (memLevel < 1 || memLevel > 9) throw valueError('Invalid initialization option');
        made.wrapping = wrapping;
        made.options = {
          level: levelOf(level),
          bits,
          memLevel,
          strategy: Math.min(4, Math.max(0, smallIndex(strategy))),
        };
        if (dictionary !== none) made.dictionary = wantBytes(dictionary).slice();
        return made;
      },
    ),
    decompressobj: builtin('decompressobj(wbits=15, zdict=...)', (wbits: Value, dictionary: Value | undefined) => {
      const made = new DecompressObj();
      made.wrapping = wrapped(wbits, true).wrapping;
      if (dictionary !== undefined) made.dictionary = wantBytes(dictionary).slice();
      return made;
    }),
    crc32: builtin('crc32(data, value=0, /)', crc32Of),
    adler32: builtin('adler32(data, value=1, /)', (data: Value, start: Value) =>
      adler32(wantBytes(data), Number(BigInt.asUintN(32, BigInt(index(start))))),
    ),
    DEFLATED: 8,
    DEF_BUF_SIZE: 16384,
    DEF_MEM_LEVEL: 8,
    MAX_WBITS: 15,
    ZLIB_VERSION: '1.3.1',
    ZLIB_RUNTIME_VERSION: '1.3.1',
    Z_NO_COMPRESSION: 0,
    Z_BEST_SPEED: 1,
    Z_BEST_COMPRESSION: 9,
    Z_DEFAULT_COMPRESSION: -1,
    Z_DEFAULT_STRATEGY: 0,
    Z_FILTERED: 1,
    Z_HUFFMAN_ONLY: 2,
    Z_RLE: 3,
    Z_FIXED: 4,
    Z_NO_FLUSH: 0,
    Z_PARTIAL_FLUSH: 1,
    Z_SYNC_FLUSH: 2,
    Z_FULL_FLUSH: 3,
    Z_FINISH: 4,
    Z_BLOCK: 5,
    Z_TREES: 6,
  });

nameWithModule(compressType);
nameWithModule(decompressType);
