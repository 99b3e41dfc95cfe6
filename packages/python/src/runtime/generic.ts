/**
 * What `typing` and the `[T]` syntax share: `Generic`, aliases of `typing` (`List[int]`, `Stack[T]`, `Union[int, str]`), forward
 * references and `type X = …`.
 *
 * Here and not in `library/typing`, since `class Stack[T]` needs it without an import.
 */
import { findAttribute, setattr } from './attributes.ts';
import { call } from './call.ts';
import { classMethod, define, getter, hookAttributes, method } from './callables.ts';
import { superAttribute } from './class-making.ts';
import { equal, registerComparer } from './compare.ts';
import { E, isCaught, typeError } from './exceptions.ts';
import { hash, registerHash } from './hash.ts';
import { registerKey } from './keys.ts';
import { meter } from './meter.ts';
import {
  emptyTuple,
  Instance,
  type Kwargs,
  List,
  newBuiltinType,
  newTuple,
  none,
  noneType,
  notImplemented,
  Obj,
  objectType,
  StrBox,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from './object.ts';
import { typing } from './ops.ts';
import { fullName, registerRepr, repr } from './text.ts';
import {
  bindParams,
  Form,
  ParamSpec,
  substituteAll,
  TypeParam,
  TypeVar,
  TypeVarTuple,
  Unpacked,
} from './type-params.ts';
import { registerBinary } from './arithmetic.ts';
import { flatUnion, hashUnion, sameUnion, UnionForm, unions } from './union.ts';
import { Func, Builtin } from './callables.ts';
import { ellipsis } from './object.ts';

/** How a type shows inside brackets of `typing`. */
export const typingText = (v: Value): string => {
  if (v instanceof Type) return typeOf(v).name === '_AnyMeta' ? repr(v) : fullName(v);
  if (v === ellipsis) return '...';
  if (v instanceof Func || v instanceof Builtin) return v.name;
  if (v instanceof List) return `[${v.a.map(typingText).join(', ')}]`;
  if (v instanceof Tuple) return `[${v.a.map(typingText).join(', ')}]`;
  return repr(v);
};

// ── Forward references ──────────────────────────────────────────────────────────────────────────
/** A type named before it is there: `Optional["Node"]`. */
export class ForwardRef extends Obj {
  readonly text: string;
  readonly module: string | undefined;
  constructor(text: string, module?: string) {
    super();
    this.text = text;
    this.module = module;
  }
}
export const forwardRefType = newBuiltinType('ForwardRef', ForwardRef as never, objectType, 'typing');
registerRepr(ForwardRef, (v: ForwardRef) =>
  v.module === undefined
    ? `ForwardRef(${repr(toStr(v.text))})`
    : `ForwardRef(${repr(toStr(v.text))}, module=${repr(toStr(v.module))})`,
);
registerComparer(ForwardRef, (op, a: ForwardRef, b) =>
  (op === '==' || op === '!=') && b instanceof ForwardRef
    ? (a.text === b.text && a.module === b.module) === (op === '==')
    : notImplemented,
);
registerKey(ForwardRef, () => undefined);
registerHash(ForwardRef, (v: ForwardRef) => hash(toStr(v.text)));
getter(forwardRefType, '__forward_arg__', (v: ForwardRef) => toStr(v.text));

/** A type argument as `typing` keeps it: None is its type, text is a forward reference. */
export const typeArgument = (v: Value): Value => {
  if (v === none) return noneType;
  if (typeof v === 'string') return new ForwardRef(v);
  if (v instanceof StrBox) return new ForwardRef(v.v);
  return v;
};

/** A type argument. Errors: TypeError in the words of `typing`. */
export const checkedArgument = (v: Value, message: string): Value => {
  if (v instanceof Tuple) throw typeError(`${message} Got ${repr(v).slice(0, 100)}.`);
  if (v === genericType || (v instanceof Type && v.module === 'typing' && v.name === 'Protocol'))
    throw typeError(`Plain ${repr(v)} is not valid as type argument`);
  return typeArgument(v);
};

// ── Aliases ─────────────────────────────────────────────────────────────────────────────────────
/** How an alias shows and what its arguments mean. */
export type AliasKind = 'plain' | 'callable' | 'literal' | 'annotated' | 'concatenate' | 'guard';

/** `Stack[int]`, `List[int]`, `Callable[[int], str]`. `title` is the name under which `typing` knows it. */
export class TypingAlias extends Form {
  readonly origin: Value;
  readonly title: string | undefined;
  readonly kind: AliasKind;
  /** A base class that the `[T]` syntax made. */
  declared = false;
  /** Of `Annotated`. */
  metadata: readonly Value[] = [];

  constructor(origin: Value, args: readonly Value[], title?: string, kind: AliasKind = 'plain') {
    super(newTuple(args));
    this.origin = origin;
    this.title = title;
    this.kind = kind;
  }

  withArgs(args: readonly Value[]): Value {
    const made = new TypingAlias(this.origin, args, this.title, this.kind);
    made.metadata = this.metadata;
    return made;
  }
}
export const typingAliasType = newBuiltinType('_GenericAlias', TypingAlias as never, objectType, 'typing');

const aliasText = (v: TypingAlias): string => {
  meter.spend(16);
  const { a } = v.args;
  if (v.kind === 'annotated')
    return `typing.Annotated[${typingText(a[0]!)}, ${v.metadata.map((one) => repr(one)).join(', ')}]`;
  const name = v.title === undefined ? typingText(v.origin) : `typing.${v.title}`;
  if (v.kind === 'literal') return `${name}[${a.map((one) => repr(one)).join(', ')}]`;
  if (v.kind === 'callable' && a.length > 0) {
    const result = typingText(a.at(-1)!);
    const before = a.slice(0, -1);
    const [first] = before;
    const open = before.length === 1 && (first === ellipsis || first instanceof ParamSpec || isConcatenate(first!));
    return open
      ? `${name}[${typingText(first!)}, ${result}]`
      : `${name}[[${before.map(typingText).join(', ')}], ${result}]`;
  }
  const text = a.length === 0 ? '()' : a.map(typingText).join(', ');
  meter.allocate(text.length);
  return `${name}[${text}]`;
};
export const isConcatenate = (v: Value): boolean => v instanceof TypingAlias && v.kind === 'concatenate';
registerRepr(TypingAlias, aliasText);

registerComparer(TypingAlias, (op, a: TypingAlias, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof TypingAlias)) return notImplemented;
  meter.spend(8);
  const alike =
    a.origin === b.origin &&
    a.kind === b.kind &&
    (a.kind === 'literal' ? sameLiterals(a, b) : equal(a.args, b.args)) &&
    equal(newTuple(a.metadata), newTuple(b.metadata));
  return alike === (op === '==');
});
/** Literals compare as sets, and 1 is not True. */
const sameLiterals = (a: TypingAlias, b: TypingAlias): boolean =>
  a.args.a.length === b.args.a.length &&
  a.args.a.every((one) => b.args.a.some((other) => typeOf(one) === typeOf(other) && equal(one, other)));
