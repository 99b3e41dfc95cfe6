/** The special forms of `typing`: `Any`, `Union`, `Optional`, `Literal`, `Callable`'s kin, and what their brackets give. */
import { getter, method } from '../../runtime/callables.ts';
import { equal } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { checkedArgument, specialForms, teachUnion, TypingAlias, typingUnion } from '../../runtime/generic.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ellipsis,
  Instance,
  List,
  newBuiltinType,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeOf,
  typeType,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { ParamSpec, TypeVarTuple, Unpacked } from '../../runtime/type-params.ts';

type Item = (key: Value) => Value;

/** `typing.Optional` and the like. */
export class SpecialForm extends Obj {
  readonly name: string;
  readonly item: Item | undefined;
  constructor(name: string, item: Item | undefined) {
    super();
    this.name = name;
    this.item = item;
  }
}
const specialFormType = newBuiltinType('_SpecialForm', SpecialForm as never, objectType, 'typing');
registerRepr(SpecialForm, (v: SpecialForm) => `typing.${v.name}`);
teachUnion(SpecialForm);
getter(specialFormType, '__name__', (v: SpecialForm) => toStr(v.name));
getter(specialFormType, '_name', (v: SpecialForm) => toStr(v.name));
getter(specialFormType, '__module__', () => 'typing');
method(specialFormType, '__getitem__(self, parameters, /)', (self: SpecialForm, key: Value) => {
  if (self.item === undefined) throw typeError(`${repr(self)} is not subscriptable`);
  return self.item(key);
});
method(specialFormType, '__call__(self, /, *args, **kwargs)', (self: SpecialForm) => {
  throw typeError(`Cannot instantiate ${repr(self)}`);
});
method(specialFormType, '__instancecheck__(self, instance, /)', (self: SpecialForm) => {
  throw typeError(`${repr(self)} cannot be used with isinstance()`);
});
method(specialFormType, '__subclasscheck__(self, subclass, /)', (self: SpecialForm) => {
  throw typeError(`${repr(self)} cannot be used with issubclass()`);
});
method(specialFormType, '__mro_entries__(self, bases, /)', (self: SpecialForm) => {
  throw typeError(`Cannot subclass ${repr(self)}`);
});

// ── Any ─────────────────────────────────────────────────────────────────────────────────────────
class AnyMeta extends Type {}
const anyMeta = newBuiltinType('_AnyMeta', AnyMeta as never, typeType, 'typing');
class AnyInstance extends Instance {}
/** `typing.Any`: a class, so that mocks may inherit from it. */
export const anyForm = new AnyMeta('Any', AnyInstance as never, true);
anyForm.module = 'typing';
anyForm.bases = [objectType];
anyForm.mro = [anyForm, objectType];
anyForm.layout = objectType;
anyForm.traits.hasDict = true;
Object.defineProperty(AnyInstance.prototype, 't', { value: anyForm });
anyForm.make = () => {
  throw typeError('Any cannot be instantiated');
};
registerRepr(AnyMeta, (v: Type) => (v === anyForm ? 'typing.Any' : `<class '${v.module}.${v.qualname}'>`));
method(anyMeta, '__instancecheck__(self, instance, /)', (self: Type, v: Value) => {
  if (self === anyForm) throw typeError('typing.Any cannot be used with isinstance()');
  return typeOf(v).isSubtypeOf(self);
});

// ── Brackets ────────────────────────────────────────────────────────────────────────────────────
const given = (key: Value): readonly Value[] => (key instanceof Tuple ? key.a : [key]);

const form = (name: string, item?: Item): SpecialForm => new SpecialForm(name, item);

/** One that takes exactly one type. */
const single = (name: string, words: string): SpecialForm => {
  const made: SpecialForm = form(
    name,
    (key) => new TypingAlias(made, [checkedArgument(key, `typing.${name} ${words}`)], name, 'guard'),
  );
  return made;
};

