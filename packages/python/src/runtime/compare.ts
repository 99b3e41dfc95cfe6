/** Comparison and truth. The emitted code has handled two numbers, and often two strings, already. */
import { callSpecial } from './call.ts';
import { Builtin, Method } from './callables.ts';
import { getItem, originalKey } from './dict.ts';
import { E, isCaught, pyError, typeError } from './exceptions.ts';
import { floatToInt } from './integers.ts';
import { iterate, listOf } from './iteration.ts';
import { noting } from './keys.ts';
import { meter } from './meter.ts';
import {
  type Iter,
  ByteArray,
  Bytes,
  Complex,
  Dict,
  FloatBox,
  type Int,
  IntBox,
  List,
  none,
  noneType,
  notImplemented,
  Obj,
  Range,
  SetObj,
  StrBox,
  Tuple,
  typeOf,
  type Value,
  dictType,
  frozenSetType,
  listType,
  setType,
  tupleType,
} from './object.ts';
import { setHas, setValues } from './set.ts';

/** The number behind an int, bool or float; undefined for anything else. */
export const realOf = (v: Value): number | bigint | undefined => {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return v;
    case 'boolean':
      return v ? 1 : 0;
    case 'string':
      return undefined;
    default:
      if (v instanceof FloatBox || v instanceof IntBox) return v.v;
      return undefined;
  }
};

/** UTF-16 text of a str, or undefined. */
export const textOf = (v: Value): string | undefined =>
  typeof v === 'string' ? v : v instanceof StrBox ? v.v : undefined;

const bytesOf = (v: Value): Uint8Array | undefined => (v instanceof Bytes || v instanceof ByteArray ? v.v : undefined);

type Order = '<' | '<=' | '>' | '>=' | '==' | '!=';
const dunder: Readonly<Record<Order, string>> = {
  '<': '__lt__',
  '<=': '__le__',
  '>': '__gt__',
  '>=': '__ge__',
  '==': '__eq__',
  '!=': '__ne__',
};
const reflected: Readonly<Record<Order, Order>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

const decide = (op: Order, c: number): boolean => {
  switch (op) {
    case '<':
      return c < 0;
    case '<=':
      return c <= 0;
    case '>':
      return c > 0;
    case '>=':
      return c >= 0;
    case '==':
      return c === 0;
    default:
      return c !== 0;
  }
};

/** Code point order of two texts. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  const n = Math.min(a.length, b.length);
  meter.spend(n >> 6);
  let i = 0;
  while (i < n && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === n) return a.length - b.length;
  const x = a.charCodeAt(i);
  const y = b.charCodeAt(i);
  // Surrogates stand for code points beyond U+FFFF.
  const high = (c: number): number => (c >= 0xd800 && c <= 0xdfff ? c + 0x10000 : c);
  return high(x) - high(y);
};

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const n = Math.min(a.length, b.length);
  meter.spend(n >> 4);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
};

const compareReal = (op: Order, a: number | bigint, b: number | bigint): boolean => {
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '==':
      // oxlint-disable-next-line eqeqeq -- a bigint and a number compare by value
      return a == b;
    default:
      // oxlint-disable-next-line eqeqeq -- see above
      return a != b;
  }
};

/** Depth of comparisons, reprs and hashes inside one another; recursion is paid like a call. */
export const deeper = <T>(what: string, work: () => T): T => {
  if (++meter.d > meter.l) {
    meter.d--;
    if (meter.stopped !== undefined) throw meter.stopped;
    throw pyError(E.RecursionError, `maximum recursion depth exceeded${what}`);
  }
  const d = meter.d;
  const result = work();
  meter.d = d - 1;
  return result;
};