registerKey(TypingAlias, () => undefined);
registerHash(TypingAlias, (v: TypingAlias) => (v.kind === 'literal' ? hashUnion(v) : hash(v.args)));

const ownNames = new Set([
  '__mro_entries__',
  '__call__',
  '__getitem__',
  '__instancecheck__',
  '__subclasscheck__',
  '__eq__',
  '__hash__',
  '__or__',
  '__ror__',
  '__repr__',
]);
hookAttributes(typingAliasType, ((self: TypingAlias, name: string) => {
  switch (name) {
    case '__origin__':
      return self.kind === 'annotated' ? self.args.a[0] : self.origin;
    case '__args__':
      return self.args;
    case '__parameters__':
      return newTuple(self.params);
    case '__metadata__':
      return self.kind === 'annotated' ? newTuple(self.metadata) : undefined;
    case '__module__':
      return self.origin instanceof Type && self.title === undefined ? self.origin.module : 'typing';
    case '__name__':
    case '__qualname__':
    case '_name':
      return self.title ?? (self.origin instanceof Type ? toStr(self.origin.name) : undefined);
    case '__class__':
      return typingAliasType;
    default:
      if (ownNames.has(name) || (name.startsWith('__') && name.endsWith('__'))) return undefined;
      return findAttribute(self.origin, name);
  }
}) as never);
method(
  typingAliasType,
  '__call__(self, /, *args, **kwargs)',
  (self: TypingAlias, args: readonly Value[], kw: Kwargs) => {
    if (self.title !== undefined && self.kind !== 'annotated') {
      if (self.origin instanceof Type && self.kind === 'plain' && self.title !== 'Type')
        throw typeError(`Type ${self.title} cannot be instantiated; use ${self.origin.name}() instead`);
      throw typeError(`Cannot instantiate ${repr(self.origin)}`);
    }
    const target = self.kind === 'annotated' ? self.args.a[0]! : self.origin;
    const made = call(target, args, kw.size > 0 ? kw : undefined);
    const depth = meter.d;
    try {
      if (made instanceof Instance) setattr(made, '__orig_class__', self);
    } catch (e) {
      if (!isCaught(e, depth, E.AttributeError, E.TypeError)) throw e;
    }
    return made;
  },
);
method(typingAliasType, '__getitem__(self, key, /)', (self: TypingAlias, key: Value) => {
  const given = key instanceof Tuple ? key.a : [key];
  if (
    self.origin === genericType ||
    (self.origin instanceof Type && self.origin.module === 'typing' && self.origin.name === 'Protocol')
  )
    throw typeError(`Cannot subscript already-subscripted ${repr(self)}`);
  const bound = bindParams(self, self.params, given.map(typeArgument));
  return self.withArgs(substituteAll(self.args.a, bound));
});
method(typingAliasType, '__mro_entries__(self, bases, /)', (self: TypingAlias, bases: Value) => {
  if (!(bases instanceof Tuple)) throw typeError(`__mro_entries__ wants a tuple, not ${typeOf(bases).name}`);
  const list = bases.a;
  if (!(self.origin instanceof Type)) throw typeError(`Cannot subclass ${repr(self)}`);
  const after = list.slice(list.indexOf(self) + 1);
  const moreGeneric = (one: Value): boolean =>
    one instanceof TypingAlias || (one instanceof Type && one.isSubtypeOf(genericType));
  if (self.title !== undefined) return newTuple(after.some(moreGeneric) ? [self.origin] : [self.origin, genericType]);
  if (self.origin === genericType) {
    const protocol = list.some((one) => one instanceof Type && one.name === 'Protocol' && one.module === 'typing');
    if (protocol || after.some((one) => one instanceof TypingAlias)) return emptyTuple;
  }
  return newTuple([self.origin]);
});
const refuseCheck = (): never => {
  throw typeError('Subscripted generics cannot be used with class and instance checks');
};
method(typingAliasType, '__instancecheck__(self, instance, /)', refuseCheck);
method(typingAliasType, '__subclasscheck__(self, subclass, /)', refuseCheck);

