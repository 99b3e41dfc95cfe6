/** Numeric hashes, as `hash()` shows them and as buckets use them. Numbers hash as in CPython: modulo 2^61 - 1. */
import { callSpecial } from './call.ts';
import { Builtin, Method } from './callables.ts';
import { typeError } from './exceptions.ts';
import { hashFloat, hashInt as hashBigInt } from '../numbers/number-hash.ts';
import { normal } from './integers.ts';
import { identityOf, keyOf, setHasher } from './keys.ts';
import { meter } from './meter.ts';
import { setValues } from './set.ts';
import {
  Complex,
  FloatBox,
  FrozenSet,
  type Int,
  IntBox,
  none,
  Obj,
  objectType,
  Range,
  Slice,
  Tuple,
  type Value,
} from './object.ts';
import { deeper, rangeLength } from './compare.ts';

/** `hash` of an int. */
export const hashInt = (v: Int): Int => (typeof v === 'number' ? (v === -1 ? -2 : v) : hashBigInt(v, meter));

/** `hash` of a float. */
export { hashFloat };

/** FNV-1a over UTF-16 units, widened; arbitrary but the same in every run. */
const hashText = (text: string): Int => {
  meter.spend(text.length >> 5);
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b + c, 0x85ebca6b) ^ (b >>> 13);
  }
  const h = (a >>> 0) * 2 ** 20 + ((b >>> 0) & 0xfffff);
  return text === '' ? 0 : h;
};

const M64 = (1n << 64n) - 1n;
const rotate = (x: bigint, n: bigint): bigint => ((x << n) | (x >> (64n - n))) & M64;

const P1 = 11400714785074694791n;
const P2 = 14029467366897019727n;
const P5 = 2870177450012600261n;
const mixLane = (acc: bigint, one: Value): bigint =>
  (rotate((acc + BigInt.asUintN(64, BigInt(hash(one))) * P2) & M64, 31n) * P1) & M64;

/** xxHash-like mixing as documented for tuples since 3.8. */
const hashTuple = (a: readonly Value[]): Int => {
  let acc = P5;
  for (const one of a) {
    meter.spend(4);
    acc = mixLane(acc, one);
  }
  acc = (acc + (BigInt(a.length) ^ (P5 ^ 3527539n))) & M64;
  if (acc === M64) return 1546275796;
  return normal(BigInt.asIntN(64, acc));
};

/** Mixed as a tuple, but for the length. */
const hashSlice = (v: Slice): Int => {
  let acc = P5;
  for (const one of [v.start, v.stop, v.step]) acc = mixLane(acc, one);
  return acc === M64 ? 1546275796 : normal(BigInt.asIntN(64, acc));
};

const hashFrozenSet = (s: FrozenSet): Int => {
  if (s.h !== undefined) return s.h;
  let h = 0n;
  for (const v of setValues(s)) {
    meter.spend(4);
    const x = BigInt.asUintN(64, BigInt(hash(v)));
    h ^= ((x ^ 89869747n ^ ((x << 16n) & M64)) * 3644798167n) & M64;
  }
  h ^= ((BigInt(s.size) + 1n) * 1927868237n) & M64;
  h ^= (h >> 11n) ^ (h >> 25n);
  h = (h * 69069n + 907133923n) & M64;
  const result = normal(BigInt.asIntN(64, h));
  s.h = result === -1 ? 590923713 : result;
  return s.h;
};

const registered = new Map<unknown, (v: never) => Int>();
/** Says how a built-in type outside this file is hashed. */
export const registerHash = (ctor: unknown, hasher: (v: never) => Int): void => {
  registered.set(ctor, hasher);
};

/** `hash(v)`. Errors: TypeError if it cannot be hashed. */
export const hash = (v: Value): Int => {
  switch (typeof v) {
    case 'number':
      return Number.isInteger(v) ? hashInt(v) : hashFloat(v);
    case 'bigint':
      return hashInt(v);
    case 'boolean':
      return v ? 1 : 0;
    case 'string':
      return hashText(v);
    default:
      return hashObject(v);
  }
};

const hashObject = (v: Obj): Int => {
  const type = v.t;
  if (!type.builtin) {
    const own = type.lookup('__hash__');
    if (own === none || own === undefined) throw typeError(`unhashable type: '${type.name}'`);
    if (!(own instanceof Builtin)) {
      const h = callSpecial(own, v, []);
      if (typeof h === 'boolean') return h ? 1 : 0;
      const int = h instanceof IntBox ? h.v : h;
      if (typeof int === 'number' && Number.isInteger(int)) return int === -1 ? -2 : int;
      // As it is, where it fits a machine's word.
      if (typeof int === 'bigint') return BigInt.asIntN(64, int) === int ? int : hashInt(int);
      throw typeError('__hash__ method should return an integer');
    }
    if (own === objectType.attrs.get('__hash__')) return identityOf(v) * 16;
  }
  return builtinHash(v);
};

/** The hash that a value's layout gives. */
export const builtinHash = (v: Obj): Int => {
  if (v instanceof Tuple) return deeper('', () => hashTuple(v.a));
  if (v instanceof FrozenSet) return hashFrozenSet(v);
  if (v instanceof FloatBox) return Number.isNaN(v.v) ? identityOf(v) * 16 : hashFloat(v.v);
  if (v instanceof IntBox) return hashInt(v.v);
  if (v instanceof Complex) {
    const h = BigInt(hashFloat(v.re)) + 1000003n * BigInt(hashFloat(v.im));
    const wrapped = BigInt.asIntN(64, h);
    return wrapped === -1n ? -2 : normal(wrapped);
  }
  if (v instanceof Method)
    return identityOf(v.func as object) * 31 + (typeof v.self === 'object' ? identityOf(v.self) : 7);
  if (v instanceof Slice) return hashSlice(v);
  if (v instanceof Range) {
    const n = rangeLength(v);
    return hashTuple([n, n === 0 ? none : v.start, n === 0 || n === 1 ? none : v.step]);
  }
  if (v === none) return 0xfca86420;
  const own = registered.get(v.t.layout.ctor);
  if (own !== undefined) return own(v as never);
  // Raises for what cannot be hashed.
  const key = keyOf(v);
  if (typeof key === 'string') return hashText(key);
  return identityOf(v) * 16;
};

setHasher(hash);