/** The built-in comparison of two values; `notImplemented` where their types do not know each other. */
export const builtinCompare = (op: Order, a: Value, b: Value): Value => {
  const x = realOf(a);
  if (x !== undefined) {
    const y = realOf(b);
    if (y !== undefined) return compareReal(op, x, y);
    if (b instanceof Complex && (op === '==' || op === '!='))
      return (Number(x) === b.re && b.im === 0) === (op === '==');
    return notImplemented;
  }
  const s = textOf(a);
  if (s !== undefined) {
    const t = textOf(b);
    if (t === undefined) return notImplemented;
    if (op === '==') return s === t;
    if (op === '!=') return s !== t;
    return decide(op, compareText(s, t));
  }
  if (a instanceof List) return b instanceof List ? compareArrays(op, a.a, b.a) : notImplemented;
  if (a instanceof Tuple) return b instanceof Tuple ? compareArrays(op, a.a, b.a) : notImplemented;
  const p = bytesOf(a);
  if (p !== undefined) {
    const q = bytesOf(b);
    return q === undefined ? notImplemented : decide(op, compareBytes(p, q));
  }
  if (a instanceof SetObj) return b instanceof SetObj ? compareSets(op, a, b) : notImplemented;
  if (op !== '==' && op !== '!=') return notImplemented;
  if (a instanceof Dict) return b instanceof Dict ? equalDicts(a, b) === (op === '==') : notImplemented;
  if (a instanceof Complex) {
    const y = realOf(b);
    const same =
      b instanceof Complex
        ? a.re === b.re && a.im === b.im
        : y !== undefined
          ? a.im === 0 && a.re === Number(y)
          : undefined;
    return same === undefined ? notImplemented : same === (op === '==');
  }
  if (a instanceof Range) return b instanceof Range ? equalRanges(a, b) === (op === '==') : notImplemented;
  if (a instanceof Method)
    return b instanceof Method ? (a.self === b.self && a.func === b.func) === (op === '==') : notImplemented;
  return notImplemented;
};

/**
 * The order of two arrays where the first difference is between two numbers or two strings, as in rows and priorities; undefined
 * where elements want to be asked.
 */
const plainOrder = (a: readonly Value[], b: readonly Value[]): number | undefined => {
  const n = Math.min(a.length, b.length, 64);
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (typeof x === 'number' && typeof y === 'number') {
      if (x < y) return -1;
      if (x > y) return 1;
      if (x !== y) return undefined;
    } else if (typeof x === 'string' && typeof y === 'string') {
      if (x !== y && areTexts(x, y)) return x < y ? -1 : 1;
    } else if (typeof x !== 'boolean' || x !== y) return undefined;
  }
  return n === a.length || n === b.length ? a.length - b.length : undefined;
};

const compareArrays = (op: Order, a: readonly Value[], b: readonly Value[]): Value => {
  const order = plainOrder(a, b);
  return order === undefined ? compareElements(op, a, b) : decide(op, order);
};

const compareElements = (op: Order, a: readonly Value[], b: readonly Value[]): Value => {
  if (op === '==') return equalElements(a, b);
  if (op === '!=') return !equalElements(a, b);
  return deeper(' in comparison', () => {
    meter.spend(1);
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) {
      if ((i & 255) === 255) meter.spend(256);
      const x = a[i]!;
      const y = b[i]!;
      if (!same(x, y)) return compare(op, x, y);
    }
    return decide(op, a.length - b.length);
  });
};

/** Whether two arrays hold equal elements. One frame for each level of nesting, so that depth ends by the meter and not by the engine's stack. */
const equalElements = (a: readonly Value[], b: readonly Value[]): boolean => {
  if (a.length !== b.length) return false;
  if (++meter.d > meter.l) {
    meter.d--;
    if (meter.stopped !== undefined) throw meter.stopped;
    throw pyError(E.RecursionError, 'maximum recursion depth exceeded in comparison');
  }
  const d = meter.d;
  // Lists that hold one another twice, sixty deep, are small and never done.
  meter.spend(1);
  for (let i = 0; i < a.length; i++) {
    if ((i & 255) === 255) meter.spend(256);
    const x = a[i]!;
    const y = b[i];
    if (y === undefined) return leave(d, false);
    if (x === y) continue;
    const within =
      (x instanceof List && y instanceof List) || (x instanceof Tuple && y instanceof Tuple)
        ? x.t.builtin && y.t.builtin
        : false;
    if (within ? !equalElements((x as List).a, (y as List).a) : !same(x, y)) return leave(d, false);
  }
  return leave(d, true);
};