// ── Unions ──────────────────────────────────────────────────────────────────────────────────────
/** `Union[int, str]`; equal to `int | str`. */
export class TypingUnion extends UnionForm {
  override withArgs(args: readonly Value[]): Value {
    return typingUnion(args);
  }
}
export const typingUnionType = newBuiltinType('_UnionGenericAlias', TypingUnion as never, objectType, 'typing');
{
  const shared = UnionForm.prototype.t as Type;
  for (const [name, value] of shared.attrs) define(typingUnionType, name, value);
  define(typingUnionType, '__module__', 'typing');
}
unions.typing = TypingUnion;
/** What `__origin__` of a union is, set by `library/typing`. */
export const specialForms: { union: Value } = { union: none };
getter(typingUnionType, '__origin__', () => specialForms.union);

registerRepr(TypingUnion, (v: TypingUnion) => {
  const { a } = v.args;
  const at = a.indexOf(noneType);
  if (a.length === 2 && at >= 0) return `typing.Optional[${typingText(a[1 - at]!)}]`;
  const rest = a.filter((one) => one !== noneType);
  return a.length > 2 && at >= 0 && rest.length < a.length
    ? `typing.Union[${a.map(typingText).join(', ')}]`
    : `typing.Union[${a.map(typingText).join(', ')}]`;
});
registerComparer(TypingUnion, (op, a: TypingUnion, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof UnionForm)) return notImplemented;
  return sameUnion(a, b) === (op === '==');
});
registerKey(TypingUnion, () => undefined);
registerHash(TypingUnion, hashUnion);

/** `Union[parts]`. */
export const typingUnion = (parts: readonly Value[]): Value => {
  const flat = flatUnion(parts.map(typeArgument));
  return flat.length === 1 ? flat[0]! : new TypingUnion(newTuple(flat));
};
/** Teaches `|` a form of `typing`. */
export const teachUnion = (ctor: unknown): void =>
  registerBinary(ctor, (op, self: Value, other, swapped) =>
    op === '|' ? typingUnion(swapped ? [other, self] : [self, other]) : notImplemented,
  );
for (const ctor of [TypingAlias, TypingUnion, TypeVar, ParamSpec, ForwardRef]) teachUnion(ctor);

// ── Generic ─────────────────────────────────────────────────────────────────────────────────────
class GenericInstance extends Instance {}
export const genericType = newBuiltinType('Generic', GenericInstance, objectType, 'typing');
genericType.layout = objectType;
genericType.traits.hasDict = true;

