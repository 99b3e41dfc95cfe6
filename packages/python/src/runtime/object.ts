/**
 * Python's values.
 *
 * `str` is a JavaScript string when every code point fits one UTF-16 unit and none is a surrogate (so indexes are code
 * point indexes), else a `StrBox`. `int` is a number when it is a safe integer, else a bigint. `float` is a
 * number when it has a fraction (or is NaN or infinite), else a `FloatBox`: `2.0` must stay a float. `bool` is a boolean.
 * No bare number is ever -0. Everything else is an `Obj`. `undefined` is never a value: it says "unbound" or "no more".
 *
 * Emitted JavaScript reads a few properties of values without asking what they are, so their names are the contract
 * between the compiler and this file, and none of them exists on a JavaScript built-in:
 *
 * | property | on | means |
 * | --- | --- | --- |
 * | `$name` | instances, classes' prototypes, modules | attribute `name`, found without further thought |
 * | `m$name` | prototypes | method `name`: call its `c` with the receiver first |
 * | `n$`, `c` | callables | `c(...)` may be called with exactly `n$` positional arguments |
 * | `o$` | functions | true: one of the program's own, where labels are followed (`flows/`) |
 * | `p$` | prototypes | true: storing attribute `name` is storing `$name` |
 * | `x$`, `y$`, `a` | lists, tuples | `a` may be indexed (`x$`), and stored to (`y$`) |
 * | `next` | iterators | the next value, or undefined |
 */
import { IntTable } from './int-table.ts';
import type { SetTable } from './set-table.ts';
export type Value = number | bigint | string | boolean | Obj;
export type Int = number | bigint;

/** A thing with a type. The type lies on the prototype, so it costs no memory and cannot be missing. */
export class Obj {
  declare readonly t: Type;
  declare n$: number | undefined;
  declare p$: boolean | undefined;
}

/** How a type behaves beyond its attributes; worked out when the type is made. */
export interface Traits {
  /** `__getattribute__`, `__getattr__`, `__setattr__` or `__delattr__` are the program's own. */
  ownGetattribute: boolean;
  ownGetattr: boolean;
  ownSetattr: boolean;
  /** Instances have a `__dict__`. */
  hasDict: boolean;
}

/**
 * A class. `ctor` makes instances of the right layout whose prototype carries the type and its attributes (see
 * `class-making.ts`); `attrs` is the class's own namespace; `mro` the linearised bases with the class itself first.
 */
export class Type extends Obj {
  /** As messages say it: with the module where CPython's do (`datetime.date`, `decimal.Decimal`; not classes of the program). */
  name: string;
  qualname: string;
  module: string;
  bases: readonly Type[] = [];
  mro: readonly Type[] = [];
  readonly attrs = new Map<string, Value>();
  readonly cache = new Map<string, Value | undefined>();
  /** Direct subclasses, kept for classes of the program only: built-in types never change and outlive a run. */
  readonly subclasses: Type[] = [];
  readonly ctor: new () => Obj;
  readonly builtin: boolean;
  /** The built-in type whose layout instances have. */
  layout: Type;
  readonly traits: Traits = { ownGetattribute: false, ownGetattr: false, ownSetattr: false, hasDict: false };
  slots: readonly string[] | undefined = undefined;
  /** Makes an instance from call arguments in one step, where the type has a short way (`int`, `list`, plain classes). */
  make: ((args: readonly Value[], kwargs: Kwargs | undefined) => Value) | undefined = undefined;
  /** No class may inherit from it. */
  final = false;
  /** Its instances are equal only to themselves: a class of the program with `object`'s equality. */
  identity = false;
  /** Makes keys of its instances, where their equality is that of a few of their attributes (data classes). */
  keyer: ((v: Obj) => Key | undefined) | undefined = undefined;
  /** Finds attributes of instances in a way of the type's own, before anything else (`super`, generic aliases). */
  attributeHook: ((self: never, name: string) => Value | undefined) | undefined = undefined;
  /** Of a metaclass: may refuse by throwing that an attribute of its classes is set, or deleted (no value). */
  attributeGuard: ((type: never, name: string, value: Value | undefined) => void) | undefined = undefined;

  constructor(name: string, ctor: new () => Obj, builtin: boolean) {
    super();
    this.name = name;
    this.qualname = builtin ? name.slice(name.lastIndexOf('.') + 1) : name;
    this.module = 'builtins';
    this.ctor = ctor;
    this.builtin = builtin;
    this.layout = this;
  }

  /** The attribute as the linearised bases give it, unbound; undefined if there is none. */
  lookup(name: string): Value | undefined {
    const found = this.cache.get(name);
    if (found !== undefined || this.cache.has(name)) return found;
    let value: Value | undefined;
    for (const type of this.mro) {
      value = type.attrs.get(name);
      if (value !== undefined) break;
    }
    this.cache.set(name, value);
    return value;
  }

