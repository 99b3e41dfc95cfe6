/** `uuid`: RFC 4122 identifiers. */
import { createHash } from 'node:crypto';
import { index, smallIndex } from '../runtime/arithmetic.ts';
import { bytesLike } from '../runtime/buffer.ts';
import { invoke } from '../runtime/call.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { registerComparer, textOf } from '../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../runtime/exceptions.ts';
import { hash, registerHash } from '../runtime/hash.ts';
import { normal } from '../runtime/integers.ts';
import { listOf } from '../runtime/iteration.ts';
import { registerKey } from '../runtime/keys.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  Instance,
  type Module,
  newBuiltinType,
  newBytes,
  newTuple,
  none,
  notImplemented,
  objectType,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { registerRepr, registerStr, repr } from '../runtime/text.ts';
import { addComparisons, addHash } from '../runtime/types/operators.ts';
import { randomBytes } from './secrets.ts';

class Uuid extends Instance {
  v = 0n;
}
const uuidType = newBuiltinType('UUID', Uuid, objectType, 'uuid');
const names = {
  ncs: 'reserved for NCS compatibility',
  rfc: 'specified in RFC 4122',
  microsoft: 'reserved for Microsoft compatibility',
  future: 'reserved for future definition',
} as const;

const fromBytes = (bytes: Uint8Array): bigint => bytes.reduce((x, b) => (x << 8n) | BigInt(b), 0n);
const toBytes = (v: bigint): Uint8Array =>
  Uint8Array.from({ length: 16 }, (_, i) => Number((v >> BigInt(120 - i * 8)) & 255n));
/** The bytes with the first three fields the other way round. */
const swapped = (b: Uint8Array): Uint8Array =>
  Uint8Array.of(b[3]!, b[2]!, b[1]!, b[0]!, b[5]!, b[4]!, b[7]!, b[6]!, ...b.subarray(8));
const withVersion = (v: bigint, version: number): bigint =>
  (v & ~(0xc000n << 48n) & ~(0xf000n << 64n)) | (0x8000n << 48n) | (BigInt(version) << 76n);
