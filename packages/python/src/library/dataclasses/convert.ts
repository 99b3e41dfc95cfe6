/** `asdict`, `astuple`, `replace`, `fields`. */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { deeper } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  dictType,
  type Kwargs,
  List,
  newList,
  newTuple,
  none,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { deepCopy } from '../copy/deep-copy.ts';
import { type Field, missing } from './field.ts';
import { fieldsOf } from './process.ts';

/** The true fields of a data class or instance. Errors: TypeError. */
export const trueFields = (v: Value): readonly Field[] => {
  const found = fieldsOf(v instanceof Type ? v : typeOf(v));
  if (found === undefined) throw typeError('must be called with a dataclass type or instance');
  return [...found.values()].filter((f) => f.kind === 'field');
};

/** Whether a value is an instance of a data class. */
export const isInstance = (v: Value): boolean => !(v instanceof Type) && fieldsOf(typeOf(v)) !== undefined;

const copied = (v: Value): Value => {
  if (typeof v !== 'object' || v === none || v instanceof Type) return v;
  return deepCopy(v, newDict());
};

/** Walks lists, tuples, dictionaries and data classes. */
const convert = (v: Value, whole: (o: Value) => Value): Value => {
  if (typeof v !== 'object') return v;
  meter.spend(4);
  if (isInstance(v)) return whole(v);
  if (v instanceof Tuple)
    return deeper('', () => {
      const parts = v.a.map((one) => convert(one, whole));
      if (v.t.builtin) return newTuple(parts);
      return findAttribute(v, '_fields') === undefined ? call(v.t, [newTuple(parts)]) : call(v.t, parts);
    });
  if (v instanceof List)
    return deeper('', () => {
      const parts = newList(v.a.map((one) => convert(one, whole)));
      return v.t.builtin ? parts : call(v.t, [parts]);
    });
  if (v instanceof Dict)
    return deeper('', () => {
      const pairs = dictEntries(v).map(([key, one]) => [convert(key, whole), convert(one, whole)] as const);
      if (findAttribute(v.t, 'default_factory') !== undefined) {
        const made = call(v.t, [getattr(v, 'default_factory')]);
        for (const [key, one] of pairs) setItem(made as Dict, key, one);
        return made;
      }
      const made = newDict();
      for (const [key, one] of pairs) setItem(made, key, one);
      return v.t.builtin ? made : call(v.t, [made]);
    });
  return copied(v);
};

/** `asdict(obj, dict_factory=…)`. */
export const asDict = (v: Value, factory: Value): Value => {
  if (!isInstance(v)) throw typeError('asdict() should be called on dataclass instances');
  const whole = (o: Value): Value =>
    deeper('', () => {
      const pairs = trueFields(o).map((f) => [toStr(f.name!), convert(getattr(o, f.name!), whole)] as const);
      if (factory !== dictType) return call(factory, [newList(pairs.map((pair) => newTuple(pair)))]);
      const made = newDict();
      for (const [key, one] of pairs) setItem(made, key, one);
      return made;
    });
  return whole(v);
};

/** `astuple(obj, tuple_factory=…)`. */
export const asTuple = (v: Value, factory: Value | undefined): Value => {
  if (!isInstance(v)) throw typeError('astuple() should be called on dataclass instances');
  const whole = (o: Value): Value =>
    deeper('', () => {
      const parts = trueFields(o).map((f) => convert(getattr(o, f.name!), whole));
      return factory === undefined ? newTuple(parts) : call(factory, [newList(parts)]);
    });
  return whole(v);
};

/** `replace(obj, **changes)`. */
export const replaced = (v: Value, changes: Kwargs): Value => {
  if (!isInstance(v)) throw typeError('replace() should be called on dataclass instances');
  const given: Kwargs = new Map(changes);
  for (const f of fieldsOf(typeOf(v))!.values()) {
    const name = f.name!;
    if (f.kind === 'classvar') continue;
    if (!f.init) {
      if (given.has(name))
        throw valueError(`field ${name} is declared with init=False, it cannot be specified with replace()`);
      continue;
    }
    if (given.has(name)) continue;
    if (f.kind === 'initvar' && f.default === missing)
      throw valueError(`InitVar '${name}' must be specified with replace()`);
    given.set(name, getattr(v, name));
  }
  return call(typeOf(v), [], given);
};
