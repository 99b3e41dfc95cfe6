/** `@dataclass`: reads a class's annotations into fields and gives it its methods. */
import { findAttribute } from '../../runtime/attributes.ts';
import { Slot } from '../../runtime/callables.ts';
import { attributeChanged, newType } from '../../runtime/class-making.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, dictOfEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  newBuiltinType,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  typeOf,
  typeType,
  type Value,
} from '../../runtime/object.ts';
import { getter } from '../../runtime/callables.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { computeAbstract } from '../abc/abstract-meta.ts';
import { isForm } from '../typing/special-forms.ts';
import { signatureText } from '../inspect/signature-text.ts';
import { Field, InitVar, initVarType, keywordOnly, missing, plainField } from './field.ts';
import { newInit } from './generated-init.ts';
import { newEq, newHash, newKeyer, newLocks, newOrder, newRepr } from './methods.ts';

/** The arguments of the decorator. */
export interface Options {
  readonly init: boolean;
  readonly repr: boolean;
  readonly eq: boolean;
  readonly order: boolean;
  readonly unsafeHash: boolean;
  readonly frozen: boolean;
  readonly matchArgs: boolean;
  readonly kwOnly: boolean;
  readonly slots: boolean;
  readonly weakrefSlot: boolean;
}

/** `__dataclass_params__`. */
class Params extends Obj {
  readonly options: Options;
  constructor(options: Options) {
    super();
    this.options = options;
  }
}
const paramsType = newBuiltinType('_DataclassParams', Params as never, objectType, 'dataclasses');
const optionNames: Readonly<Record<string, keyof Options>> = {
  init: 'init',
  repr: 'repr',
  eq: 'eq',
  order: 'order',
  unsafe_hash: 'unsafeHash',
  frozen: 'frozen',
  match_args: 'matchArgs',
  kw_only: 'kwOnly',
  slots: 'slots',
  weakref_slot: 'weakrefSlot',
};
for (const [name, key] of Object.entries(optionNames)) getter(paramsType, name, (p: Params) => p.options[key]);
registerRepr(
  Params,
  (p: Params) =>
    `_DataclassParams(${Object.entries(optionNames)
      .map(([name, key]) => `${name}=${repr(p.options[key])}`)
      .join(',')})`,
);

/** The fields of a data class by name, pseudo-fields too; undefined if it is none. */
export const fieldsOf = (type: Type): ReadonlyMap<string, Field> | undefined => {
  const dict = type.lookup('__dataclass_fields__');
  if (!(dict instanceof Dict)) return undefined;
  const out = new Map<string, Field>();
  for (const [name, f] of dictEntries(dict)) if (f instanceof Field) out.set(str(name), f);
  return out;
};

const ownFieldsOf = (type: Type): ReadonlyMap<string, Field> | undefined =>
  type.attrs.has('__dataclass_fields__') ? fieldsOf(type) : undefined;

/** What a textual annotation begins with. */
const namesForm = (text: string, name: string): boolean => new RegExp(`^\\s*(\\w+\\s*\\.\\s*)?${name}\\b`).test(text);

const isClassVar = (v: Value): boolean => {
  const text = textOf(v);
  return text !== undefined ? namesForm(text, 'ClassVar') : isForm(v, 'ClassVar');
};
const isInitVar = (v: Value): boolean => {
  const text = textOf(v);
  return text !== undefined ? namesForm(text, 'InitVar') : v instanceof InitVar || v === initVarType;
};
const isKeywordOnly = (v: Value): boolean => {
  const text = textOf(v);
  return text !== undefined ? namesForm(text, 'KW_ONLY') : v === keywordOnly;
};

const toField = (type: Type, name: string, annotation: Value, kwOnly: boolean): Field => {
  const given = findAttribute(type, name) ?? missing;
  const f = given instanceof Field ? given : plainField(given instanceof Slot ? missing : given);
  f.name = name;
  f.type = annotation;
  f.kind = isClassVar(annotation) ? 'classvar' : isInitVar(annotation) ? 'initvar' : 'field';
  if (f.kind !== 'field' && f.factory !== missing) throw typeError(`field ${name} cannot have a default factory`);
  if (f.kind === 'classvar') {
    if (f.kwOnly !== undefined) throw typeError(`field ${name} is a ClassVar but specifies kw_only`);
  } else f.kwOnly ??= kwOnly;
  if (f.kind === 'field' && f.default !== missing && typeOf(f.default).lookup('__hash__') === none)
    throw valueError(
      `mutable default ${repr(typeOf(f.default))} for field ${name} is not allowed: use default_factory`,
    );
  return f;
};

