/** `typing.List`, `typing.Dict` … : other names of built-in and abstract classes. */
import { findAttribute } from '../../runtime/attributes.ts';
import { instanceOf, subclassOf } from '../../runtime/builtins/functions.ts';
import { hookAttributes, method } from '../../runtime/callables.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { checkedArgument, genericType, teachUnion, TypingAlias } from '../../runtime/generic.ts';
import {
  ellipsis,
  emptyTuple,
  newBuiltinType,
  newTuple,
  Obj,
  objectType,
  toStr,
  Tuple,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr } from '../../runtime/text.ts';
import { callableItem } from './special-forms.ts';

/** `params` is how many arguments it takes; -1 any number (`Tuple`), -2 those of `Callable`. */
export class SpecialAlias extends Obj {
  readonly name: string;
  readonly origin: Type;
  readonly params: number;
  constructor(name: string, origin: Type, params: number) {
    super();
    this.name = name;
    this.origin = origin;
    this.params = params;
  }
}
const specialAliasType = newBuiltinType('_SpecialGenericAlias', SpecialAlias as never, objectType, 'typing');
registerRepr(SpecialAlias, (v: SpecialAlias) => `typing.${v.name}`);
teachUnion(SpecialAlias);

const own = new Set([
  '__getitem__',
  '__call__',
  '__instancecheck__',
  '__subclasscheck__',
  '__mro_entries__',
  '__repr__',
]);
hookAttributes(specialAliasType, ((self: SpecialAlias, name: string) => {
  if (name === '__origin__') return self.origin;
  if (name === '__name__' || name === '__qualname__' || name === '_name') return toStr(self.name);
  if (name === '__module__') return 'typing';
  if (name === '__parameters__') return emptyTuple;
  if (own.has(name) || (name.startsWith('__') && name.endsWith('__'))) return undefined;
  return findAttribute(self.origin, name);
}) as never);

method(specialAliasType, '__getitem__(self, parameters, /)', (self: SpecialAlias, key: Value) => {
  if (self.params === -2) return callableItem(self.origin, key);
  const given = key instanceof Tuple ? key.a : [key];
  if (self.params === -1) {
    const open = given.length >= 2 && given.at(-1) === ellipsis;
    const types = open ? given.slice(0, -1) : given;
    const message = open ? 'Tuple[t, ...]: t must be a type.' : 'Tuple[t0, t1, ...]: each t must be a type.';
    const args = types.map((one) => checkedArgument(one, message));
    return new TypingAlias(self.origin, open ? [...args, ellipsis] : args, self.name);
  }
  if (self.params === 0) throw typeError(`typing.${self.name} is not a generic class`);
  if (given.length !== self.params)
    throw typeError(
      `Too ${given.length > self.params ? 'many' : 'few'} arguments for typing.${self.name}; actual ${given.length}, expected ${self.params}`,
    );
  return new TypingAlias(
    self.origin,
    given.map((one) => checkedArgument(one, 'Parameters to generic types must be types.')),
    self.name,
  );
});
method(specialAliasType, '__call__(self, /, *args, **kwargs)', (self: SpecialAlias) => {
  throw typeError(`Type ${self.name} cannot be instantiated; use ${self.origin.name}() instead`);
});
method(specialAliasType, '__instancecheck__(self, instance, /)', (self: SpecialAlias, v: Value) =>
  instanceOf(v, self.origin),
);
method(specialAliasType, '__subclasscheck__(self, subclass, /)', (self: SpecialAlias, v: Value) =>
  subclassOf(v instanceof SpecialAlias ? v.origin : v, self.origin),
);
method(specialAliasType, '__mro_entries__(self, bases, /)', (self: SpecialAlias) =>
  newTuple(self.origin.isSubtypeOf(genericType) ? [self.origin] : [self.origin, genericType]),
);
