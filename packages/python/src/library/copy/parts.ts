/**
 * What an object is made of, so that it can be made again: the order of `object.__reduce_ex__(4)`. A class is asked for
 * `__reduce_ex__`, `__reduce__`, `__getnewargs_ex__`, `__getnewargs__` and `__getstate__`; the layouts of built-in types are
 * known here.
 */
import { findAttribute } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { Builtin, Callable } from '../../runtime/callables.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { Exc, typeError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  Bytes,
  Complex,
  Dict,
  FloatBox,
  Instance,
  IntBox,
  Iter,
  List,
  Module,
  newBytes,
  newComplex,
  newList,
  newTuple,
  none,
  type Obj,
  objectType,
  SetObj,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { setOrder } from '../../runtime/set.ts';
import { run } from '../../runtime/state.ts';

/** How to make an object again. */
export interface Parts {
  /** Makes the bare object from (copied) arguments. */
  readonly make: (args: readonly Value[]) => Value;
  readonly args: readonly Value[];
  /** What goes to `__setstate__`, or into attributes. */
  readonly state: Value | undefined;
  /** Elements to append, pairs to store. */
  readonly items: readonly Value[] | undefined;
  readonly pairs: readonly (readonly [Value, Value])[] | undefined;
}

/** The names of slots that a class and its bases have. */
export const slotNames = (type: Type): readonly string[] => {
  const names: string[] = [];
  for (const one of type.mro) if (one.slots !== undefined) names.push(...one.slots);
  return names;
};

/** A program's own definition of a special method; undefined if there is only the runtime's. */
export const own = (type: Type, name: string): Value | undefined => {
  const found = type.lookup(name);
  return found === undefined || found === none || found instanceof Builtin ? undefined : found;
};

/** The attributes that an object holds of its own, as a dictionary; `none` if it has none. */
const attributesOf = (o: Obj): Value => {
  const slots = slotNames(o.t);
  const d = newDict();
  const slotted = newDict();
  const { dict } = o as Instance;
  if (dict instanceof Dict) for (const [key, v] of dictEntries(dict)) setItem(d, key, v);
  const bag = o as unknown as Record<string, Value | undefined>;
  for (const key of Object.keys(o)) {
    const v = key.charCodeAt(0) === 36 ? bag[key] : undefined;
    if (v === undefined) continue;
    const name = key.slice(1);
    setItem(slots.includes(name) ? slotted : d, toStr(name), v);
  }
  meter.spend(d.m.size + slotted.m.size);
  if (slotted.m.size > 0) return newTuple([d.m.size > 0 ? d : none, slotted]);
  return d.m.size > 0 ? d : none;
};

export const stateOf = (o: Obj): Value | undefined => {
  const f = own(o.t, '__getstate__');
  const state = f === undefined ? attributesOf(o) : invoke(o, '__getstate__');
  return state === none && f === undefined ? undefined : state;
};

/** What `__reduce__` of the program gave. Errors: TypeError, ValueError in the words of `copy`. */
const reduced = (v: Value): Parts | undefined => {
  if (typeof v === 'string' || v instanceof StrBox) return undefined;
  if (!(v instanceof Tuple)) throw typeError('__reduce__ must return a string or tuple');
  const [f, args, state, items, pairs] = v.a;
  return {
    make: (given) => call(f!, given),
    args: args === undefined ? [] : listOf(args),
    state: state === none ? undefined : state,
    items: items === undefined || items === none ? undefined : listOf(items),
    pairs:
      pairs === undefined || pairs === none
        ? undefined
        : listOf(pairs).map((pair) => {
            const [key, value] = listOf(pair);
            return [key!, value!] as const;
          }),
  };
};

/** Calls `cls.__new__(cls, *args)`. */
const newOf =
  (cls: Type) =>
  (args: readonly Value[]): Value => {
    const f = findAttribute(cls, '__new__')!;
    return call(f, [cls, ...args]);
  };

/** The parts of an object; undefined if it is its own copy. Errors: TypeError if it cannot be copied. */
export const partsOf = (o: Obj): Parts | undefined => {
  const { t } = o;
  const table = run.store.get('copyreg');
  const registered = table instanceof Dict ? getItem(table, t) : undefined;
  if (registered !== undefined) return reduced(call(registered, [o]));
  const ex = own(t, '__reduce_ex__');
  if (ex !== undefined) return reduced(invoke(o, '__reduce_ex__', 4));
  const reduce = t.lookup('__reduce__');
  if (reduce !== undefined) {
    const parts = reduced(invoke(o, '__reduce__'));
    // What our own types say leaves out the attributes that a subclass adds.
    if (parts === undefined || parts.state !== undefined || !(reduce instanceof Builtin)) return parts;
    return { ...parts, state: stateOf(o) };
  }
  if (o instanceof Exc) {
    const attributes = attributesOf(o);
    return {
      make: (args) => call(t, args),
      args: o.args.a,
      state: attributes === none ? undefined : attributes,
      items: undefined,
      pairs: undefined,
    };
  }
  if (o instanceof SetObj) {
    const attributes = attributesOf(o);
    return {
      make: (args) => call(t, args),
      args: [newList([...setOrder(o)])],
      state: attributes === none ? undefined : attributes,
      items: undefined,
      pairs: undefined,
    };
  }
  if (o instanceof ByteArray) {
    const attributes = attributesOf(o);
    return {
      make: (args) => call(t, args),
      args: [newBytes(o.v.slice())],
      state: attributes === none ? undefined : attributes,
      items: undefined,
      pairs: undefined,
    };
  }
  const arguments_ = newArguments(o);
  if (arguments_ === undefined) {
    if (isOwnCopy(o)) return undefined;
    throw typeError(`cannot pickle '${t.name}' object`);
  }
  return {
    make: newOf(t),
    args: arguments_,
    state: stateOf(o),
    items: o instanceof List ? o.a.slice() : undefined,
    pairs: o instanceof Dict ? dictEntries(o) : undefined,
  };
};

/** What `__new__` is given; undefined if the type does not say how its instances are made. */
export const newArguments = (o: Obj): readonly Value[] | undefined => {
  if (own(o.t, '__getnewargs_ex__') !== undefined) return listOf(listOf(invoke(o, '__getnewargs_ex__'))[0]!);
  if (own(o.t, '__getnewargs__') !== undefined) return listOf(invoke(o, '__getnewargs__'));
  if (o instanceof Tuple) return [newTuple(o.a)];
  if (o instanceof IntBox) return [o.v];
  if (o instanceof FloatBox) return [toFloat(o.v)];
  if (o instanceof StrBox) return [toStr(o.v)];
  if (o instanceof Complex) return [newComplex(o.re, o.im)];
  if (o instanceof Bytes) return [newBytes(o.v)];
  if (o instanceof List || o instanceof Dict) return [];
  if (o instanceof Instance && !(o instanceof Callable)) return [];
  if (!o.t.builtin && o.t.layout === objectType) return [];
  return undefined;
};

/** Types of the library whose instances cannot be copied: they stand for something outside. */
const uncopyable =
  /^(generator|coroutine|async_generator|module|TextIOWrapper|frame|.*[lL]ock|.*Condition|Connection)$/;

/** Whether a value of a built-in type is shared by copies: what has no parts that could change. */
const isOwnCopy = (o: Obj): boolean => !(o instanceof Iter || o instanceof Module || uncopyable.test(o.t.qualname));
