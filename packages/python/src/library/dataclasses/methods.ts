/** The other methods of a data class: `__repr__`, `__eq__`, the order, `__hash__`, and the lock of frozen ones. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { Func, type Code } from '../../runtime/callables.ts';
import { compare, equal, textOf } from '../../runtime/compare.ts';
import { E, newExc, pyError, raised, typeError } from '../../runtime/exceptions.ts';
import { hash } from '../../runtime/hash.ts';
import { keyOfParts } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import {
  type Key,
  newTuple,
  notImplemented,
  none,
  Obj,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { guarded, repr } from '../../runtime/text.ts';
import { superAttribute } from '../../runtime/class-making.ts';
import { call } from '../../runtime/call.ts';
import { madeFrameName } from '../../runtime/traceback.ts';

export const frozenInstanceError = newExceptionType('FrozenInstanceError', 'dataclasses', E.AttributeError);

/** The value of a field: where emitted code keeps it, or by the long way. */
const read = (o: Obj, name: string, property: string): Value =>
  (o as unknown as Record<string, Value | undefined>)[property] ?? getattr(o, name);

const methodOf = (type: Type, signature: string, code: Code): Func =>
  pyFunction(type.module, `${type.qualname}.${signature}`, code);

export const newRepr = (type: Type, names: readonly string[]): Func => {
  const properties = names.map((name) => `$${name}`);
  const made = methodOf(type, '__repr__(self)', (self: Obj) =>
    toStr(
      guarded(self, '...', () => {
        let out = `${self.t.qualname}(`;
        for (let i = 0; i < names.length; i++)
          out += `${i > 0 ? ', ' : ''}${names[i]!}=${repr(read(self, names[i]!, properties[i]!))}`;
        meter.allocate(out.length);
        return `${out})`;
      }),
    ),
  );
  // As if a guard against recursion were wrapped around it: others tell our `__repr__` by that.
  const inner = methodOf(type, '__repr__(self)', made.c);
  inner.qualname = '__create_fn__.<locals>.__repr__';
  setattr(made, '__wrapped__', inner);
  return made;
};

export const newEq = (type: Type, names: readonly string[]): Func => {
  const properties = names.map((name) => `$${name}`);
  return methodOf(type, '__eq__(self, other)', (self: Obj, other: Value) => {
    if (!(other instanceof Obj) || other.t !== self.t) return notImplemented;
    meter.spend(names.length);
    for (let i = 0; i < names.length; i++) {
      const a = read(self, names[i]!, properties[i]!);
      const b = read(other, names[i]!, properties[i]!);
      if (a !== b && !equal(a, b)) return false;
    }
    return true;
  });
};

const orders = { __lt__: '<', __le__: '<=', __gt__: '>', __ge__: '>=' } as const;
export const newOrder = (type: Type, names: readonly string[]): readonly Func[] => {
  const properties = names.map((name) => `$${name}`);
  const values = (o: Obj): Value => newTuple(names.map((name, i) => read(o, name, properties[i]!)));
  return Object.entries(orders).map(([name, op]) =>
    methodOf(type, `${name}(self, other)`, (self: Obj, other: Value) =>
      other instanceof Obj && other.t === self.t ? compare(op, values(self), values(other)) : notImplemented,
    ),
  );
};

export const newHash = (type: Type, names: readonly string[]): Func => {
  const properties = names.map((name) => `$${name}`);
  return methodOf(type, '__hash__(self)', (self: Obj) => {
    meter.spend(names.length);
    return hash(newTuple(names.map((name, i) => read(self, name, properties[i]!))));
  });
};

/** How instances become keys, where `__eq__` and `__hash__` are both ours and of the same fields. */
export const newKeyer = (type: Type, names: readonly string[]): ((o: Obj) => Key | undefined) => {
  const properties = names.map((name) => `$${name}`);
  return (o) =>
    keyOfParts(
      type,
      names.map((name, i) => read(o, name, properties[i]!)),
    );
};

/** `__setattr__` and `__delattr__` of frozen classes; those of subclasses may have more. */
export const newLocks = (
  holder: { type: Type; readonly original: Type },
  names: readonly string[],
): readonly Func[] => {
  const fields = new Set(names);
  const refuse = (self: Value, name: Value, verb: string): void => {
    const text = textOf(name) ?? '';
    if (typeOf(self) === holder.original || fields.has(text))
      throw raised(newExc(frozenInstanceError, toStr(`cannot ${verb} field ${repr(name)}`)));
  };
  const next = (self: Value, method: string, args: readonly Value[]): Value => {
    // With slots the class was made again, and what CPython generates still speaks of the first one.
    if (holder.type !== holder.original)
      throw typeError('super(type, obj): obj must be an instance or subtype of type');
    const found = superAttribute(holder.type, self, method);
    if (found === undefined) throw pyError(E.AttributeError, method);
    call(found, args);
    return none;
  };
  const set = (self: Value, name: Value, value: Value): Value => {
    refuse(self, name, 'assign to');
    return next(self, '__setattr__', [name, value]);
  };
  const remove = (self: Value, name: Value): Value => {
    refuse(self, name, 'delete');
    return next(self, '__delattr__', [name]);
  };
  // The line of the text that CPython makes in which the error is raised.
  Object.defineProperty(set, 'name', { value: madeFrameName(4, '__setattr__') });
  Object.defineProperty(remove, 'name', { value: madeFrameName(4, '__delattr__') });
  return [
    methodOf(holder.type, '__setattr__(self, name, value)', set),
    methodOf(holder.type, '__delattr__(self, name)', remove),
  ];
};
