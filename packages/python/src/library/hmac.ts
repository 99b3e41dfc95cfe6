/** `hmac`. */
import { bytesLike, wantBytes } from '../runtime/buffer.ts';
import { call } from '../runtime/call.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { typeError, valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  ByteArray,
  Bytes,
  type Module,
  newBuiltinType,
  newBytes,
  none,
  Obj,
  objectType,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { isAscii } from './binascii.ts';
import { hexText } from '../runtime/types/bytes.ts';
import { type Algorithm, algorithmOf, type Digest, newDigest } from './hashlib/algorithms.ts';
import { HashObj, hashable } from './hashlib/hash-object.ts';

class HmacObj extends Obj {
  algorithm: Algorithm = undefined as never;
  inner: Digest = undefined as never;
  outer: Digest = undefined as never;
}
const hmacType = newBuiltinType('HMAC', HmacObj, objectType, 'hmac');

/** The algorithm of a `digestmod`: a name, a constructor or a module. Errors: TypeError, ValueError. */
const algorithmFrom = (v: Value | undefined): Algorithm => {
  if (v === undefined || v === none || v === '') throw typeError("Missing required parameter 'digestmod'.");
  const text = textOf(v);
  if (text === undefined) {
    const made = call(v, []);
    if (!(made instanceof HashObj)) throw typeError('unsupported digestmod');
    return made.algorithm;
  }
  const found = algorithmOf(text);
  if (found === undefined) throw valueError(`unsupported hash type ${text}`);
  return found;
};
const begin = (self: HmacObj, key: Uint8Array, algorithm: Algorithm): HmacObj => {
  let short = key;
  if (key.length > algorithm.block) {
    const digest = newDigest(algorithm);
    digest.update(key);
    short = digest.digest();
  }
  const pad = (x: number): Uint8Array => {
    const out = new Uint8Array(algorithm.block).fill(x);
    short.forEach((b, i) => (out[i] = b ^ x));
    return out;
  };
  self.algorithm = algorithm;
  self.inner = newDigest(algorithm);
  self.inner.update(pad(0x36));
  self.outer = newDigest(algorithm);
  self.outer.update(pad(0x5c));
  return self;
};
const finish = (self: HmacObj): Uint8Array => {
  const outer = self.outer.copy();
  outer.update(self.inner.digest());
  return new Uint8Array(outer.digest());
};
const create = (cls: Type, key: Value, message: Value, digestmod: Value | undefined): HmacObj => {
  if (!(key instanceof Bytes || key instanceof ByteArray))
    throw typeError(`key: expected bytes or bytearray, but got '${typeOf(key).name}'`);
  const self = begin(new cls.ctor() as HmacObj, key.v, algorithmFrom(digestmod));
  if (message !== none) self.inner.update(hashable(message));
  return self;
};
construct(hmacType, "HMAC(key, msg=None, digestmod='')", create);
method(hmacType, 'update(self, msg)', (self: HmacObj, message: Value) => {
  self.inner.update(hashable(message));
  return none;
});
method(hmacType, 'digest(self)', (self: HmacObj) => newBytes(finish(self)));
method(hmacType, 'hexdigest(self)', (self: HmacObj) => hexText(finish(self), undefined, 1));
method(hmacType, 'copy(self)', (self: HmacObj) => {
  const made = new HmacObj();
  made.algorithm = self.algorithm;
  made.inner = self.inner.copy();
  made.outer = self.outer.copy();
  return made;
});
getter(hmacType, 'name', (self: HmacObj) => `hmac-${self.algorithm.name}`);
getter(hmacType, 'digest_size', (self: HmacObj) => self.algorithm.size);
getter(hmacType, 'block_size', (self: HmacObj) => self.algorithm.block);

/** `compare_digest`, also of `secrets`. */
export const compareDigest = (a: Value, b: Value): Value => {
  const s = textOf(a);
  const t = textOf(b);
  if (s !== undefined && t !== undefined) {
    if (!isAscii(s) || !isAscii(t)) throw typeError('comparing strings with non-ASCII characters is not supported');
    meter.spend(s.length >> 3);
    return s === t;
  }
  const other = (v: Value): void => {
    if (bytesLike(v) === undefined && textOf(v) === undefined)
      throw typeError(
        `unsupported operand types(s) or combination of types: '${typeOf(a).name}' and '${typeOf(b).name}'`,
      );
  };
  other(a);
  other(b);
  const x = wantBytes(a);
  const y = wantBytes(b);
  let differ = x.length ^ y.length;
  meter.spend(x.length >> 2);
  for (let i = 0; i < x.length; i++) differ |= x[i]! ^ (y[i] ?? 0);
  return differ === 0;
};

export const newModule = (): Module =>
  newModuleOf('hmac', {
    HMAC: hmacType,
    new: builtin("new(key, msg=None, digestmod='')", (key: Value, message: Value, digestmod: Value) =>
      create(hmacType, key, message, digestmod),
    ),
    digest: builtin('digest(key, msg, digest)', (key: Value, message: Value, digest: Value) =>
      newBytes(finish(create(hmacType, key, message, digest))),
    ),
    compare_digest: builtin('compare_digest(a, b, /)', compareDigest),
  });