const leave = (depth: number, answer: boolean): boolean => {
  meter.d = depth - 1;
  return answer;
};

const compareSets = (op: Order, a: SetObj, b: SetObj): boolean => {
  const within = (x: SetObj, y: SetObj): boolean => {
    if (x.size > y.size) return false;
    meter.spend(x.size);
    for (const v of setValues(x)) if (!setHas(y, v)) return false;
    return true;
  };
  switch (op) {
    case '==':
      return a.size === b.size && within(a, b);
    case '!=':
      return a.size !== b.size || !within(a, b);
    case '<=':
      return within(a, b);
    case '<':
      return a.size < b.size && within(a, b);
    case '>=':
      return within(b, a);
    default:
      return b.size < a.size && within(b, a);
  }
};

const equalDicts = (a: Dict, b: Dict): boolean => {
  if (a.m.size !== b.m.size) return false;
  return deeper(' in comparison', () => {
    meter.spend(a.m.size);
    for (const [k, v] of a.m) {
      const w = getItem(b, originalKey(a, k));
      if (w === undefined || !same(v, w)) return false;
    }
    return true;
  });
};

/** Units: number of elements, exact. */
export const rangeLength = (r: Range): Int => {
  if (typeof r.start === 'number' && typeof r.stop === 'number' && typeof r.step === 'number') {
    const n = r.step > 0 ? Math.ceil((r.stop - r.start) / r.step) : Math.ceil((r.start - r.stop) / -r.step);
    if (Number.isSafeInteger(n)) return n > 0 ? n : 0;
  }
  const [start, stop, step] = [BigInt(r.start), BigInt(r.stop), BigInt(r.step)];
  const n = step > 0n ? (stop - start + step - 1n) / step : (start - stop - step - 1n) / -step;
  return n <= 0n ? 0 : n <= 9007199254740991n ? Number(n) : n;
};

const equalRanges = (a: Range, b: Range): boolean => {
  const n = rangeLength(a);
  if (n !== rangeLength(b)) return false;
  return n === 0 || (a.start === b.start && (n === 1 || a.step === b.step));
};

/** Whether a type's comparison is its own code rather than the runtime's. */
const ownMethod = (v: Value, name: string): Value | undefined => {
  if (!(v instanceof Obj)) return undefined;
  if (v.t.builtin && !registered.has(v.t.layout.ctor)) return undefined;
  const found = v.t.lookup(name);
  return found === undefined ? undefined : found;
};

/** Compares values of a built-in type that lives in a library module. */
export type Comparer = (op: Order, a: never, b: Value) => Value;
const registered = new Map<unknown, Comparer>();
export const registerComparer = (ctor: unknown, comparer: Comparer): void => {
  registered.set(ctor, comparer);
};

const oneWay = (op: Order, a: Value, b: Value): Value => {
  if (a instanceof Obj) {
    const comparer = registered.get(a.t.layout.ctor);
    const found = ownMethod(a, dunder[op]);
    if (found !== undefined && (!(found instanceof Builtin) || comparer === undefined)) {
      if (!(found instanceof Builtin) || !a.t.builtin) {
        if (!(found instanceof Builtin && found.owner === objectOwner)) {
          const result = callSpecial(found, a, [b]);
          if (result !== notImplemented || op !== '!=') return result;
        }
      }
    }
    if (op === '!=' && !a.t.builtin) {
      // The default __ne__ turns __eq__ around.
      const eq = a.t.lookup('__eq__');
      if (eq !== undefined && !(eq instanceof Builtin)) {
        const result = callSpecial(eq, a, [b]);
        return result === notImplemented ? result : !truth(result);
      }
    }
    if (comparer !== undefined) return comparer(op, a as never, b);
  }
  return builtinCompare(op, a, b);
};

let objectOwner: unknown;
export const setObjectOwner = (owner: unknown): void => {
  objectOwner = owner;
};