const newUuid = (v: bigint): Uuid => {
  meter.spend(16);
  meter.allocate(64);
  const made = new Uuid();
  made.v = v;
  return made;
};
const hexOf = (v: bigint): string => v.toString(16).padStart(32, '0');
const shown = (self: Uuid): string => {
  meter.spend(16);
  const hex = hexOf(self.v);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const sixteen = (v: Value, what: string): Uint8Array => {
  const bytes = bytesLike(v);
  if (bytes === undefined || bytes.length !== 16) throw valueError(`${what} is not a 16-char string`);
  return bytes;
};
const fromFields = (v: Value): bigint => {
  const fields = listOf(v);
  if (fields.length !== 6) throw valueError('fields is not a 6-tuple');
  const bits = [32n, 16n, 16n, 8n, 8n, 48n];
  return fields.reduce<bigint>((x, one, i) => {
    const field = BigInt(index(one));
    if (field < 0n || field >= 1n << bits[i]!)
      throw valueError(`field ${i + 1} out of range (need a ${bits[i]!}-bit value)`);
    return (x << bits[i]!) | field;
  }, 0n);
};
const fromText = (v: Value): bigint => {
  const given = textOf(v);
  if (given === undefined) throw pyError(E.AttributeError, `'${typeOf(v).name}' object has no attribute 'replace'`);
  let hex = given.replaceAll('urn:', '').replaceAll('uuid:', '');
  hex = hex.replace(/^[{}]+|[{}]+$/g, '').replaceAll('-', '');
  if (hex.length !== 32) throw valueError('badly formed hexadecimal UUID string');
  if (!/^[0-9a-fA-F]{32}$/.test(hex)) throw valueError(`invalid literal for int() with base 16: ${repr(hex)}`);
  return BigInt(`0x${hex}`);
};
construct(
  uuidType,
  'UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None)',
  (cls: Type, hex: Value, bytes: Value, bytesLe: Value, fields: Value, int: Value, version: Value) => {
    if ([hex, bytes, bytesLe, fields, int].filter((v) => v !== none).length !== 1)
      throw typeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given');
    let v: bigint;
    if (hex !== none) v = fromText(hex);
    else if (bytesLe !== none) v = fromBytes(swapped(sixteen(bytesLe, 'bytes_le')));
    else if (bytes !== none) v = fromBytes(sixteen(bytes, 'bytes'));
    else if (fields !== none) v = fromFields(fields);
    else {
      v = BigInt(index(int));
      if (v < 0n || v >= 1n << 128n) throw valueError('int is out of range (need a 128-bit value)');
    }
    if (version !== none) {
      const n = smallIndex(version);
      if (n < 1 || n > 5) throw valueError('illegal version number');
      v = withVersion(v, n);
    }
    meter.spend(64);
    const made = new cls.ctor() as Uuid;
    made.v = v;
    return made;
  },
);
const has = (name: string, get: (self: Uuid) => Value): void =>
  getter(uuidType, name, get as never, () => {
    throw typeError('UUID objects are immutable');
  });
const part = (self: Uuid, from: number, bits: number): Value =>
  normal((self.v >> BigInt(from)) & ((1n << BigInt(bits)) - 1n));
has('int', (self) => normal(self.v));
has('hex', (self) => hexOf(self.v));
has('bytes', (self) => newBytes(toBytes(self.v)));
has('bytes_le', (self) => newBytes(swapped(toBytes(self.v))));
has('urn', (self) => `urn:uuid:${shown(self)}`);
has('time_low', (self) => part(self, 96, 32));
has('time_mid', (self) => part(self, 80, 16));
has('time_hi_version', (self) => part(self, 64, 16));
has('clock_seq_hi_variant', (self) => part(self, 56, 8));
has('clock_seq_low', (self) => part(self, 48, 8));
has('node', (self) => part(self, 0, 48));
has('clock_seq', (self) => normal((((self.v >> 56n) & 0x3fn) << 8n) | ((self.v >> 48n) & 0xffn)));
has('time', (self) =>
  normal((((self.v >> 64n) & 0x0fffn) << 48n) | (((self.v >> 80n) & 0xffffn) << 32n) | (self.v >> 96n)),
);
has('fields', (self) =>
  newTuple([
    part(self, 96, 32),
    part(self, 80, 16),
    part(self, 64, 16),
    part(self, 56, 8),
    part(self, 48, 8),
    part(self, 0, 48),
  ]),
);
const variant = (v: bigint): string => {
  const top = Number((v >> 61n) & 7n);
  return top < 4 ? names.ncs : top < 6 ? names.rfc : top < 7 ? names.microsoft : names.future;
};
has('variant', (self) => variant(self.v));
has('version', (self) => (variant(self.v) === names.rfc ? Number((self.v >> 76n) & 15n) : none));
has('is_safe', () => none);
method(uuidType, '__int__(self, /)', (self: Uuid) => normal(self.v));
method(uuidType, '__setattr__(self, name, value, /)', () => {
  throw typeError('UUID objects are immutable');
});
addComparisons(uuidType, 'all');
registerComparer(Uuid, (op, self: Uuid, other) => {
  if (!(other instanceof Uuid)) return notImplemented;
  switch (op) {
    case '==':
      return self.v === other.v;
    case '!=':
      return self.v !== other.v;
    case '<':
      return self.v < other.v;
    case '<=':
      return self.v <= other.v;
    case '>':
      return self.v > other.v;
    default:
      return self.v >= other.v;
  }
});
addHash(uuidType);
registerHash(Uuid, (self: Uuid) => hash(normal(self.v)));
registerKey(Uuid, (self: Uuid) => `\ud807${self.v}`);
registerStr(Uuid, shown);
registerRepr(Uuid, (self: Uuid) => `${self.t.name}('${shown(self)}')`);

/** A name's identifier in a namespace: MD5 for version 3, SHA-1 for 5. */
const named =
  (algorithm: 'md5' | 'sha1', version: number) =>
  (space: Value, name: Value): Value => {
    const text = textOf(name);
    const bytes = text === undefined ? bytesLike(name) : new TextEncoder().encode(text);
    if (bytes === undefined) throw typeError(`encoding without a string argument`);
    const base = space instanceof Uuid ? toBytes(space.v) : bytesLike(invoke(space, 'bytes'))!;
    meter.spend(64 + (bytes.length >> 3));
    const digest = createHash(algorithm).update(base).update(bytes).digest();
    return newUuid(withVersion(fromBytes(new Uint8Array(digest).subarray(0, 16)), version));
  };
const space = (first: string): Uuid => newUuid(BigInt(`0x${first}9dad11d180b400c04fd430c8`));
const nodeOf = (): bigint => {
  const known = run.store.get('uuid.node') as bigint | undefined;
  if (known !== undefined) return known;
  // A random one says so in its lowest bit of the first byte.
  const made = fromBytes(randomBytes(6)) | (1n << 40n);
  run.store.set('uuid.node', made);
  return made;
};

export const newModule = (): Module => {
  let last = 0n;
  return newModuleOf('uuid', {
    UUID: uuidType,
    NAMESPACE_DNS: space('6ba7b810'),
    NAMESPACE_URL: space('6ba7b811'),
    NAMESPACE_OID: space('6ba7b812'),
    NAMESPACE_X500: space('6ba7b814'),
    RESERVED_NCS: names.ncs,
    RFC_4122: names.rfc,
    RESERVED_MICROSOFT: names.microsoft,
    RESERVED_FUTURE: names.future,
    getnode: builtin('getnode()', () => normal(nodeOf())),
    uuid1: builtin('uuid1(node=None, clock_seq=None)', (node: Value, sequence: Value) => {
      // Units: 100 ns since 1582.
      let time = BigInt(Math.round(run.host.now() * 10_000)) + 0x01b21dd213814000n;
      if (time <= last) time = last + 1n;
      last = time;
      const clock = sequence === none ? fromBytes(randomBytes(2)) & 0x3fffn : BigInt(index(sequence)) & 0x3fffn;
      const from = node === none ? nodeOf() : BigInt(index(node)) & 0xffffffffffffn;
      const v =
        ((time & 0xffffffffn) << 96n) |
        (((time >> 32n) & 0xffffn) << 80n) |
        (((time >> 48n) & 0x0fffn) << 64n) |
        (clock << 48n) |
        from;
      return newUuid(withVersion(v, 1));
    }),
    uuid3: builtin('uuid3(namespace, name)', named('md5', 3)),
    uuid4: builtin('uuid4()', () => newUuid(withVersion(fromBytes(randomBytes(16)), 4))),
    uuid5: builtin('uuid5(namespace, name)', named('sha1', 5)),
  });
};
