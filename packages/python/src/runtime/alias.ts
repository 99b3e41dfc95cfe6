/** `list[int]` and the like: a class with its arguments, which calls and `isinstance`-free uses see through. */
import { nameWithModule } from './dotted-name.ts';
import { findAttribute } from './attributes.ts';
import { call } from './call.ts';
import { hookAttributes, method } from './callables.ts';
import { equal, registerComparer } from './compare.ts';
import { typeError } from './exceptions.ts';
import { hash, registerHash } from './hash.ts';
import { registerKey } from './keys.ts';
import { meter } from './meter.ts';
import {
  ellipsis,
  type Kwargs,
  List,
  newBuiltinType,
  newTuple,
  none,
  noneType,
  notImplemented,
  objectType,
  Tuple,
  Type,
  type Value,
} from './object.ts';
import { setAliasMaker } from './subscript.ts';
import { fullName, registerRepr, repr } from './text.ts';
import { Form, subscriptForm } from './type-params.ts';

export class Alias extends Form {
  readonly origin: Value;
  constructor(origin: Value, args: Tuple) {
    super(args);
    this.origin = origin;
  }
  withArgs(args: readonly Value[]): Value {
    return new Alias(this.origin, newTuple(args));
  }
}
export const aliasType = newBuiltinType('GenericAlias', Alias as never, objectType, 'types');

/** `origin[item]`. */
export const newAlias = (origin: Value, item: Value): Alias =>
  new Alias(origin, item instanceof Tuple ? item : newTuple([item]));

/** How a type shows inside an alias. */
export const typeText = (v: Value): string => {
  if (v instanceof Type) return fullName(v);
  if (v === ellipsis) return '...';
  if (v === none || v === noneType) return 'None';
  if (v instanceof List) return `[${v.a.map(typeText).join(', ')}]`;
  return repr(v);
};

registerRepr(Alias, (v: Alias) => {
  const args = v.args.a.length === 0 ? '()' : v.args.a.map(typeText).join(', ');
  return `${typeText(v.origin)}[${args}]`;
});
registerKey(Alias, () => undefined);
registerComparer(Alias, (op, a: Alias, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof Alias)) return notImplemented;
  meter.spend(8);
  return (a.origin === b.origin && equal(a.args, b.args)) === (op === '==');
});
registerHash(Alias, (v: Alias) => hash(v.args));
hookAttributes(aliasType, ((self: Alias, name: string) => {
  if (name === '__origin__') return self.origin;
  if (name === '__args__') return self.args;
  if (name === '__parameters__') return newTuple(self.params);
  if (
    name === '__mro_entries__' ||
    name === '__class__' ||
    name === '__call__' ||
    name === '__instancecheck__' ||
    name === '__subclasscheck__' ||
    name === '__eq__' ||
    name === '__hash__' ||
    name === '__getitem__' ||
    name === '__or__' ||
    name === '__repr__'
  )
    return undefined;
  return findAttribute(self.origin, name);
}) as never);
method(aliasType, '__call__(self, /, *args, **kwargs)', (self: Alias, args: readonly Value[], kwargs: Kwargs) =>
  call(self.origin, args, kwargs),
);
method(aliasType, '__mro_entries__(self, bases, /)', (self: Alias) => newTuple([self.origin]));
method(
  aliasType,
  '__eq__(self, value, /)',
  (self: Alias, value: Value) => value instanceof Alias && self.origin === value.origin && equal(self.args, value.args),
);
method(aliasType, '__hash__(self, /)', (self: Alias) => hash(self.args));
method(aliasType, '__getitem__(self, key, /)', (self: Alias, key: Value) =>
  subscriptForm(self, key instanceof Tuple ? key.a : [key]),
);
method(aliasType, '__instancecheck__(self, instance, /)', () => {
  throw typeError('isinstance() argument 2 cannot be a parameterized generic');
});
method(aliasType, '__subclasscheck__(self, subclass, /)', () => {
  throw typeError('issubclass() argument 2 cannot be a parameterized generic');
});
setAliasMaker(newAlias);

nameWithModule(aliasType);
