/** The built-in functions. */
import { binary, index, power, unary } from '../arithmetic.ts';
import { attributeName, delattr, findAttribute, getattr, setattr } from '../attributes.ts';
import { call, call1, callable, callSpecial } from '../call.ts';
import { Builtin, builtin, construct, Func, hookAttributes } from '../callables.ts';
import { compare, equal, less, realOf, textOf, truth } from '../compare.ts';
import { dictKeys } from '../dict.ts';
import { E, isCaught, newExc, pyError, raised, typeError, valueError } from '../exceptions.ts';
import { hash } from '../hash.ts';
import { iterate, iteratorOf, listOf, nextOf } from '../iteration.ts';
import { identityOf } from '../keys.ts';
import { meter } from '../meter.ts';
import {
  ByteArray,
  Bytes,
  Dict,
  ellipsis,
  FloatBox,
  fromCodes,
  type Int,
  Iter,
  type Kwargs,
  List,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  SetObj,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  Type,
  typeOf,
  typeType,
  type Value,
  givenName,
} from '../object.ts';
import { globalsDict } from '../globals-dict.ts';
import { builtins, isInstance, newSuper, superLookup, superType } from '../ops.ts';
import { overflowError, stopIteration } from '../exceptions.ts';
import { importForProgram } from '../modules.ts';
import { sortValues } from '../sort.ts';
import { run, write } from '../state.ts';
import { readInputLine } from '../standard-input.ts';
import { addIterator } from '../types/containers.ts';
import { namesOf } from '../types/object.ts';
import { roundFloat, roundInt, setDivmod } from '../types/numbers.ts';
import { asciiText, format, repr, str } from '../text-face.ts';
import { addInt } from '../integers.ts';
import { attributeGuard } from '../attribute-guard.ts';
import { divmodFloat } from '../../numbers/float-arithmetic.ts';
import { intToBase } from '../../numbers/int-base.ts';
import { divmodInts, intToFloat } from '../integers.ts';

const add = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(signature, fn);
  builtins.set(made.name, made);
};

// ── output and input ────────────────────────────────────────────────────────────────────────────
/** Whether `sys.stdout` is (still) the run's own. */
const isOwn = (to: Value | undefined): boolean => to === undefined || (to as { writes?: string }).writes === 'stdout';
/** Writes text to a Python file object, or to the run's own streams. */
export const writeTo = (file: Value, text: string): void => {
  if (file === none) {
    const to = run.modules.get('sys')?.attrs.get('stdout');
    if (to === undefined || isOwn(to)) write('stdout', text);
    else if (to !== none) call(getattr(to, 'write'), [toStr(text)]);
  } else call(getattr(file, 'write'), [toStr(text)]);
};
const separator = (v: Value, name: string, otherwise: string): string => {
  if (v === none) return otherwise;
  const text = textOf(v);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(v).name}`);
  return text;
};
add(
  'print(*args, sep=None, end=None, file=None, flush=False)',
  (sep: Value, end: Value, file: Value, _flush: Value, args: readonly Value[]) => {
    const between = separator(sep, 'sep', ' ');
    if (file !== none || !isOwn(run.modules.get('sys')?.attrs.get('stdout'))) {
      // A file of the program's own sees each piece by itself.
      const last = separator(end, 'end', '\n');
      for (let i = 0; i < args.length; i++) {
        if (i > 0) writeTo(file, between);
        writeTo(file, str(args[i]!));
      }
      writeTo(file, last);
      return none;
    }
    let text = '';
    for (let i = 0; i < args.length; i++) {
      if (i > 0) text += between;
      text += str(args[i]!);
    }
    writeTo(file, text + separator(end, 'end', '\n'));
    return none;
  },
);
add("input(prompt='', /)", (prompt: Value) => {
  writeTo(none, str(prompt));
  const line = readInputLine();
  if (line === '') throw pyError(E.EOFError, 'EOF when reading a line');
  return toStr(line.endsWith('\n') ? line.slice(0, -1) : line);
});

// ── numbers ─────────────────────────────────────────────────────────────────────────────────────
add('abs(x, /)', (x: Value) => unary('abs', x));
add('pow(base, exp, mod=None)', (a: Value, b: Value, m: Value) => power(a, b, m));
const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);
add('round(number, ndigits=None)', (x: Value, n: Value) => {
  if (x instanceof Obj && !(x instanceof FloatBox && x.t.builtin)) {
    const found = x.t.lookup('__round__');
    if (found === undefined) throw typeError(`type ${x.t.name} doesn't define __round__ method`);
    return callSpecial(found, x, n === none ? [] : [n]);
  }
  const real = realOf(x);
  if (real === undefined) throw typeError(`type ${typeOf(x).name} doesn't define __round__ method`);
  if (n !== none && realOf(n) === undefined && !(n instanceof Obj && n.t.lookup('__index__') !== undefined))
    throw typeError(`'${typeOf(n).name}' object cannot be interpreted as an integer`);
  return isFloat(x) ? roundFloat(real as number, n) : roundInt(real as Int, n);
});
const libraryDivmod = (v: Value, name: string): Value | undefined =>
  v instanceof Obj && v.t.builtin && realOf(v) === undefined ? v.t.lookup(name) : undefined;