/** `a op b` by rich comparison. Errors: TypeError where there is no order. */
export const compare = (op: Order, a: Value, b: Value): Value => {
  if (a instanceof Tuple && b instanceof Tuple && a.t === b.t && a.t.builtin) return compareArrays(op, a.a, b.a);
  const swapFirst =
    b instanceof Obj &&
    a instanceof Obj &&
    a.t !== b.t &&
    b.t.isSubtypeOf(a.t) &&
    b.t.lookup(dunder[reflected[op]]) !== a.t.lookup(dunder[reflected[op]]);
  if (swapFirst) {
    const result = oneWay(reflected[op], b, a);
    if (result !== notImplemented) return result;
  }
  let result = oneWay(op, a, b);
  if (result !== notImplemented) return result;
  if (!swapFirst) {
    result = oneWay(reflected[op], b, a);
    if (result !== notImplemented) return result;
  }
  if (op === '==') return oneObject(a, b);
  if (op === '!=') return !oneObject(a, b);
  throw typeError(`'${op}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`);
};

/** Whether two objects are one: by a labelled reference, or as a labelled `None` (`flows/`), it is another one in JavaScript. */
const oneObject = (a: Value, b: Value): boolean =>
  a === b ||
  (noting.on &&
    typeof a === 'object' &&
    typeof b === 'object' &&
    (noting.plain(a) === noting.plain(b) || (a.t === noneType && b.t === noneType)));

/** `a == b` as a boolean. */
export const equal = (a: Value, b: Value): boolean => {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (a === none || b === none) if (a === b) return true;
  if (typeof a === 'object' && typeof b === 'object' && a.t.identity && b.t.identity) return oneObject(a, b);
  const result = compare('==', a, b);
  return typeof result === 'boolean' ? result : truth(result);
};

/** Identity or equality, as containers compare. */
export const same = (a: Value, b: Value): boolean =>
  // A NaN is itself, though it equals nothing.
  a === b ||
  (typeof a === 'number' && typeof b === 'number' ? a !== a && b !== b : (noting.on && oneObject(a, b)) || equal(a, b));

export const eq = (a: Value, b: Value): Value =>
  typeof a === 'string' && typeof b === 'string'
    ? a === b
    : typeof a === 'object' && typeof b === 'object' && a.t.identity && b.t.identity
      ? oneObject(a, b)
      : compare('==', a, b);
export const ne = (a: Value, b: Value): Value =>
  typeof a === 'string' && typeof b === 'string' ? a !== b : compare('!=', a, b);
/** Whether both are texts without a box: they hold no surrogates, so the order of their units is that of their code points. */
const areTexts = (a: Value, b: Value): boolean => {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (a.length > 64) meter.spend(a.length >> 6);
  return true;
};

export const lt = (a: Value, b: Value): Value => (areTexts(a, b) ? a < b : compare('<', a, b));
export const le = (a: Value, b: Value): Value => (areTexts(a, b) ? a <= b : compare('<=', a, b));
export const gt = (a: Value, b: Value): Value => (areTexts(a, b) ? a > b : compare('>', a, b));
export const ge = (a: Value, b: Value): Value => (areTexts(a, b) ? a >= b : compare('>=', a, b));

/** `a < b` as sorting asks it. */
export const less = (a: Value, b: Value): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (areTexts(a, b)) return a < b;
  const result = compare('<', a, b);
  return typeof result === 'boolean' ? result : truth(result);
};

/** `a is b`. */
export const is = (a: Value, b: Value): boolean => {
  if (a === b) return true;
  if (a instanceof FloatBox && b instanceof FloatBox) return false;
  return typeof a === 'number' && typeof b === 'number' && Number.isNaN(a) && Number.isNaN(b);
};

/** Truth of a value. */
export const truth = (v: Value): boolean => {
  switch (typeof v) {
    case 'boolean':
      return v;
    case 'string':
      return v !== '';
    case 'number':
      return v !== 0;
    case 'bigint':
      return true;
    default:
      return truthOfObject(v);
  }
};

