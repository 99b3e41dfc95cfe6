/**
 * `ABCMeta`: classes with abstract methods, and with subclasses that never named them as a base.
 *
 * Whether a class counts as a subclass is asked of `__subclasshook__`, then of its bases, then of what was registered, then of
 * subclasses in turn; answers are kept per class, a "no" only until something is registered anywhere.
 */
import { noting } from '../../runtime/keys.ts';
import { findAttribute, getattr, ownAttribute } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { construct, Func, method } from '../../runtime/callables.ts';
import { attributeChanged, newType } from '../../runtime/class-making.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { E, pyError, typeError } from '../../runtime/exceptions.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  type Kwargs,
  newBuiltinType,
  notImplemented,
  toStr,
  Tuple,
  Type,
  typeOf,
  typeType,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { newFrozenSet } from '../../runtime/set.ts';

let registrations = 0;

/** A class made by `ABCMeta`. */
export class AbstractType extends Type {
  readonly registered = new Set<Type>();
  yes = new WeakSet<Type>();
  no = new WeakSet<Type>();
  /** The number of registrations when `no` was begun. */
  at = 0;
}
export const abcMetaType = newBuiltinType('ABCMeta', AbstractType as never, typeType, 'abc');

/** Whether a function, property or method is marked abstract. */
const isAbstract = (v: Value): boolean => {
  if (v instanceof Func) {
    const mark = ownAttribute(v, '__isabstractmethod__');
    return mark !== undefined && truth(mark);
  }
  if (typeof v !== 'object') return false;
  const mark = findAttribute(v, '__isabstractmethod__');
  return mark !== undefined && truth(mark);
};

/** Works out a class's `__abstractmethods__`. */
export const computeAbstract = (type: Type): void => {
  const names: Value[] = [];
  for (const [name, value] of type.attrs) if (isAbstract(value)) names.push(toStr(name));
  for (const base of type.bases) {
    const inherited = base.attrs.get('__abstractmethods__');
    if (inherited === undefined) continue;
    const it = iterate(inherited);
    for (let name = it.next(); name !== undefined; name = it.next()) {
      const text = textOf(name) ?? '';
      if (type.attrs.has(text)) continue;
      const value = findAttribute(type, text);
      if (value !== undefined && isAbstract(value)) names.push(name);
    }
  }
  type.attrs.set('__abstractmethods__', newFrozenSet(names));
  attributeChanged(type, '__abstractmethods__');
};

construct(
  abcMetaType,
  'ABCMeta(name, bases, namespace, /, **kwargs)',
  (cls: Type, name: Value, bases: Value, space: Value, kwargs: Kwargs) => {
    const text = textOf(name);
    if (text === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${givenName(name)}`);
    if (!(bases instanceof Tuple)) throw typeError(`type.__new__() argument 2 must be tuple, not ${givenName(bases)}`);
    if (!(space instanceof Dict)) throw typeError(`type.__new__() argument 3 must be dict, not ${givenName(space)}`);
    const type = newType(cls, text, bases.a, space, kwargs);
    computeAbstract(type);
    return type;
  },
);
method(abcMetaType, 'register(cls, subclass, /)', (cls: AbstractType, sub: Value) => register(cls, sub));

/** `cls.register(sub)`. Errors: TypeError, RuntimeError on a circle. */
export const register = (cls: AbstractType, sub: Value): Value => {
  if (!(sub instanceof Type)) throw typeError('Can only register classes');
  if (noting.on) noting.lasts();
  if (subclassCheck(cls, sub)) return sub;
  if (sub instanceof AbstractType && subclassCheck(sub, cls))
    throw pyError(E.RuntimeError, 'Refusing to create an inheritance cycle');
  cls.registered.add(sub);
  registrations++;
  return sub;
};

/** `issubclass(sub, cls)`. */
export const subclassCheck = (cls: AbstractType, sub: Type): boolean => {
  if (cls.yes.has(sub)) return true;
  if (cls.at !== registrations) {
    cls.no = new WeakSet();
    cls.at = registrations;
  } else if (cls.no.has(sub)) return false;
  meter.spend(20);
  const answer = askHook(cls, sub) ?? (sub.isSubtypeOf(cls) || isVirtual(cls, sub));
  (answer ? cls.yes : cls.no).add(sub);
  return answer;
};

const askHook = (cls: AbstractType, sub: Type): boolean | undefined => {
  const answer = call(getattr(cls, '__subclasshook__'), [sub]);
  return answer === notImplemented ? undefined : truth(answer);
};

const isVirtual = (cls: AbstractType, sub: Type): boolean => {
  for (const one of cls.registered) if (isSubclass(one, sub)) return true;
  for (const one of cls.subclasses) if (isSubclass(one, sub)) return true;
  return false;
};

const isSubclass = (cls: Type, sub: Type): boolean =>
  cls instanceof AbstractType ? subclassCheck(cls, sub) : sub.isSubtypeOf(cls);

method(abcMetaType, '__instancecheck__(cls, instance, /)', (cls: AbstractType, instance: Value) =>
  subclassCheck(cls, typeOf(instance)),
);
method(abcMetaType, '__subclasscheck__(cls, subclass, /)', (cls: AbstractType, sub: Value) => {
  if (!(sub instanceof Type)) throw typeError('issubclass() arg 1 must be a class');
  return subclassCheck(cls, sub);
});