const divmod = (a: Value, b: Value): Value => {
  if (a instanceof Obj && !a.t.builtin) {
    const own = a.t.lookup('__divmod__');
    if (own !== undefined && !(own instanceof Builtin)) {
      const result = callSpecial(own, a, [b]);
      if (result !== notImplemented) return result;
    }
  }
  if (b instanceof Obj && !b.t.builtin) {
    const own = b.t.lookup('__rdivmod__');
    if (own !== undefined) {
      const result = callSpecial(own, b, [a]);
      if (result !== notImplemented) return result;
    }
  }
  // Types of library modules.
  const [left, right] = [libraryDivmod(a, '__divmod__'), libraryDivmod(b, '__rdivmod__')];
  if (left !== undefined || right !== undefined) {
    let result: Value = left === undefined ? notImplemented : callSpecial(left, a, [b]);
    if (result === notImplemented && right !== undefined) result = callSpecial(right, b, [a]);
    if (result === notImplemented)
      throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`);
    return result;
  }
  const divides = (v: Value): boolean =>
    realOf(v) !== undefined || (v instanceof Obj && v.t.lookup('__floordiv__') !== undefined);
  if (a instanceof Obj && !a.t.builtin && !divides(a))
    throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`);
  if ((a instanceof Obj && a.t.builtin && !divides(a)) || (b instanceof Obj && b.t.builtin && !divides(b)))
    throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`);
  const [x, y] = [realOf(a), realOf(b)];
  if ((x === undefined || y === undefined) && !(a instanceof Obj) && !(b instanceof Obj))
    throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`);
  if (x !== undefined && y !== undefined) {
    if (!isFloat(a) && !isFloat(b)) return newTuple([...divmodInts(x, y)]);
    if (Number(y) === 0) throw pyError(E.ZeroDivisionError, 'float divmod()');
    return newTuple(divmodFloat(intToFloat(x), intToFloat(y)).map(toFloat));
  }
  return newTuple([binary('//', a, b), binary('%', a, b)]);
};
setDivmod(divmod);
add('divmod(x, y, /)', divmod);
add('bin(number, /)', (v: Value) => intToBase(index(v), 2, meter));
add('oct(number, /)', (v: Value) => intToBase(index(v), 8, meter));
add('hex(number, /)', (v: Value) => intToBase(index(v), 16, meter));
add('chr(i, /)', (v: Value) => {
  const x = index(v);
  if (typeof x !== 'number' || x > 0x7fffffff || x < -0x80000000)
    throw overflowError('Python int too large to convert to C int');
  if (x < 0 || x > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return x < 0xd800 || (x > 0xdfff && x <= 0xffff) ? String.fromCharCode(x) : fromCodes([x]);
});
add('ord(c, /)', (v: Value) => {
  if (typeof v === 'string' && v.length === 1) return v.charCodeAt(0);
  if (v instanceof StrBox && v.codes.length === 1) return v.codes[0]!;
  if ((v instanceof Bytes || v instanceof ByteArray) && v.v.length === 1) return v.v[0]!;
  const length =
    typeof v === 'string' ? v.length : v instanceof StrBox ? v.codes.length : v instanceof Bytes ? v.v.length : -1;
  if (length < 0) throw typeError(`ord() expected string of length 1, but ${typeOf(v).name} found`);
  throw typeError(`ord() expected a character, but string of length ${length} found`);
});
add('sum(iterable, /, start=0)', (from: Value, start: Value) => {
  if (textOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof Bytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  const it = iterate(from);
  let total = start;
  // Floats are added with compensation, as CPython 3.12 does.
  let compensation = 0;
  let float = false;
  let acc = 0;
  let steps = 0;
  for (let v = it.next(); v !== undefined; v = it.next()) {
    if ((++steps & 63) === 0) meter.spend(64);
    if (float) {
      // Whole numbers are added as they are.
      if ((typeof v === 'number' && Number.isInteger(v)) || typeof v === 'boolean') {
        acc += Number(v);
        continue;
      }
      const x = typeof v === 'number' ? v : v instanceof FloatBox && v.t.builtin ? v.v : undefined;
      if (x !== undefined) {
        const t = acc + x;
        compensation += Math.abs(acc) >= Math.abs(x) ? acc - t + x : x - t + acc;
        acc = t;
        continue;
      }
      float = false;
      total = toFloat(finish(acc, compensation));
    }
    if (typeof v === 'number' && typeof total === 'number' && Number.isInteger(v) && Number.isInteger(total)) {
      const t: number = total + v;
      total = Number.isSafeInteger(t) ? t : addInt(total, v);
      continue;
    }
    if (typeof v === 'boolean' && typeof total === 'number' && Number.isSafeInteger(total + 1)) {
      total += v ? 1 : 0;
      continue;
    }
    total = binary('+', total, v);
    if (isFloat(total) && !(total instanceof FloatBox && !total.t.builtin)) {
      float = true;
      acc = realOf(total) as number;
      compensation = 0;
    }
  }
  return float ? toFloat(finish(acc, compensation)) : total;
});
const finish = (acc: number, compensation: number): number =>
  Number.isFinite(compensation) && compensation !== 0 ? acc + compensation : acc;

// ── iteration ───────────────────────────────────────────────────────────────────────────────────
add('len(obj, /)', (v: Value) => lengthOf(v));
/** `len(v)`. */
export const lengthOf = (v: Value): number => {
  if (typeof v === 'string') return v.length;
  if (v instanceof Obj) {
    if (v.t.builtin) {
      if (v instanceof List || v instanceof Tuple) return v.a.length;
      if (v instanceof Dict) return v.m.size;
      if (v instanceof SetObj) return v.size;
      if (v instanceof StrBox) return v.codes.length;
      if (v instanceof Bytes || v instanceof ByteArray) return v.v.length;
    }
    const found = v.t.lookup('__len__');
    if (found !== undefined) {
      const n = callSpecial(found, v, []);
      const x = typeof n === 'number' && Number.isInteger(n) ? n : index(n);
      if (typeof x === 'bigint') throw pyError(E.OverflowError, "cannot fit 'int' into an index-sized integer");
      if (x < 0) throw valueError('__len__() should return >= 0');
      return x;
    }
  }
  throw typeError(`object of type '${typeOf(v).name}' has no len()`);
};

class CallIter extends Iter {
  private f: Value | undefined;
  private readonly sentinel: Value;
  constructor(f: Value, sentinel: Value) {
    super();
    this.f = f;
    this.sentinel = sentinel;
  }
  next(): Value | undefined {
    if (this.f === undefined) return undefined;
    meter.spend(8);
    const depth = meter.d;
    try {
      const v = call(this.f, []);
      if (!equal(v, this.sentinel)) return v;
    } catch (e) {
      if (!isCaught(e, depth, E.StopIteration)) throw e;
    }
    this.f = undefined;
    return undefined;
  }
}
addIterator(newBuiltinType('callable_iterator', CallIter as never, objectType));
add('iter(object, sentinel=..., /)', (v: Value, sentinel: Value | undefined) => {
  if (sentinel === undefined) return iteratorOf(v);
  if (!callable(v)) throw typeError('iter(object, sentinel): object must be callable');
  return new CallIter(v, sentinel);
});
add('next(iterator, default=..., /)', (v: Value, fallback: Value | undefined) => {
  if (v instanceof Iter && v.t.builtin && !v.isAwaited) {
    const got = v.next();
    if (got !== undefined) return got;
    if (fallback !== undefined) return fallback;
    const ended = v as unknown as { result?: Value };
    const { result } = ended;
    // The value of a generator is told once.
    if (result !== undefined) ended.result = none;
    throw stopIteration(result);
  }
  const method = v instanceof Iter && v.isAwaited ? undefined : typeOf(v).lookup('__next__');
  if (method !== undefined && fallback !== undefined) return nextOf(v) ?? fallback;
  if (method === undefined) throw typeError(`'${typeOf(v).name}' object is not an iterator`);
  return callSpecial(method, v, []);
});

class Enumerate extends Iter {
  it: Iter = undefined as never;
  n: Int = 0;
  next(): Value | undefined {
    const v = this.it.next();
    if (v === undefined) return undefined;
    const n = this.n;
    this.n = typeof n === 'number' ? n + 1 : addInt(n, 1);
    return newTuple([n, v]);
  }
}
const enumerateType = newBuiltinType('enumerate', Enumerate, objectType);
addIterator(enumerateType);
construct(enumerateType, 'enumerate(iterable, start=0)', (cls: Type, from: Value, start: Value) => {
  const e = new cls.ctor() as Enumerate;
  e.it = iterate(from);
  e.n = index(start);
  return e;
});

class Zip extends Iter {
  its: Iter[] = [];
  strict = false;
  done = false;
  next(): Value | undefined {
    if (this.done || this.its.length === 0) return undefined;
    const out: Value[] = [];
    for (let i = 0; i < this.its.length; i++) {
      const v = this.its[i]!.next();
      if (v === undefined) {
        this.done = true;
        if (this.strict) this.check(i);
        return undefined;
      }
      out.push(v);
    }
    return newTuple(out);
  }
  private check(i: number): void {
    const plural = (n: number): string => (n === 1 ? 'argument 1' : `arguments 1-${n}`);
    if (i > 0) throw valueError(`zip() argument ${i + 1} is shorter than ${plural(i)}`);
    for (let j = 1; j < this.its.length; j++)
      if (this.its[j]!.next() !== undefined) throw valueError(`zip() argument ${j + 1} is longer than ${plural(j)}`);
  }
}
const zipType = newBuiltinType('zip', Zip, objectType);
addIterator(zipType);
construct(zipType, 'zip(*iterables, strict=False)', (cls: Type, strict: Value, its: readonly Value[]) => {
  const z = new cls.ctor() as Zip;
  z.its = its.map((one, i) => {
    const type = typeOf(one);
    if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
      throw typeError(`'${type.name}' object is not iterable`);
    void i;
    return iterate(one);
  });
  z.strict = truth(strict);
  return z;
});

class MapIter extends Iter {
  f: Value = none;
  its: Iter[] = [];
  next(): Value | undefined {
    const [first] = this.its;
    if (this.its.length === 1) {
      const v = first!.next();
      return v === undefined ? undefined : call1(this.f, v);
    }
    const args: Value[] = [];
    for (const it of this.its) {
      const v = it.next();
      if (v === undefined) return undefined;
      args.push(v);
    }
    return call(this.f, args);
  }
}
const mapType = newBuiltinType('map', MapIter, objectType);
addIterator(mapType);
construct(mapType, 'map(func, /, *iterables)', (cls: Type, f: Value, its: readonly Value[]) => {
  if (its.length === 0) throw typeError('map() must have at least two arguments.');
  const m = new cls.ctor() as MapIter;
  m.f = f;
  m.its = its.map(iterate);
  return m;
});

class FilterIter extends Iter {
  f: Value = none;
  it: Iter = undefined as never;
  next(): Value | undefined {
    for (let v = this.it.next(); v !== undefined; v = this.it.next()) {
      meter.spend(1);
      if (truth(this.f === none ? v : call1(this.f, v))) return v;
    }
    return undefined;
  }
}
const filterType = newBuiltinType('filter', FilterIter, objectType);
addIterator(filterType);
construct(filterType, 'filter(function, iterable, /)', (cls: Type, f: Value, from: Value) => {
  const m = new cls.ctor() as FilterIter;
  m.f = f;
  m.it = iterate(from);
  return m;
});

class ReversedIter extends Iter {
  o: Value = none;
  i = 0;
  next(): Value | undefined {
    if (this.i < 0) return undefined;
    const at = this.i--;
    const depth = meter.d;
    try {
      return call(getattr(this.o, '__getitem__'), [at]);
    } catch (e) {
      if (isCaught(e, depth, E.IndexError)) return undefined;
      throw e;
    }
  }
}
const reversedType = newBuiltinType('reversed', ReversedIter, objectType);
addIterator(reversedType);
construct(reversedType, 'reversed(sequence, /)', (_cls: Type, v: Value) => {
  const own = typeOf(v).lookup('__reversed__');
  if (own !== undefined && own !== none) return callSpecial(own, v, []);
  const type = typeOf(v);
  if (
    own === undefined &&
    v instanceof Obj &&
    !(v instanceof Dict) &&
    type.lookup('__getitem__') !== undefined &&
    type.lookup('__len__') === undefined
  )
    throw typeError(`object of type '${type.name}' has no len()`);
  if (
    own === none ||
    (typeof v !== 'string' && (type.lookup('__getitem__') === undefined || type.lookup('__len__') === undefined)) ||
    v instanceof Dict
  )
    throw typeError(`'${type.name}' object is not reversible`);
  const r = new ReversedIter();
  r.o = v;
  r.i = lengthOf(v) - 1;
  return r;
});

add('sorted(iterable, /, *, key=None, reverse=False)', (from: Value, key: Value, reverse: Value) => {
  const a = listOf(from);
  sortValues(a, key, reverse);
  return newList(a);
});
add('all(iterable, /)', (from: Value) => {
  const it = iterate(from);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(1);
    if (!truth(v)) return false;
  }
  return true;
});
add('any(iterable, /)', (from: Value) => {
  const it = iterate(from);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(1);
    if (truth(v)) return true;
  }
  return false;
});
const extreme =
  (name: 'min' | 'max') =>
  (key: Value, fallback: Value | undefined, args: readonly Value[]): Value => {
    if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined)
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    const it = iterate(args.length === 1 ? args[0]! : newTuple(args));
    let best: Value | undefined;
    let bestKey: Value | undefined;
    let steps = 0;
    for (let v = it.next(); v !== undefined; v = it.next()) {
      if ((++steps & 63) === 0) meter.spend(64);
      const k = key === none ? v : call1(key, v);
      if (bestKey === undefined || (name === 'min' ? less(k, bestKey) : greater(k, bestKey))) {
        best = v;
        bestKey = k;
      }
    }
    if (best !== undefined) return best;
    if (fallback !== undefined) return fallback;
    throw valueError(`${name}() iterable argument is empty`);
  };
