/**
 * Equality of keys, by `Map`.
 *
 * A value's key is a JavaScript value that is the same (SameValueZero) for exactly the values that Python holds for equal:
 * 1, 1.0 and True share the number 1; a tuple's key is a string made of its elements' keys. Strings of the runtime never
 * hold a surrogate unless boxed, so keys that begin with one are free for such encodings. Values with their own
 * `__eq__` or `__hash__` have no such key: containers look for them in buckets by hash (`dict.ts`).
 */
import { Builtin, Method } from './callables.ts';
import { typeError } from './exceptions.ts';
import {
  ByteArray,
  Bytes,
  Complex,
  Dict,
  FloatBox,
  FrozenSet,
  type Int,
  IntBox,
  type Key,
  List,
  none,
  noneType,
  Obj,
  objectType,
  Range,
  SetObj,
  Slice,
  StrBox,
  Tuple,
  type Value,
} from './object.ts';

/** Says how values of a built-in type become keys; `undefined` sends them to buckets by hash. */
export type KeyOf = (v: never) => Key | undefined;
const registered = new Map<unknown, KeyOf>();
export const registerKey = (ctor: unknown, keyOf: KeyOf): void => {
  registered.set(ctor, keyOf);
};

let nextIdentity = 1;
const identities = new WeakMap<object, number>();
/** A number for an object, the same as long as it lives: `id()`. */
export const identityOf = (o: object): number => {
  let id = identities.get(o);
  if (id === undefined) identities.set(o, (id = nextIdentity++));
  return id;
};

/** The key of a value, or undefined if only its own methods know. Errors: TypeError if it cannot be hashed. */
export const keyOf = (v: Value): Key | undefined => {
  switch (typeof v) {
    case 'string':
    case 'number':
    case 'bigint':
      return v;
    case 'boolean':
      return v ? 1 : 0;
    default:
      return objectKey(v);
  }
};

const numberKey = (x: number): Key => (Number.isInteger(x) && !Number.isSafeInteger(x) ? BigInt(x) : x);

const objectKey = (given: Obj): Key | undefined => {
  const v = noting.on ? noting.plain(given) : given;
  if (v instanceof Tuple && v.t.builtin) return tupleKey(v);
  if (v === none) return v;
  const type = v.t;
  if (type.identity) return v;
  if (type.keyer !== undefined) return type.keyer(v);
  if (!type.builtin) {
    const hash = type.lookup('__hash__');
    if (hash === none) throw typeError(`unhashable type: '${type.name}'`);
    if (hash !== undefined && !(hash instanceof Builtin)) return undefined;
    const eq = type.lookup('__eq__');
    if (eq !== undefined && !(eq instanceof Builtin)) return undefined;
    if (hash === objectType.attrs.get('__hash__')) return v;
  }
  if (v instanceof FloatBox) return Number.isNaN(v.v) ? v : numberKey(v.v === 0 ? 0 : v.v);
  if (v instanceof IntBox) return v.v;
  if (v instanceof StrBox) return /[\ud800-\udfff]/.test(v.v) ? `\ud801${v.v}` : v.v;
  if (v instanceof Tuple) return tupleKey(v);
  if (v instanceof Complex) return v.im === 0 ? numberKey(v.re) : `\ud803${v.re},${v.im}`;
  if (v instanceof Bytes) return `\ud804${latin(v.v)}`;
  if (v instanceof FrozenSet) return undefined;
  if (v instanceof Method) return undefined;
  if (v instanceof Range) return undefined;
  if (v instanceof Slice) {
    const parts = makeTupleKey([v.start, v.stop, v.step]);
    return parts === undefined ? undefined : `\ud806${parts}`;
  }
  if (v instanceof List || v instanceof Dict || v instanceof SetObj || v instanceof ByteArray || v instanceof Slice)
    throw typeError(`unhashable type: '${type.name}'`);
  const own = registered.get(type.layout.ctor);
  if (own !== undefined) return own(v as never);
  if (type.lookup('__hash__') === none) throw typeError(`unhashable type: '${type.name}'`);
  return type === noneType ? none : v;
};

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
};

const tupleKey = (v: Tuple): string | undefined => {
  if (v.k === undefined) {
    const key = makeTupleKey(v.a);
    if (noting.on) return key;
    v.k = key ?? null;
  }
  return v.k ?? undefined;
};