/** `cls[params]` of a generic class. */
export const genericItem = (cls: Type, key: Value): Value => {
  const given = key instanceof Tuple ? key.a : [key];
  if (cls === genericType || (cls.name === 'Protocol' && cls.module === 'typing')) {
    if (given.length === 0) throw typeError(`Parameter list to ${cls.name}[...] cannot be empty`);
    for (const one of given)
      if (!(one instanceof TypeParam) && !(one instanceof Unpacked))
        throw typeError(
          `Parameters to ${cls.name}[...] must all be type variables or parameter specification variables.`,
        );
    if (new Set(given).size < given.length) throw typeError(`Parameters to ${cls.name}[...] must all be unique`);
    return new TypingAlias(cls, given);
  }
  const params = findAttribute(cls, '__parameters__');
  const list = params instanceof Tuple ? params.a : [];
  const types = given.map(typeArgument);
  if (list.length === 0) throw typeError(`${repr(cls)} is not a generic class`);
  const bound = bindParams(cls, list, types);
  // A `*Ts` or `**P` keeps what it was given in its place.
  const args: Value[] = [];
  for (const param of list) {
    const value = bound.get(param)!;
    if (param instanceof TypeVarTuple && value instanceof Tuple) args.push(...value.a);
    else if (param instanceof ParamSpec && value instanceof List) args.push(newTuple(value.a.map(typeArgument)));
    else args.push(value);
  }
  return new TypingAlias(cls, args);
};
classMethod(genericType, '__class_getitem__(cls, params, /)', genericItem);

/** Works out `__parameters__` of a new class. */
export const noteParameters = (cls: Type): void => {
  const bases = cls.attrs.get('__orig_bases__');
  let params: readonly Value[] = [];
  if (bases instanceof Tuple) {
    if (bases.a.includes(genericType) && cls.name !== 'Protocol') throw typeError('Cannot inherit from plain Generic');
    const found = new Set<Value>();
    let listed: readonly Value[] | undefined;
    for (const base of bases.a) {
      if (!(base instanceof Form)) continue;
      for (const param of base.params) found.add(param);
      if (base instanceof TypingAlias && (base.origin === genericType || isProtocolAlias(base))) {
        if (listed !== undefined && base.origin === genericType)
          throw typeError('Cannot inherit from Generic[...] multiple times.');
        listed = base.params;
      }
    }
    if (listed !== undefined) {
      const missing = [...found].filter((one) => !listed.includes(one));
      if (missing.length > 0)
        throw typeError(
          `Some type variables (${missing.map(repr).join(', ')}) are not listed in Generic[${listed.map(repr).join(', ')}]`,
        );
    }
    params = listed ?? [...found];
    const declared = bases.a.find((one) => one instanceof TypingAlias && one.declared) as TypingAlias | undefined;
    if (declared !== undefined) cls.attrs.set('__type_params__', newTuple(declared.params));
  } else if (cls.bases.includes(genericType) && cls.name !== 'Protocol')
    throw typeError('Cannot inherit from plain Generic');
  cls.attrs.set('__parameters__', newTuple(params));
  cls.cache.clear();
};
const isProtocolAlias = (base: TypingAlias): boolean =>
  base.origin instanceof Type && base.origin.name === 'Protocol' && base.origin.module === 'typing';
classMethod(genericType, '__init_subclass__(cls, /, **kwargs)', (cls: Type, kwargs: Kwargs) => {
  noteParameters(cls);
  const next = superAttribute(genericType, cls, '__init_subclass__');
  if (next !== undefined) call(next, [], kwargs.size > 0 ? kwargs : undefined);
  return none;
});

// ── type X = … ──────────────────────────────────────────────────────────────────────────────────
/** What a `type` statement makes; the value is worked out when it is asked for. */
export class TypeAliasValue extends Obj {
  readonly name: string;
  readonly typeParams: Tuple;
  private readonly make: () => Value;
  private known: Value | undefined = undefined;
  constructor(name: string, make: () => Value, typeParams: readonly Value[]) {
    super();
    this.name = name;
    this.make = make;
    this.typeParams = newTuple(typeParams);
  }
  get value(): Value {
    return (this.known ??= this.make());
  }
}
export const typeAliasType = newBuiltinType('typing.TypeAliasType', TypeAliasValue as never, objectType, 'typing');
registerRepr(TypeAliasValue, (v: TypeAliasValue) => v.name);
getter(typeAliasType, '__name__', (v: TypeAliasValue) => toStr(v.name));
getter(typeAliasType, '__value__', (v: TypeAliasValue) => v.value);
getter(typeAliasType, '__type_params__', (v: TypeAliasValue) => v.typeParams);
getter(typeAliasType, '__parameters__', (v: TypeAliasValue) => v.typeParams);
getter(typeAliasType, '__module__', () => '__main__');
method(typeAliasType, '__getitem__(self, key, /)', (self: TypeAliasValue, key: Value) => {
  if (self.typeParams.a.length === 0) throw typeError('Only generic type aliases are subscriptable');
  return new TypingAliasOfStatement(self, key instanceof Tuple ? key : newTuple([key]));
});
teachUnion(TypeAliasValue);

