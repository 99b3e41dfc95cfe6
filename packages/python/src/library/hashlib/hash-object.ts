/** Hash objects (`hashlib.sha256()`), and how the program's bytes reach them. */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { newBuiltinType, newBytes, none, Obj, objectType, type Value } from '../../runtime/object.ts';
import { address, registerRepr } from '../../runtime/text.ts';
import { hexText } from '../../runtime/types/bytes.ts';
import type { Algorithm, Digest } from './algorithms.ts';

export class HashObj extends Obj {
  algorithm: Algorithm = undefined as never;
  digest: Digest = undefined as never;
  /** Units: bytes. */
  size = 0;
}
export const hashType = newBuiltinType('HASH', HashObj, objectType, '_hashlib');

/** Bytes to be hashed. Errors: TypeError. */
export const hashable = (v: Value): Uint8Array => {
  const bytes = bytesLike(v);
  if (bytes !== undefined) return bytes;
  throw typeError(
    textOf(v) === undefined ? 'object supporting the buffer API required' : 'Strings must be encoded before hashing',
  );
};
export const newHash = (algorithm: Algorithm, digest: Digest, size = algorithm.size): HashObj => {
  const made = new HashObj();
  made.algorithm = algorithm;
  made.digest = digest;
  made.size = size;
  return made;
};
const finish = (self: HashObj, length: Value | undefined, what: string): Uint8Array => {
  if (self.algorithm.size > 0) return self.digest.digest();
  if (length === undefined) throw typeError(`${what}() missing required argument 'length' (pos 1)`);
  const n = smallIndex(length);
  if (n < 0) throw valueError('value must be positive');
  return self.digest.digest(n);
};
method(hashType, 'update(self, obj, /)', (self: HashObj, v: Value) => {
  self.digest.update(hashable(v));
  return none;
});
method(hashType, 'digest(self, length=...)', (self: HashObj, length: Value | undefined) =>
  newBytes(new Uint8Array(finish(self, length, 'digest'))),
);
method(hashType, 'hexdigest(self, length=...)', (self: HashObj, length: Value | undefined) =>
  hexText(finish(self, length, 'hexdigest'), undefined, 1),
);
method(hashType, 'copy(self, /)', (self: HashObj) => newHash(self.algorithm, self.digest.copy(), self.size));
getter(hashType, 'name', (self: HashObj) => self.algorithm.name);
getter(hashType, 'digest_size', (self: HashObj) => self.size);
getter(hashType, 'block_size', (self: HashObj) => self.algorithm.block);
registerRepr(HashObj, (self: HashObj) => `<${self.algorithm.name} _hashlib.HASH object @ ${address(self)}>`);

nameWithModule(hashType);
