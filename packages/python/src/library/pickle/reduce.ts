/**
 * How an object is written that is no plain data: by which call it is made again, and what is put into it then. The order of questions is
 * CPython's: the dispatch table, `__reduce_ex__`, `__reduce__`, `__getnewargs_ex__`, `__getnewargs__`, `__getstate__`.
 */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { call, callable, invoke } from '../../runtime/call.ts';
import { Builtin, Func, Method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { Exc, pyError, typeError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import {
  Bytes,
  ByteArray,
  Complex,
  Dict,
  ellipsis,
  FloatBox,
  FrozenSet,
  IntBox,
  List,
  newBytes,
  newList,
  newTuple,
  none,
  notImplemented,
  type Obj,
  Range,
  SetObj,
  Slice,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  Type,
  typeType,
  type Value,
} from '../../runtime/object.ts';
import { setOrder } from '../../runtime/set.ts';
import { run } from '../../runtime/state.ts';
import { newArguments, own, stateOf } from '../copy/parts.ts';
import { EnumClass } from '../enum/enum-type.ts';
import { picklingError } from './errors.ts';

/** A function of CPython's library that pickles name and that is no value here. */
export class Named {
  readonly module: string;
  readonly name: string;
  constructor(module: string, name: string) {
    this.module = module;
    this.name = name;
  }
}

export interface Reduced {
  /** `new` is `cls.__new__(cls, *args)`, `new-ex` the same with keywords. */
  readonly kind: 'call' | 'new' | 'new-ex';
  readonly f: Value | Named;
  readonly args: readonly Value[];
  readonly kwargs?: Value;
  readonly state?: Value;
  readonly items?: readonly Value[];
  readonly pairs?: readonly (readonly [Value, Value])[];
}

/** How an object is written: by the name under which it is found, or by parts. */
export type Written = { readonly global: string } | Reduced;

const called = (f: Value | Named, ...args: readonly Value[]): Reduced => ({ kind: 'call', f, args });

/** What a function of the program gave. Errors: PicklingError. */
const reduced = (v: Value): Written => {
  const name = textOf(v);
  if (name !== undefined) return { global: name };
  if (!(v instanceof Tuple)) throw pyError(picklingError, '__reduce__ must return a string or tuple');
  if (v.a.length < 2 || v.a.length > 6)
    throw pyError(picklingError, 'tuple returned by __reduce__ must contain 2 through 6 elements');
  const [f, args, state, items, pairs] = v.a;
  if (!callable(f!)) throw pyError(picklingError, 'first item of the tuple returned by __reduce__ must be callable');
  if (!(args instanceof Tuple))
    throw pyError(picklingError, 'second item of the tuple returned by __reduce__ must be a tuple');
  return {
    ...called(f!, ...args.a),
    ...(state === undefined || state === none ? {} : { state }),
    ...(items === undefined || items === none ? {} : { items: listOf(items) }),
    ...(pairs === undefined || pairs === none
      ? {}
      : { pairs: listOf(pairs).map((pair) => [listOf(pair)[0]!, listOf(pair)[1]!] as const) }),
  };
};

const numberOf = (o: Value, name: string): number => Number(getattr(o, name));
const dateBytes = (o: Value): number[] => [
  numberOf(o, 'year') >> 8,
  numberOf(o, 'year') & 255,
  numberOf(o, 'month'),
  numberOf(o, 'day'),
];
const clockBytes = (o: Value): number[] => {
  const micro = numberOf(o, 'microsecond');
  return [
    numberOf(o, 'hour'),
    numberOf(o, 'minute'),
    numberOf(o, 'second'),
    micro >> 16,
    (micro >> 8) & 255,
    micro & 255,
  ];
};
const withZone = (bytes: readonly number[], o: Value): Value[] => {
  const zone = getattr(o, 'tzinfo');
  return zone === none ? [newBytes(Uint8Array.from(bytes))] : [newBytes(Uint8Array.from(bytes)), zone];
};
/** The later of two readings of a clock is marked in the first byte that has room, from protocol 4 on. */
const folded = (o: Value, bytes: number[], at: number, protocol: number): number[] => {
  if (protocol > 3 && getattr(o, 'fold') === 1) bytes[at]! += 128;
  return bytes;
};

/** Types of the library whose parts are written in another form than `copy` uses. By module and name. */
const ofLibrary: Readonly<Record<string, (o: Obj, protocol: number) => Reduced>> = {
  'datetime.date': (o) => called(o.t, newBytes(Uint8Array.from(dateBytes(o)))),
  'datetime.datetime': (o, protocol) =>
    called(o.t, ...withZone([...folded(o, dateBytes(o), 2, protocol), ...clockBytes(o)], o)),
  'datetime.time': (o, protocol) => called(o.t, ...withZone(folded(o, clockBytes(o), 0, protocol), o)),
  'uuid.UUID': (o) => {
    const state = newDict();
    setItem(state, 'int', getattr(o, 'int'));
    return { kind: 'new', f: o.t, args: [], state };
  },
  're.Pattern': (o) => called(new Named('re', '_compile'), getattr(o, 'pattern'), getattr(o, 'flags')),
  'types.SimpleNamespace': (o) => ({ ...called(o.t), state: getattr(o, '__dict__') }),
  'functools.partial': (o) => {
    const f = getattr(o, 'func');
    const attributes = stateOf(o) ?? none;
    return { ...called(o.t, f), state: newTuple([f, getattr(o, 'args'), getattr(o, 'keywords'), attributes]) };
  },
};

const plainTypes = new Set<Value>([none, notImplemented, ellipsis]);

/** How an object is written. Errors: TypeError if it cannot be. */
export const reduceOf = (o: Obj, protocol: number): Written => {
  const { t } = o;
  const table = run.store.get('copyreg');
  const registered = table instanceof Dict ? getItem(table, t) : undefined;
  if (registered !== undefined) return reduced(call(registered, [o]));
  if (o instanceof Type) {
    if (o.module === 'builtins' && plainTypes.has(singletonOf(o))) return called(typeType, singletonOf(o));
    return { global: o.qualname };
  }
  if (o instanceof Func) return { global: o.qualname };
  if (o === ellipsis) return { global: 'Ellipsis' };
  if (o === notImplemented) return { global: 'NotImplemented' };
  const ex = own(t, '__reduce_ex__');
  if (ex !== undefined) return reduced(invoke(o, '__reduce_ex__', protocol));
  const mine = own(t, '__reduce__');
  if (mine !== undefined) return reduced(invoke(o, '__reduce__'));
  if (o instanceof Method)
    return called(new Named('builtins', 'getattr'), o.self, textOf(getattr(o, '__name__')) ?? '');
  if (o instanceof Builtin) return { global: o.name };
  if (t instanceof EnumClass) return called(t, getattr(o, '_value_'));
  const special = ofLibrary[`${t.module}.${t.qualname}`];
  if (special !== undefined && t.builtin) return special(o, protocol);
  const builtinReduce = t.lookup('__reduce__');
  if (builtinReduce !== undefined) {
    const parts = reduced(invoke(o, '__reduce__'));
    if ('global' in parts || parts.state !== undefined || t.builtin) return parts;
    const state = stateOf(o);
    return state === undefined ? parts : { ...parts, state };
  }
  return byLayout(o, protocol);
};

/** The one value of a type that has one. */
const singletonOf = (t: Type): Value => [...plainTypes].find((one) => (one as Obj).t === t) ?? t;

const byLayout = (o: Obj, protocol: number): Reduced => {
  const { t } = o;
  const state = stateOf(o);
  const more = state === undefined ? {} : { state };
  if (o instanceof Exc) return { ...called(t, ...o.args.a), ...more };
  if (o instanceof Complex && t.builtin) return called(t, toFloat(o.re), toFloat(o.im));
  if (o instanceof Range) return called(t, o.start, o.stop, o.step);
  if (o instanceof Slice) return called(t, o.start, o.stop, o.step);
  if (o instanceof SetObj) return { ...called(t, newList([...setOrder(o)])), ...more };
  if (o instanceof ByteArray) {
    return { ...called(t, ...(o.v.length > 0 ? [newBytes(o.v.slice())] : [])), ...more };
  }
  if (protocol < 2) return reconstructed(o, more);
  if (own(t, '__getnewargs_ex__') !== undefined) {
    const [args, kwargs] = listOf(invoke(o, '__getnewargs_ex__'));
    return { kind: 'new-ex', f: t, args: listOf(args!), kwargs: kwargs!, ...more };
  }
  if (own(t, '__getnewargs__') !== undefined) {
    const args = invoke(o, '__getnewargs__');
    if (!(args instanceof Tuple)) throw typeError(`__getnewargs__ should return a tuple, not '${typeName(args)}'`);
    return { kind: 'new', f: t, args: args.a, ...more };
  }
  const named = t.lookup('_fields') !== undefined && o instanceof Tuple;
  const args = named ? o.a : newArguments(o);
  if (args === undefined) throw typeError(`cannot pickle '${t.name.slice(t.name.lastIndexOf('.') + 1)}' object`);
  return {
    kind: 'new',
    f: t,
    args,
    ...more,
    ...(o instanceof List ? { items: o.a.slice() } : {}),
    ...(o instanceof Dict ? { pairs: dictEntries(o) } : {}),
  };
};

export const latin1 = (bytes: Uint8Array): Value => toStr(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
const typeName = (v: Value): string => textOf(getattr(getattr(v, '__class__'), '__name__')) ?? '';

/** Protocols 0 and 1: `copyreg._reconstructor(cls, base, state)`. */
const reconstructed = (o: Obj, more: { readonly state?: Value }): Reduced => {
  const { layout } = o.t;
  const content = contentOf(o);
  if (o.t.slots !== undefined && findAttribute(o, '__getstate__') === undefined)
    throw typeError(`a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol 0`);
  if (content === undefined && o.t.builtin && o.t !== layout) throw typeError(`cannot pickle '${o.t.name}' object`);
  const base = content === undefined ? objectOf(o.t) : layout;
  return { ...called(new Named('copyreg', '_reconstructor'), o.t, base, content ?? none), ...more };
};
const objectOf = (t: Type): Type => t.mro.at(-1)!;
const contentOf = (o: Obj): Value | undefined => {
  if (o instanceof List) return newList(o.a.slice());
  if (o instanceof Dict) {
    const plain = newDict();
    for (const [key, v] of dictEntries(o)) setItem(plain, key, v);
    return plain;
  }
  if (o instanceof Tuple) return newTuple(o.a);
  if (o instanceof IntBox) return o.v;
  if (o instanceof FloatBox) return toFloat(o.v);
  if (o instanceof StrBox) return toStr(o.v);
  if (o instanceof Bytes) return newBytes(o.v);
  if (o instanceof FrozenSet) return newList([...setOrder(o)]);
  return undefined;
};