  isSubtypeOf(other: Type): boolean {
    return this === other || this.mro.includes(other);
  }
}

/** Keyword arguments of a call, in order. */
export type Kwargs = Map<string, Value>;

/** Gives a JavaScript class a built-in type. The bases' prototypes follow the JavaScript classes. */
export const newBuiltinType = (
  name: string,
  ctor: new (...args: never[]) => Obj,
  base: Type | undefined,
  module = 'builtins',
): Type => {
  const type = new Type(name, ctor as new () => Obj, true);
  type.module = module;
  if (base !== undefined) {
    type.bases = [base];
    type.mro = [type, ...base.mro];
  } else {
    type.mro = [type];
  }
  Object.defineProperty(ctor.prototype, 't', { value: type });
  return type;
};

export const objectType = newBuiltinType('object', Obj, undefined);
export const typeType = newBuiltinType('type', Type, objectType);

// ── Singletons ──────────────────────────────────────────────────────────────────────────────────
class NoneObj extends Obj {}
export const noneType = newBuiltinType('NoneType', NoneObj, objectType);
/** Python's `None`. */
export const none: Obj = new NoneObj();

class NotImplementedObj extends Obj {}
export const notImplementedType = newBuiltinType('NotImplementedType', NotImplementedObj, objectType);
export const notImplemented: Obj = new NotImplementedObj();

class EllipsisObj extends Obj {}
export const ellipsisType = newBuiltinType('ellipsis', EllipsisObj, objectType);
export const ellipsis: Obj = new EllipsisObj();

// ── Numbers and text ────────────────────────────────────────────────────────────────────────────
/** An `int` that is an instance of a subclass. */
export class IntBox extends Obj {
  v: Int = 0;
}
export const intType = newBuiltinType('int', IntBox, objectType);

class BoolBox extends IntBox {}
export const boolType = newBuiltinType('bool', BoolBox, intType);
boolType.final = true;

/** A `float` without a fraction, or an instance of a subclass. */
export class FloatBox extends Obj {
  v = 0;
}
export const floatType = newBuiltinType('float', FloatBox, objectType);

/** The float of a JavaScript number. */
export const toFloat = (x: number): Value => {
  if (x !== Math.floor(x)) return x;
  if (x === Infinity || x === -Infinity) return x;
  const box = new FloatBox();
  box.v = x;
  return box;
};

export class Complex extends Obj {
  re = 0;
  im = 0;
}
export const complexType = newBuiltinType('complex', Complex, objectType);
export const newComplex = (re: number, im: number): Complex => {
  const z = new Complex();
  z.re = re;
  z.im = im;
  return z;
};

/** A `str` with code points beyond U+FFFF or lone surrogates, or an instance of a subclass. */
export class StrBox extends Obj {
  /** UTF-16, with surrogate pairs for code points beyond U+FFFF. */
  v = '';
  private points: readonly number[] | undefined = undefined;

  /** The code points. */
  get codes(): readonly number[] {
    return (this.points ??= codePoints(this.v));
  }
}
export const strType = newBuiltinType('str', StrBox, objectType);

const codePoints = (text: string): number[] => {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    codes.push(code);
    if (code > 0xffff) i++;
  }
  return codes;
};

const surrogate = /[\ud800-\udfff]/;
/** Short texts are looked through sooner than the engine of regular expressions has begun. */
const hasSurrogate = (text: string): boolean => {
  if (text.length > 24) return surrogate.test(text);
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true;
  return false;
};

/** The `str` of a JavaScript string. */
export const toStr = (text: string): Value => {
  if (!hasSurrogate(text)) return text;
  const box = new StrBox();
  box.v = text;
  return box;
};

/** The `str` of code points. */
export const fromCodes = (codes: readonly number[]): Value => {
  let text = '';
  for (let i = 0; i < codes.length; i += 4096) text += String.fromCodePoint(...codes.slice(i, i + 4096));
  return toStr(text);
};

export class Bytes extends Obj {
  v: Uint8Array = new Uint8Array(0);
}
export const bytesType = newBuiltinType('bytes', Bytes, objectType);
export const newBytes = (v: Uint8Array): Bytes => {
  const bytes = new Bytes();
  bytes.v = v;
  return bytes;
};

/** Grows in place: `v` may be a part of `room`, the larger buffer that was made for it (see `buffer.ts`). */
export class ByteArray extends Obj {
  v: Uint8Array = new Uint8Array(0);
  room: Uint8Array | undefined = undefined;
}
export const byteArrayType = newBuiltinType('bytearray', ByteArray, objectType);
export const newByteArray = (v: Uint8Array): ByteArray => {
  const bytes = new ByteArray();
  bytes.v = v;
  return bytes;
};

// ── Containers ──────────────────────────────────────────────────────────────────────────────────
export class List extends Obj {
  a: Value[] = [];
}
export const listType = newBuiltinType('list', List, objectType);
export const newList = (a: Value[]): List => {
  const list = new List();
  list.a = a;
  return list;
};

