/** `list[int]` and the like: a class with its arguments, which calls and `isinstance`-free uses see through. */
import { findAttribute, getattr } from './attributes.ts';
import { call } from './call.ts';
import { hookAttributes, method } from './callables.ts';
import { equal } from './compare.ts';
import { typeError } from './exceptions.ts';
import { hash } from './hash.ts';
import { registerKey } from './keys.ts';
import {
  ellipsis,
  type Kwargs,
  List,
  newBuiltinType,
  newTuple,
  none,
  noneType,
  Obj,
  objectType,
  Tuple,
  Type,
  type Value,
} from './object.ts';
import { fullName, registerRepr, repr } from './text.ts';

export class Alias extends Obj {
  readonly origin: Value;
  readonly args: Tuple;
  constructor(origin: Value, args: Tuple) {
    super();
    this.origin = origin;
    this.args = args;
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
hookAttributes(aliasType, ((self: Alias, name: string) => {
  if (name === '__origin__') return self.origin;
  if (name === '__args__') return self.args;
  if (name === '__parameters__')
    return newTuple(self.args.a.filter((one) => one instanceof Obj && one.t.name === 'TypeVar'));
  if (
    name === '__mro_entries__' ||
    name === '__class__' ||
    name === '__call__' ||
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
method(aliasType, '__getitem__(self, key, /)', (self: Alias, key: Value) => {
  const params = self.args.a.filter((one) => one instanceof Obj && one.t.name === 'TypeVar');
  if (params.length === 0) throw typeError(`${repr(self)} is not a generic class`);
  const given = key instanceof Tuple ? key.a : [key];
  return new Alias(
    self.origin,
    newTuple(self.args.a.map((one) => (params.includes(one) ? (given[params.indexOf(one)] ?? one) : one))),
  );
});
export { getattr };