/** Makes a data class of a class; with `slots` a new class. */
export const process = (type: Type, options: Options): Type => {
  meter.spend(2000);
  const fields = new Map<string, Field>();
  let anyFrozen = false;
  let allFrozen = true;
  let inherits = false;
  for (const base of type.mro.slice(1).reverse()) {
    const theirs = ownFieldsOf(base);
    if (theirs === undefined) continue;
    inherits = true;
    for (const [name, f] of theirs) fields.set(name, f);
    const params = base.attrs.get('__dataclass_params__');
    if (params instanceof Params && params.options.frozen) anyFrozen = true;
    else allFrozen = false;
  }
  const notes = type.attrs.get('__annotations__');
  let kwOnly = options.kwOnly;
  let sawMarker = false;
  const own: Field[] = [];
  if (notes instanceof Dict)
    for (const [key, annotation] of dictEntries(notes)) {
      const name = str(key);
      if (isKeywordOnly(annotation)) {
        if (sawMarker) throw typeError(`'${name}' is KW_ONLY, but KW_ONLY has already been specified`);
        sawMarker = true;
        kwOnly = true;
        continue;
      }
      own.push(toField(type, name, annotation, kwOnly));
    }
  for (const f of own) {
    const name = f.name!;
    fields.set(name, f);
    if (type.attrs.get(name) instanceof Field) {
      if (f.default === missing) type.attrs.delete(name);
      else type.attrs.set(name, f.default);
      attributeChanged(type, name);
    }
  }
  for (const [name, value] of type.attrs)
    if (value instanceof Field && !(notes instanceof Dict && getItem(notes, toStr(name)) !== undefined))
      throw typeError(`'${name}' is a field but has no type annotation`);
  if (inherits) {
    if (anyFrozen && !options.frozen) throw typeError('cannot inherit non-frozen dataclass from a frozen one');
    if (!allFrozen && options.frozen) throw typeError('cannot inherit frozen dataclass from a non-frozen one');
  }
  const dict = newDict();
  for (const [name, f] of fields) setItem(dict, toStr(name), f);
  type.attrs.set('__dataclass_fields__', dict);
  type.attrs.set('__dataclass_params__', new Params(options));
  const explicitHash = type.attrs.get('__hash__');
  const hasHash = explicitHash !== undefined && !(explicitHash === none && type.attrs.has('__eq__'));
  if (options.order && !options.eq) throw valueError('eq must be true if order is true');

  const all = [...fields.values()];
  const real = all.filter((f) => f.kind === 'field');
  const initFields = all.filter((f) => f.kind !== 'classvar');
  const names = (list: readonly Field[]): string[] => list.map((f) => f.name!);
  const ordered = [...initFields.filter((f) => f.kwOnly !== true), ...initFields.filter((f) => f.kwOnly === true)];
  if (options.init) {
    let defaulted: string | undefined;
    for (const f of initFields) {
      if (!f.init || f.kwOnly === true) continue;
      if (f.default !== missing || f.factory !== missing) defaulted = f.name;
      else if (defaulted !== undefined) throw typeError(`non-default argument '${f.name!}' follows default argument`);
    }
  }
  let target = type;
  if (options.slots) target = withSlots(type, names(real));
  const holder = { type: target, original: target };
  // Set at once: classes look at their attributes anew only at the end.
  const { attrs } = target;
  if (options.init)
    attrs.set(
      '__init__',
      newInit(target, {
        fields: ordered,
        frozen: options.frozen,
        postInit: target.lookup('__post_init__') !== undefined,
      }),
    );
  if (options.repr && !attrs.has('__repr__')) attrs.set('__repr__', newRepr(target, names(real.filter((f) => f.repr))));
  const compared = names(real.filter((f) => f.compare));
  const ownEq = options.eq && !attrs.has('__eq__');
  if (ownEq) attrs.set('__eq__', newEq(target, compared));
  if (options.order)
    for (const f of newOrder(target, compared)) {
      if (attrs.has(f.name))
        throw typeError(
          `Cannot overwrite attribute ${f.name} in class ${type.name}. Consider using functools.total_ordering`,
        );
      attrs.set(f.name, f);
    }
  if (options.frozen)
    for (const f of newLocks(holder, names(real))) {
      if (attrs.has(f.name)) throw typeError(`Cannot overwrite attribute ${f.name} in class ${type.name}`);
      attrs.set(f.name, f);
    }
  const hashed = names(real.filter((f) => (f.hash === none ? f.compare : f.hash === true)));
  if (options.unsafeHash) {
    if (hasHash) throw typeError(`Cannot overwrite attribute __hash__ in class ${type.name}`);
    attrs.set('__hash__', newHash(target, hashed));
  } else if (options.eq && !hasHash) attrs.set('__hash__', options.frozen ? newHash(target, hashed) : none);
  const keyed = ownEq && !hasHash && (options.unsafeHash || options.frozen) && hashed.join() === compared.join();
  if (options.matchArgs && !attrs.has('__match_args__'))
    attrs.set('__match_args__', newTuple(names(ordered.filter((f) => f.init && f.kwOnly !== true)).map(toStr)));
  attributeChanged(target, '__init__');
  if (keyed) target.keyer = newKeyer(target, compared);
  if (target.attrs.get('__doc__') === none || !target.attrs.has('__doc__'))
    target.attrs.set(
      '__doc__',
      toStr(`${target.name}${signatureText(target.lookup('__init__')!, { bound: true, returns: false })}`),
    );
  if (target.attrs.has('__abstractmethods__')) computeAbstract(target);
  return target;
};

/** The same class with `__slots__`: it must be made anew. */
const withSlots = (type: Type, names: readonly string[]): Type => {
  if (type.attrs.has('__slots__')) throw typeError(`${type.name} already specifies __slots__`);
  const inherited = new Set(type.mro.slice(1).flatMap((base) => [...(base.slots ?? [])]));
  const slots = names.filter((name) => !inherited.has(name));
  const space = dictOfEntries(
    [...type.attrs]
      .filter(([name]) => !names.includes(name) && name !== '__weakref__')
      .map(([name, v]) => [toStr(name), v]),
  );
  setItem(space, '__slots__', newTuple(slots.map(toStr)));
  setItem(space, '__qualname__', toStr(type.qualname));
  for (const base of type.bases) {
    const at = base.subclasses.indexOf(type);
    if (at >= 0) base.subclasses.splice(at, 1);
  }
  return newType(typeOf(type) === typeType ? typeType : typeOf(type), type.name, type.bases, space, undefined);
};