export class Tuple extends Obj {
  a: readonly Value[] = [];
  /** The dictionary key, once worked out; `null` if elements want to be asked. */
  k: string | null | undefined = undefined;
}
export const tupleType = newBuiltinType('tuple', Tuple, objectType);
export const newTuple = (a: readonly Value[]): Tuple => {
  const tuple = new Tuple();
  tuple.a = a;
  return tuple;
};
export const emptyTuple = newTuple([]);

/** Marks the prototypes whose `a` emitted code may index and store to. */
const mark = (proto: object, name: string): void => {
  Object.defineProperty(proto, name, { value: true, writable: true, configurable: true });
};
mark(List.prototype, 'x$');
mark(List.prototype, 'y$');
mark(Tuple.prototype, 'x$');

/** A key as `Map` compares it; see `keys.ts`. */
export type Key = string | number | bigint | Obj;

/**
 * Insertion-ordered, over a `Map` from keys (see `keys.ts`) to values. `originals` holds the keys as the program gave
 * them where they differ (`True` for 1, tuples); `buckets` the keys of objects that have their own idea of equality.
 */
export class Dict extends Obj {
  m = new Map<Key, Value>();
  originals: Map<Key, Value> | undefined = undefined;
  buckets: Map<Int, Key[]> | undefined = undefined;
}
export const dictType = newBuiltinType('dict', Dict, objectType);

/** The namespace of a class body that wants to know of every name stored (`enum`). */
export abstract class Namespace extends Dict {
  abstract put(name: string, v: Value): void;
}

/** Either `ints` holds the elements, as long as they are whole numbers, or `m`, which maps keys to them as the program gave them. */
export class SetObj extends Obj {
  ints: IntTable | undefined = new IntTable();
  m: Map<Key, Value> | undefined = undefined;
  buckets: Map<Int, Key[]> | undefined = undefined;
  /** Beside `m`: what gives the order of the elements; undefined until somebody asks for it, null where it is that of insertion. */
  table: SetTable | null | undefined = undefined;

  get size(): number {
    return this.ints === undefined ? this.m!.size : this.ints.used;
  }
}
export const setType = newBuiltinType('set', SetObj, objectType);
export class FrozenSet extends SetObj {
  h: Int | undefined = undefined;
}
export const frozenSetType = newBuiltinType('frozenset', FrozenSet, objectType);

export class Range extends Obj {
  start: Int = 0;
  stop: Int = 0;
  step: Int = 1;
}
export const rangeType = newBuiltinType('range', Range, objectType);
rangeType.final = true;

export class Slice extends Obj {
  start: Value = none;
  stop: Value = none;
  step: Value = none;
}
export const sliceType = newBuiltinType('slice', Slice, objectType);
sliceType.final = true;
export const newSlice = (start: Value, stop: Value, step: Value): Slice => {
  const slice = new Slice();
  slice.start = start;
  slice.stop = stop;
  slice.step = step;
  return slice;
};

/** An instance of a class of the program without a built-in layout, and the base of all such. */
export class Instance extends Obj {
  /** Attributes, once the program asked for `__dict__` or the class watches attributes; else they are `$name` properties. */
  declare dict: Dict | undefined;
}

export class Module extends Obj {
  name: string;
  readonly attrs: Map<string, Value>;

  constructor(name: string, attrs = new Map<string, Value>()) {
    super();
    this.name = name;
    this.attrs = attrs;
  }

  /** Sets an attribute where `getattr` and emitted code find it. */
  put(name: string, value: Value): void {
    this.attrs.set(name, value);
    (this as unknown as Record<string, Value>)[`$${name}`] = value;
  }

  /** Whether there was such an attribute. */
  drop(name: string): boolean {
    delete (this as unknown as Record<string, Value>)[`$${name}`];
    return this.attrs.delete(name);
  }
}
export const moduleType = newBuiltinType('module', Module, objectType);

/** Iterators of the runtime. `next` is the next value, undefined at the end; it then stays at the end. */
export abstract class Iter extends Obj {
  /** Whether it is one for the runtime alone: a coroutine, which programs await. */
  declare readonly isAwaited: boolean;
  abstract next(): Value | undefined;
}
Object.defineProperty(Iter.prototype, 'isAwaited', { value: false });

/** The type of a value. */
export const typeOf = (v: Value): Type => {
  switch (typeof v) {
    case 'string':
      return strType;
    case 'number':
      return Number.isInteger(v) ? intType : floatType;
    case 'boolean':
      return boolType;
    case 'bigint':
      return intType;
    default:
      return v.t;
  }
};

/** What a value is called where an argument of a built-in function has the wrong type: its type, but `None` itself. */
export const givenName = (v: Value): string => (v === none ? 'None' : typeOf(v).name);