/** `Pair[int]`. */
class TypingAliasOfStatement extends Form {
  readonly origin: TypeAliasValue;
  constructor(origin: TypeAliasValue, args: Tuple) {
    super(args);
    this.origin = origin;
  }
  withArgs(args: readonly Value[]): Value {
    return new TypingAliasOfStatement(this.origin, newTuple(args));
  }
}
const statementAliasType = newBuiltinType('GenericAlias', TypingAliasOfStatement as never, objectType, 'types');
registerRepr(
  TypingAliasOfStatement,
  (v: TypingAliasOfStatement) => `${v.origin.name}[${v.args.a.map(typingText).join(', ')}]`,
);
getter(statementAliasType, '__origin__', (v: TypingAliasOfStatement) => v.origin);
getter(statementAliasType, '__args__', (v: TypingAliasOfStatement) => v.args);
getter(statementAliasType, '__value__', (v: TypingAliasOfStatement) => v.origin.value);

// ── What the parameters show of themselves ──────────────────────────────────────────────────────
const paramTypes = [TypeVar, ParamSpec, TypeVarTuple].map((ctor) => (ctor.prototype as unknown as { t: Type }).t);
for (const type of paramTypes) {
  getter(type, '__name__', (v: TypeParam) => toStr(v.name));
  getter(type, '__module__', (v: TypeParam) => v.module ?? '__main__');
  method(type, '__mro_entries__(self, bases, /)', (v: TypeParam) => {
    throw typeError(`Cannot subclass an instance of ${typeOf(v).name}`);
  });
}
for (const type of paramTypes.slice(0, 2)) {
  getter(type, '__bound__', (v: TypeVar) => v.bound ?? none);
  getter(type, '__covariant__', (v: TypeVar) => v.variance === 'co');
  getter(type, '__contravariant__', (v: TypeVar) => v.variance === 'contra');
  getter(type, '__infer_variance__', (v: TypeVar) => v.declared);
}
getter(paramTypes[0]!, '__constraints__', (v: TypeVar) => v.constraints);

/** `P.args` and `P.kwargs`. */
class SpecPart extends Obj {
  readonly spec: ParamSpec;
  readonly which: string;
  constructor(spec: ParamSpec, which: string) {
    super();
    this.spec = spec;
    this.which = which;
  }
}
export const specArgsType = newBuiltinType('ParamSpecArgs', class extends SpecPart {} as never, objectType, 'typing');
export const specKwargsType = newBuiltinType(
  'ParamSpecKwargs',
  class extends SpecPart {} as never,
  objectType,
  'typing',
);
for (const [type, which] of [
  [specArgsType, 'args'],
  [specKwargsType, 'kwargs'],
] as const) {
  const ctor = type.ctor as unknown as new (spec: ParamSpec, which: string) => SpecPart;
  registerRepr(ctor, (v: SpecPart) => `${v.spec.name}.${v.which}`);
  getter(type, '__origin__', (v: SpecPart) => v.spec);
  getter(paramTypes[1]!, which, (v: ParamSpec) => new ctor(v, which));
}
/** `*Ts`. */
method(paramTypes[2]!, '__iter__(self, /)', (self: TypeVarTuple) =>
  call(findAttribute(newTuple([new Unpacked(newTuple([self]))]), '__iter__')!, []),
);

// ── The hooks of emitted code ───────────────────────────────────────────────────────────────────
typing.typeParam = (flavor, name, bound) => {
  const made =
    flavor === 'TypeVarTuple'
      ? new TypeVarTuple(name)
      : flavor === 'ParamSpec'
        ? new ParamSpec(name)
        : new TypeVar(name);
  made.declared = true;
  if (made instanceof TypeVar && bound !== undefined) {
    if (bound instanceof Tuple) made.constraints = bound;
    else made.bound = bound;
  }
  return made;
};
typing.typeAlias = (name, make, params) => new TypeAliasValue(name, make, params);
typing.genericBase = (params) => {
  const made = new TypingAlias(
    genericType,
    params.map((one) => (one instanceof TypeVarTuple ? new Unpacked(newTuple([one])) : one)),
  );
  made.declared = true;
  return made;
};
