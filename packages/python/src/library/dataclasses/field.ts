/** `dataclasses.field` and what it gives, `MISSING`, `KW_ONLY`, `InitVar`. */
import { builtin, construct, getter } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { newDict } from '../../runtime/dict.ts';
import { valueError } from '../../runtime/exceptions.ts';
import { typingText } from '../../runtime/generic.ts';
import { newBuiltinType, none, Obj, objectType, toStr, Type, type Value } from '../../runtime/object.ts';
import { MappingProxy } from '../../runtime/types/mapping-proxy.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { newAlias } from '../../runtime/alias.ts';
import { classMethod } from '../../runtime/callables.ts';

const sentinel = (name: string, shown?: string): Obj => {
  class Sentinel extends Obj {}
  newBuiltinType(name, Sentinel, objectType, 'dataclasses');
  if (shown !== undefined) registerRepr(Sentinel, () => shown);
  return new Sentinel();
};
/** Says that nothing was given. */
export const missing = sentinel('_MISSING_TYPE');
/** An annotation after which fields are keyword-only. */
export const keywordOnly = sentinel('_KW_ONLY_TYPE');
/** Stands for a default that is made anew for each instance. */
export const factoryDefault = sentinel('_HAS_DEFAULT_FACTORY_CLASS', '<factory>');

/** What kind of thing an annotated name is. */
export type FieldKind = 'field' | 'classvar' | 'initvar';

export class Field extends Obj {
  name: string | undefined = undefined;
  type: Value = none;
  default: Value = missing;
  factory: Value = missing;
  init = true;
  repr = true;
  /** None: as `compare`. */
  hash: Value = none;
  compare = true;
  metadata: Value = none;
  kwOnly: boolean | undefined = undefined;
  kind: FieldKind = 'field';
}
const fieldType = newBuiltinType('Field', Field, objectType, 'dataclasses');
getter(fieldType, 'name', (f: Field) => (f.name === undefined ? none : toStr(f.name)));
getter(fieldType, 'type', (f: Field) => f.type);
getter(fieldType, 'default', (f: Field) => f.default);
getter(fieldType, 'default_factory', (f: Field) => f.factory);
getter(fieldType, 'init', (f: Field) => f.init);
getter(fieldType, 'repr', (f: Field) => f.repr);
getter(fieldType, 'hash', (f: Field) => f.hash);
getter(fieldType, 'compare', (f: Field) => f.compare);
getter(fieldType, 'metadata', (f: Field) => f.metadata);
getter(fieldType, 'kw_only', (f: Field) => f.kwOnly ?? missing);
classMethod(fieldType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
const kindNames = { field: '_FIELD', classvar: '_FIELD_CLASSVAR', initvar: '_FIELD_INITVAR' } as const;
registerRepr(
  Field,
  (f: Field) =>
    `Field(name=${f.name === undefined ? 'None' : repr(toStr(f.name))},type=${repr(f.type)},default=${repr(f.default)},default_factory=${repr(f.factory)},init=${repr(f.init)},repr=${repr(f.repr)},hash=${repr(f.hash)},compare=${repr(f.compare)},metadata=${repr(f.metadata)},kw_only=${repr(f.kwOnly ?? missing)},_field_type=${f.name === undefined ? 'None' : kindNames[f.kind]})`,
);

/** A field of nothing but a default. */
export const plainField = (value: Value): Field => {
  const f = new Field();
  f.default = value;
  f.metadata = new MappingProxy(newDict());
  return f;
};

/** `field(...)`. */
export const fieldFunction = builtin(
  'field(*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=...)',
  (
    value: Value | undefined,
    factory: Value | undefined,
    init: Value,
    shown: Value,
    hash: Value,
    compare: Value,
    metadata: Value,
    kwOnly: Value | undefined,
  ) => {
    const hasDefault = value !== undefined && value !== missing;
    const hasFactory = factory !== undefined && factory !== missing;
    if (hasDefault && hasFactory) throw valueError('cannot specify both default and default_factory');
    const f = new Field();
    if (hasDefault) f.default = value;
    if (hasFactory) f.factory = factory;
    f.init = truth(init);
    f.repr = truth(shown);
    f.hash = hash;
    f.compare = truth(compare);
    f.metadata = new MappingProxy(metadata === none ? newDict() : metadata);
    f.kwOnly = kwOnly === undefined || kwOnly === missing ? undefined : truth(kwOnly);
    return f;
  },
);

/** `InitVar[int]`: an argument of `__init__` that is no field. */
export class InitVar extends Obj {
  type: Value = none;
}
export const initVarType = newBuiltinType('InitVar', InitVar, objectType, 'dataclasses');
construct(initVarType, 'InitVar(type)', (_cls: Type, type: Value) => newInitVar(type));
const newInitVar = (type: Value): InitVar => {
  const made = new InitVar();
  made.type = type;
  return made;
};
classMethod(initVarType, '__class_getitem__(cls, type, /)', (_cls: Type, type: Value) => newInitVar(type));
getter(initVarType, 'type', (v: InitVar) => v.type);
registerRepr(
  InitVar,
  (v: InitVar) => `dataclasses.InitVar[${v.type instanceof Type ? v.type.qualname : typingText(v.type)}]`,
);