const truthOfObject = (v: Obj): boolean => {
  if (v === none) return false;
  const type = v.t;
  if (type.builtin) {
    if (v instanceof List || v instanceof Tuple) return v.a.length > 0;
    if (v instanceof Dict) return v.m.size > 0;
    if (v instanceof SetObj) return v.size > 0;
  }
  const bool = type.lookup('__bool__');
  if (bool !== undefined) {
    const result = callSpecial(bool, v, []);
    if (typeof result !== 'boolean') throw typeError(`__bool__ should return bool, returned ${typeOf(result).name}`);
    return result;
  }
  const len = type.lookup('__len__');
  if (len === undefined) return true;
  const n = callSpecial(len, v, []);
  if (typeof n === 'number' && Number.isInteger(n)) {
    if (n < 0) throw pyError(E.ValueError, '__len__() should return >= 0');
    return n !== 0;
  }
  if (typeof n === 'boolean') return n;
  throw typeError(`'${typeOf(n).name}' object cannot be interpreted as an integer`);
};

/** `v in c`. */
export const contains = (c: Value, v: Value): boolean => {
  if (typeof c === 'string') {
    const s = textOf(v);
    if (s === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(v).name}`);
    meter.spend(c.length >> 6);
    return c.includes(s);
  }
  if (typeof c === 'object') {
    const { t } = c;
    if (t === setType || t === frozenSetType) {
      const { ints } = c as SetObj;
      if (typeof v === 'number' && ints !== undefined) return ints.has(v);
      if (typeof v !== 'object') return setHas(c as SetObj, v);
    } else if (t === dictType) return getItem(c as Dict, v) !== undefined;
    else if (t === listType || t === tupleType) return inArray((c as List).a, v);
  }
  if (c instanceof Obj) {
    const found = c.t.lookup('__contains__');
    if (found !== undefined && !(found instanceof Builtin)) {
      if (found === none) throw typeError(`'${c.t.name}' object is not a container`);
      return truth(callSpecial(found, c, [v]));
    }
    if (c instanceof Dict) return getItem(c, v) !== undefined;
    if (c instanceof SetObj) return setHas(c, v instanceof SetObj && v.t.builtin ? frozen(v) : v);
    if ((c instanceof List || c instanceof Tuple) && (c.t.builtin || c.t.lookup('__iter__') instanceof Builtin))
      return inArray(c.a, v);
    if (c instanceof Range) return inRange(c, v);
    if (c instanceof StrBox) {
      const s = textOf(v);
      if (s === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(v).name}`);
      return c.v.includes(s);
    }
    if (found !== undefined) return truth(callSpecial(found, c, [v]));
  }
  const type = typeOf(c);
  const depth = meter.d;
  let it: Iter;
  try {
    it = iterate(c);
  } catch (e) {
    if (!isCaught(e, depth, E.TypeError)) throw e;
    throw typeError(`argument of type '${type.name}' is not iterable`);
  }
  for (let one = it.next(); one !== undefined; one = it.next()) {
    meter.spend(1);
    if (same(one, v)) return true;
  }
  return false;
};

let frozen: (s: SetObj) => Value = (s) => s;
export const setFreezer = (freezer: (s: SetObj) => Value): void => {
  frozen = freezer;
};

export const inArray = (a: readonly Value[], v: Value): boolean => {
  meter.spend(a.length >> 4);
  if (typeof v === 'string' || v === none) {
    for (let i = 0; i < a.length; i++) {
      const one = a[i]!;
      if (one === v) return true;
      if (typeof one === 'object' && !one.t.builtin && equal(one, v)) return true;
    }
    return false;
  }
  for (let i = 0; i < a.length; i++) {
    const one = a[i]!;
    if (one === v || (one !== one && v !== v)) return true;
    if (typeof one === 'number' && typeof v === 'number') continue;
    if (equal(one, v)) return true;
  }
  return false;
};

const inRange = (r: Range, v: Value): boolean => {
  let x = realOf(v);
  if (x === undefined) return listOf(r).some((one) => same(one, v));
  if (typeof x === 'number' && !Number.isInteger(x)) return false;
  if (typeof x === 'number' && !Number.isSafeInteger(x)) x = floatToInt(x);
  const up = r.step > 0;
  if (up ? x < r.start || x >= r.stop : x > r.start || x <= r.stop) return false;
  return (BigInt(x) - BigInt(r.start)) % BigInt(r.step) === 0n;
};