const unionForm = form('Union', (key) => {
  const parts = given(key);
  if (parts.length === 0) throw typeError('Cannot take a Union of no types.');
  return typingUnion(parts.map((one) => checkedArgument(one, 'Union[arg, ...]: each arg must be a type.')));
});
specialForms.union = unionForm;

const optionalForm = form('Optional', (key) =>
  typingUnion([checkedArgument(key, 'typing.Optional requires a single type.'), none]),
);

const literalForm: SpecialForm = form('Literal', (key) => {
  const out: Value[] = [];
  for (const one of given(key))
    for (const value of one instanceof TypingAlias && one.kind === 'literal' ? one.args.a : [one]) {
      meter.spend(4 + out.length);
      if (!out.some((other) => typeOf(other) === typeOf(value) && equal(other, value))) out.push(value);
    }
  return new TypingAlias(literalForm, out, 'Literal', 'literal');
});

const annotatedForm: SpecialForm = form('Annotated', (key) => {
  if (!(key instanceof Tuple) || key.a.length < 2)
    throw typeError('Annotated[...] should be used with at least two arguments (a type and an annotation).');
  const [first, ...metadata] = key.a;
  const origin = checkedArgument(first!, 'Annotated[t, ...]: t must be a type.');
  const inner = origin instanceof TypingAlias && origin.kind === 'annotated' ? origin : undefined;
  const made = new TypingAlias(annotatedForm, inner?.args.a ?? [origin], 'Annotated', 'annotated');
  made.metadata = [...(inner?.metadata ?? []), ...metadata];
  return made;
});

const concatenateForm: SpecialForm = form('Concatenate', (key) => {
  const parts = given(key);
  if (parts.length === 0) throw typeError('Cannot take a Concatenate of no types.');
  const last = parts.at(-1);
  if (last !== ellipsis && !(last instanceof ParamSpec))
    throw typeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.');
  const types = parts
    .slice(0, -1)
    .map((one) => checkedArgument(one, 'Concatenate[arg, ...]: each arg must be a type.'));
  return new TypingAlias(concatenateForm, [...types, last], 'Concatenate', 'concatenate');
});

const unpackForm: SpecialForm = form('Unpack', (key) => {
  const one = checkedArgument(key, 'Unpack accepts only single type.');
  return one instanceof TypeVarTuple
    ? new Unpacked(newTuple([one]))
    : new TypingAlias(unpackForm, [one], 'Unpack', 'guard');
});

/** `Callable[[int], str]`; the origin is the class of `collections.abc`. */
export const callableItem = (origin: Value, key: Value): Value => {
  if (!(key instanceof Tuple) || key.a.length !== 2)
    throw typeError('Callable must be used as Callable[[arg, ...], result].');
  const [params, result] = key.a as readonly [Value, Value];
  const returns = checkedArgument(result, 'Callable[args, result]: result must be a type.');
  const message = 'Callable[[arg, ...], result]: each arg must be a type.';
  const list =
    params instanceof List ? params.a.map((one) => (one === ellipsis ? one : checkedArgument(one, message))) : [params];
  return new TypingAlias(origin, [...list, returns], 'Callable', 'callable');
};

/** By name. */
export const forms: Readonly<Record<string, Value>> = {
  Any: anyForm,
  Union: unionForm,
  Optional: optionalForm,
  Literal: literalForm,
  Annotated: annotatedForm,
  Concatenate: concatenateForm,
  Unpack: unpackForm,
  ClassVar: single('ClassVar', 'accepts only single type.'),
  Final: single('Final', 'accepts only single type.'),
  Required: single('Required', 'accepts only a single type.'),
  NotRequired: single('NotRequired', 'accepts only a single type.'),
  TypeGuard: single('TypeGuard', 'accepts only single type.'),
  NoReturn: form('NoReturn'),
  Never: form('Never'),
  Self: form('Self'),
  LiteralString: form('LiteralString'),
  TypeAlias: form('TypeAlias'),
};

/** Whether an annotation is one of the single forms by name (`ClassVar[int]` or bare). */
export const isForm = (v: Value, name: string): boolean =>
  v === forms[name] || (v instanceof TypingAlias && v.origin === forms[name]);