/**
 * For runs in which it is noted what is read (`flows/`): tuples do not keep their keys there, since elements are to be read each time,
 * and an object may be reached by a labelled reference, which `plain` follows.
 */
export const noting: {
  on: boolean;
  plain: (o: Obj) => Obj;
  /** The library changes what it keeps for all that follows, and what no object of the program holds: contexts of `decimal`, dialects of `csv`. */
  lasts: () => void;
  /** What it works on leaves a trace under a name (the flags of `decimal`), which `recalls` reads. */
  leaves: (name: string) => void;
  recalls: (name: string) => void;
} = { on: false, plain: (o) => o, lasts: () => {}, leaves: () => {}, recalls: () => {} };

/** A key for values of a type whose equality is that of these parts; `undefined` if a part wants to be asked. */
export const keyOfParts = (type: object, parts: readonly Value[]): string | undefined => {
  const key = makeTupleKey(parts);
  return key === undefined ? undefined : `\ud807${identityOf(type)}:${key}`;
};

/** `True`, `1.0` and 1 are one key: as elements of pairs too. */
const numberIn = (v: Value): Value | Key | undefined =>
  typeof v === 'boolean' || v instanceof IntBox || v instanceof FloatBox ? keyOf(v) : v;

/**
 * Keys of two and three small numbers that were made last, as grids and tables of results ask for them again and again. The same
 * string is found in a `Map` at once: its hash is known, and it is the very key.
 */
const LAST = 1 << 14;
let lastPairs: Int32Array | undefined;
let lastTriples: Int32Array | undefined;
const pairKeys: string[] = [];
const tripleKeys: string[] = [];

const pairKey = (i: number, j: number): string => {
  lastPairs ??= filled(LAST, pairKeys);
  const code = ((i << 15) | j) + 1;
  const at = ((i & 0x7f) << 7) | (j & 0x7f);
  if (lastPairs[at] === code) return pairKeys[at]!;
  lastPairs[at] = code;
  return (pairKeys[at] = String.fromCharCode(0xd802, i, j));
};

const tripleKey = (i: number, j: number, k: number): string => {
  lastTriples ??= filled(LAST * 2, tripleKeys);
  const code = ((i << 15) | j) + 1;
  const at = (Math.imul(code, 0x9e3779b1) + Math.imul(k, 0x85ebca6b)) >>> 18;
  if (lastTriples[at * 2] === code && lastTriples[at * 2 + 1] === k) return tripleKeys[at]!;
  lastTriples[at * 2] = code;
  lastTriples[at * 2 + 1] = k;
  return (tripleKeys[at] = String.fromCharCode(0xd808, i, j, k));
};

const filled = (size: number, keys: string[]): Int32Array => {
  for (let i = 0; i < LAST; i++) keys.push('');
  return new Int32Array(size);
};

const makeTupleKey = (a: readonly Value[]): string | undefined => {
  if (a.length === 2 || a.length === 3) {
    const [first, second, third] = a as readonly [Value, Value, Value | undefined];
    const x = typeof first === 'number' ? first : numberIn(first);
    const y = typeof second === 'number' ? second : numberIn(second);
    if (typeof x === 'number' && typeof y === 'number') {
      // Small ones, as grids use them: a character each.
      const i = x + 8192;
      const j = y + 8192;
      if ((i & 0x7fff) === i && (j & 0x7fff) === j) {
        if (third === undefined) return pairKey(i, j);
        const z = typeof third === 'number' ? third : numberIn(third);
        if (typeof z === 'number') {
          const k = z + 8192;
          if ((k & 0x7fff) === k) return tripleKey(i, j, k);
        }
      }
    }
  }
  let text = `\ud800${a.length}`;
  for (const one of a) {
    const key = keyOf(one);
    switch (typeof key) {
      case 'number':
      case 'bigint':
        text += `,n${key}`;
        break;
      case 'string':
        text += `,s${key.length}:${key}`;
        break;
      case 'object':
        text += `,o${identityOf(key)}`;
        break;
      default:
        return undefined;
    }
  }
  return text;
};

let hashValue: (v: Value) => Int;
/** `operators/hash.ts` gives the numeric hash; here to keep the layers acyclic. */
export const setHasher = (hasher: (v: Value) => Int): void => {
  hashValue = hasher;
};

/** The hash of a value without a key. */
export const bucketHash = (v: Value): Int => hashValue(v);
