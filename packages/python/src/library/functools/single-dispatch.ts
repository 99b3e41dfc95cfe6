/** `functools.singledispatch` and `singledispatchmethod`: functions that choose by the class of the first argument. */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { builtin, construct, type Func, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { E, pyError, typeError } from '../../runtime/exceptions.ts';
import { subclassOf } from '../../runtime/builtins/functions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Dict,
  type Kwargs,
  newBuiltinType,
  none,
  noneType,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { builtins } from '../../runtime/ops.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { repr, str } from '../../runtime/text.ts';
import { abcMetaType } from '../abc/abstract-meta.ts';
import { update } from './wraps.ts';

/** The classes of a union (`int | str`), or undefined. */
const unionMembers = (v: Value): readonly Value[] | undefined => {
  if (!(v instanceof Obj) || v instanceof Type) return undefined;
  const args = findAttribute(v, '__args__');
  const name = typeOf(v).name;
  const isUnion = name.endsWith('UnionType') || name === '_UnionGenericAlias';
  return isUnion && args instanceof Tuple ? args.a : undefined;
};

/** Classes and what they are handled by, in order of registration. */
class Registry {
  readonly handlers = new Map<Type, Value>();
  /** The same, for the program to read. */
  readonly table = newDict();
  private readonly chosen = new Map<Type, Value>();

  add(cls: Type, f: Value): void {
    this.handlers.set(cls, f);
    setItem(this.table, cls, f);
    this.chosen.clear();
  }

  clear(): void {
    this.chosen.clear();
  }

  /** The handler of the closest class. Errors: RuntimeError if two abstract classes are equally close. */
  find(cls: Type): Value {
    const known = this.chosen.get(cls);
    if (known !== undefined) return known;
    const found = this.handlers.get(cls) ?? this.closest(cls);
    this.chosen.set(cls, found);
    return found;
  }

  private closest(cls: Type): Value {
    meter.spend(20 * this.handlers.size);
    // Abstract classes that the class counts as, but has not among its bases, stand behind the base that brings them in.
    const virtual = [...this.handlers.keys()].filter(
      (one) => typeOf(one).isSubtypeOf(abcMetaType) && !cls.mro.includes(one) && subclassOf(cls, one),
    );
    for (const base of cls.mro) {
      if (base === objectType) break;
      const own = this.handlers.get(base);
      if (own !== undefined) return own;
      const here = virtual.filter(
        (one) => subclassOf(base, one) && !base.bases.some((above) => subclassOf(above, one)),
      );
      const nearest = here.filter((one) => !here.some((other) => other !== one && subclassOf(other, one)));
      if (nearest.length > 1)
        throw pyError(E.RuntimeError, `Ambiguous dispatch: ${repr(nearest[0]!)} or ${repr(nearest[1]!)}`);
      if (nearest.length === 1) return this.handlers.get(nearest[0]!)!;
    }
    const nearest = virtual.filter((one) => !virtual.some((other) => other !== one && subclassOf(other, one)));
    if (nearest.length > 0) return this.handlers.get(nearest[0]!)!;
    return this.handlers.get(objectType)!;
  }
}

/** An annotation that was kept as text (`from __future__ import annotations`, quotes), read with the program's names. */
const readHint = (hint: Value): Value => {
  let read = hint;
  for (let turn = 0; turn < 50; turn += 1) {
    const text = textOf(read);
    if (text === undefined) break;
    read = call(builtins.get('eval')!, [toStr(text), none, none]);
  }
  return read;
};

/** `register(cls, func=None)` of a dispatching function. */
const register = (registry: Registry, cls: Value, f: Value): Value => {
  const members = unionMembers(cls);
  if (f === none) {
    if (cls instanceof Type || members !== undefined) {
      if (members !== undefined) {
        const odd = members.find((one) => !(one instanceof Type) && one !== none);
        if (odd !== undefined)
          throw typeError(
            `Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
          );
      }
      return pyFunction('functools', 'singledispatch.<locals>.register.<locals>.<lambda>(f)', (given: Value) =>
        register(registry, cls, given),
      );
    }
    const annotations = findAttribute(cls, '__annotations__');
    const entries = annotations === undefined ? [] : dictEntries(annotations as Dict);
    const [first] = entries;
    if (first === undefined)
      throw typeError(
        `Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
      );
    // All are read, as `get_type_hints` would.
    const hints = entries.map(([, one]) => readHint(one));
    const [name] = first;
    const hint = hints[0]!;
    const kinds = unionMembers(hint);
    if (!(hint instanceof Type) && hint !== none && kinds === undefined)
      throw typeError(`Invalid annotation for ${repr(name)}. ${repr(hint)} is not a class.`);
    for (const one of kinds ?? [hint]) addHandler(registry, one, cls);
    return cls;
  }
  for (const one of members ?? [cls]) addHandler(registry, one, f);
  return f;
};

const addHandler = (registry: Registry, cls: Value, f: Value): void => {
  registry.add(cls === none ? noneType : (cls as Type), f);
};

/** What of a function `singledispatch` makes. */
const dispatching = (f: Value): Func => {
  const registry = new Registry();
  registry.add(objectType, f);
  const name = findAttribute(f, '__name__');
  const text = name === undefined ? 'singledispatch function' : str(name);
  const wrapper = pyFunction('functools', 'singledispatch.<locals>.wrapper(*args, **kw)', ((args: Tuple, kw: Dict) => {
    const first = args.a[0];
    if (first === undefined) throw typeError(`${text} requires at least 1 positional argument`);
    return call(registry.find(typeOf(first)), args.a, kwargsOf(kw));
  }) as never);
  setattr(
    wrapper,
    'register',
    pyFunction('functools', 'singledispatch.<locals>.register(cls, func=None)', (cls: Value, given: Value) =>
      register(registry, cls, given),
    ),
  );
  setattr(
    wrapper,
    'dispatch',
    pyFunction('functools', 'singledispatch.<locals>.dispatch(cls)', (cls: Value) => {
      if (!(cls instanceof Type)) throw typeError(`dispatch() wants a class, not ${typeOf(cls).name}`);
      return registry.find(cls);
    }),
  );
  setattr(
    wrapper,
    '_clear_cache',
    builtin('_clear_cache()', () => {
      registry.clear();
      return none;
    }),
  );
  setattr(wrapper, 'registry', registry.table);
  update(wrapper, f);
  return wrapper;
};

const kwargsOf = (kw: Dict): Kwargs | undefined =>
  kw.m.size === 0 ? undefined : new Map(dictEntries(kw).map(([key, v]) => [str(key), v]));

class DispatchMethod extends Obj {
  f: Value = none;
  dispatcher: Value = none;
}
const dispatchMethodType = newBuiltinType('singledispatchmethod', DispatchMethod, objectType, 'functools');
construct(dispatchMethodType, 'singledispatchmethod(func)', (cls: Type, f: Value) => {
  if (typeOf(f).lookup('__get__') === undefined && findAttribute(f, '__get__') === undefined)
    throw typeError(`${repr(f)} is not callable or a descriptor`);
  const made = new cls.ctor() as DispatchMethod;
  made.f = f;
  made.dispatcher = dispatching(f);
  return made;
});
method(dispatchMethodType, 'register(self, cls, method=None)', (self: DispatchMethod, cls: Value, f: Value) =>
  call(getattr(self.dispatcher, 'register'), [cls, f]),
);
method(dispatchMethodType, '__get__(self, obj, cls=None)', (self: DispatchMethod, o: Value, cls: Value) => {
  const made = pyFunction('functools', 'singledispatchmethod.__get__.<locals>._method(*args, **kwargs)', ((
    args: Tuple,
    kw: Dict,
  ) => {
    const [first] = args.a;
    const f = call(getattr(self.dispatcher, 'dispatch'), [first === undefined ? objectType : typeOf(first)]);
    const bound = call(getattr(f, '__get__'), [o, cls]);
    return call(bound, args.a, kwargsOf(kw));
  }) as never);
  setattr(made, 'register', getattr(self, 'register'));
  return update(made, self.f);
});
getter(dispatchMethodType, 'dispatcher', (self: DispatchMethod) => self.dispatcher);
getter(dispatchMethodType, 'func', (self: DispatchMethod) => self.f);
getter(
  dispatchMethodType,
  '__isabstractmethod__',
  (self: DispatchMethod) => findAttribute(self.f, '__isabstractmethod__') ?? false,
);

export const newSingleDispatch = (): { readonly singledispatch: Value; readonly singledispatchmethod: Value } => ({
  singledispatch: pyFunction('functools', 'singledispatch(func)', dispatching),
  singledispatchmethod: dispatchMethodType,
});