const greater = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a > b : truth(compare('>', a, b));
add('min(*args, key=None, default=...)', extreme('min'));
add('max(*args, key=None, default=...)', extreme('max'));

// ── types and attributes ────────────────────────────────────────────────────────────────────────
/** `isinstance`. */
export const instanceOf = (v: Value, what: Value): boolean => {
  if (what instanceof Type) return isInstance(v, what);
  if (what instanceof Tuple) return what.a.some((one) => instanceOf(v, one));
  const hook = what instanceof Obj ? what.t.lookup('__instancecheck__') : undefined;
  if (hook !== undefined) return truth(callSpecial(hook, what, [v]));
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
};
add('isinstance(obj, class_or_tuple, /)', instanceOf);
/** `issubclass`. */
export const subclassOf = (v: Value, what: Value): boolean => {
  if (what instanceof Tuple) return what.a.some((one) => subclassOf(v, one));
  if (!(v instanceof Type)) throw typeError('issubclass() arg 1 must be a class');
  if (what instanceof Type) {
    const meta = typeOf(what);
    const hook = meta === typeType ? undefined : meta.lookup('__subclasscheck__');
    if (hook !== undefined && !(hook instanceof Builtin && hook.owner === typeType))
      return truth(callSpecial(hook, what, [v]));
    return v.isSubtypeOf(what);
  }
  const hook = what instanceof Obj ? what.t.lookup('__subclasscheck__') : undefined;
  if (hook !== undefined) return truth(callSpecial(hook, what, [v]));
  throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
};
add('issubclass(cls, class_or_tuple, /)', subclassOf);
add('callable(obj, /)', (v: Value) => callable(v));
add('id(obj, /)', (v: Value) => identity(v));
/** `id(v)`. */
export const identity = (v: Value): Int => {
  if (v instanceof Obj) return 140_000_000_000_000 + identityOf(v) * 64;
  const h = hash(v);
  return typeof h === 'number' ? 9_000_000 + Math.abs(h % 100_000_000) * 32 : 9_000_000;
};
add('hash(obj, /)', (v: Value) => hash(v));
add('repr(obj, /)', (v: Value) => toStr(repr(v)));
add('ascii(obj, /)', (v: Value) => asciiText(repr(v)));
add("format(value, format_spec='', /)", (v: Value, spec: Value) => {
  const text = textOf(spec);
  if (text === undefined) throw typeError(`format() argument 2 must be str, not ${givenName(spec)}`);
  return toStr(format(v, text));
});
/** An attribute's name that comes from data, and so was not seen by the static check. */
const namedAttribute = (name: Value): string => {
  const key = attributeName(name);
  attributeGuard(key);
  return key;
};
add('getattr(object, name, default=..., /)', (o: Value, name: Value, fallback: Value | undefined) => {
  const key = namedAttribute(name);
  if (fallback === undefined) return getattr(o, key);
  return findAttribute(o, key) ?? fallback;
});
add('hasattr(obj, name, /)', (o: Value, name: Value) => findAttribute(o, namedAttribute(name)) !== undefined);
add('setattr(obj, name, value, /)', (o: Value, name: Value, v: Value) => {
  setattr(o, namedAttribute(name), v);
  return none;
});
add('delattr(obj, name, /)', (o: Value, name: Value) => {
  delattr(o, namedAttribute(name));
  return none;
});
add('dir(object=..., /)', (v: Value | undefined) => {
  if (v === undefined) return newList(dictKeys(globalsDict()).sort((a, b) => (str(a) < str(b) ? -1 : 1)));
  if (v instanceof Obj) {
    const own = v.t.lookup('__dir__');
    if (own instanceof Func) {
      const a = listOf(callSpecial(own, v, []));
      sortValues(a, none, false);
      return newList(a);
    }
  }
  return newList(namesOf(v).map(toStr));
});
add('vars(object=..., /)', (v: Value | undefined) => {
  if (v === undefined) return globalsDict();
  const dict = findAttribute(v, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
});
add('globals()', () => globalsDict());
add('locals()', () => globalsDict());
add('__import__(name, globals=None, locals=None, fromlist=None, level=0)', (name: Value) => {
  const text = textOf(name);
  if (text === undefined) throw typeError(`__import__() argument 1 must be str, not ${typeOf(name).name}`);
  const module = importForProgram(text);
  return text.includes('.') ? importForProgram(text.slice(0, text.indexOf('.'))) : module;
});
hookAttributes(superType, superLookup as never);
superType.make = (args) => {
  if (args.length === 2) return newSuper(args[0]!, args[1]!);
  if (args.length === 0) throw pyError(E.RuntimeError, 'super(): no arguments');
  throw typeError('super() with one argument is not supported');
};

for (const type of [objectType, typeType, superType, enumerateType, zipType, mapType, filterType, reversedType])
  builtins.set(type.name, type);
// Python's `site` gives every program these two.
for (const name of ['exit', 'quit'])
  add(`${name}(code=None, /)`, (code: Value) => {
    throw raised(newExc(E.SystemExit, code));
  });
builtins.set('NotImplemented', notImplemented);
builtins.set('Ellipsis', ellipsis);
for (const [name, type] of Object.entries(E)) builtins.set(name, type);
builtins.set('EnvironmentError', E.OSError);
builtins.set('IOError', E.OSError);

export { textOf };
export type { Kwargs };
