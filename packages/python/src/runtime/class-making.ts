/**
 * Classes: how they are made from a `class` statement or `type(…)`, and how instances are made from them.
 *
 * Each class of the program gets a JavaScript constructor of its own, whose prototype follows the first base's and carries the
 * class's attributes under the names that emitted code looks for (`object.ts`): plain values as `$name`, functions as
 * `m$name`, properties as JavaScript accessors `$name`. So the engine's inline caches do Python's attribute look-up. What
 * another base wins in the linearisation is copied down.
 */
import { dictOf, findAttribute, getattr, plainSetattr, setattr, toldOf } from './attributes.ts';
import { call, special } from './call.ts';
import { Builtin, ClassMethod, type Code, Func, GetSet, Property, Slot, StaticMethod } from './callables.ts';
import { Detached } from './call.ts';
import { newDict, setItem } from './dict.ts';
import { Exc, typeError, valueError } from './exceptions.ts';
import { tupleOf } from './iteration.ts';
import { noting } from './keys.ts';
import { mangle } from '../names/scopes.ts';
import { meter } from './meter.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  newTuple,
  none,
  Obj,
  objectType,
  SetObj,
  StrBox,
  toStr,
  Type,
  typeOf,
  typeType,
  type Value,
} from './object.ts';

// ── The class statement ─────────────────────────────────────────────────────────────────────────
/** Where a class's methods find the class itself (`super()`, `__class__`). */
export interface ClassCell {
  v: Type | undefined;
}

/** What the class statement `class name(bases, **kwargs): body` makes. */
export const makeClass = (
  name: string,
  qualname: string,
  module: Value,
  givenBases: readonly Value[],
  kwargs: Kwargs | undefined,
  doc: string | null,
  cell: ClassCell,
  body: (ns: Dict) => void,
): Value => {
  const bases: Value[] = [];
  let changed = false;
  for (const base of givenBases) {
    const entries = base instanceof Type ? undefined : findAttribute(base, '__mro_entries__');
    if (entries === undefined) bases.push(base);
    else {
      changed = true;
      bases.push(...tupleOf(call(entries, [newTuple(givenBases)])).a);
    }
  }
  const rest: Kwargs = new Map(kwargs);
  const [firstBase] = bases;
  let meta: Value = rest.get('metaclass') ?? (firstBase === undefined ? typeType : typeOf(firstBase));
  rest.delete('metaclass');
  for (const base of bases) {
    const its = typeOf(base);
    if (!(meta instanceof Type)) break;
    if (meta.isSubtypeOf(its)) continue;
    if (its.isSubtypeOf(meta)) meta = its;
    else throw metaclassConflict();
  }
  let ns: Value = newDict();
  const prepare = meta === typeType ? undefined : findAttribute(meta, '__prepare__');
  if (prepare !== undefined) {
    ns = call(prepare, [name, newTuple(bases)], rest.size > 0 ? rest : undefined);
    if (!(ns instanceof Dict))
      throw typeError(
        `${meta instanceof Type ? meta.name : '<metaclass>'}.__prepare__() must return a mapping, not ${typeOf(ns).name}`,
      );
  }
  const space = ns as Dict;
  setItem(space, '__module__', module);
  setItem(space, '__qualname__', toStr(qualname));
  if (doc !== null) setItem(space, '__doc__', toStr(doc));
  body(space);
  if (changed) setItem(space, '__orig_bases__', newTuple(givenBases));
  const made =
    meta === typeType
      ? newType(typeType, name, bases, space, rest)
      : call(meta, [name, newTuple(bases), space], rest.size > 0 ? rest : undefined);
  if (made instanceof Type) cell.v = made;
  return made;
};

/** Errors: to throw where the classes of the bases have no common subclass. */
export const metaclassConflict = (): Exc =>
  typeError(
    'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
  );

/** A new class: `type.__new__` and `type.__init__` in one. */
export const newType = (
  meta: Type,
  name: string,
  givenBases: readonly Value[],
  ns: Dict,
  kwargs: Kwargs | undefined,
): Type => {
  const bases: Type[] = [];
  for (const base of givenBases) {
    if (!(base instanceof Type)) throw typeError(`type() doesn't support MRO entry resolution; use types.new_class()`);
    if (base.final) throw typeError(`type '${base.name}' is not an acceptable base type`);
    bases.push(base);
  }
  if (bases.length === 0) bases.push(objectType);
  const solid = layoutOf(bases);
  const ctor = newCtor(solid);
  const type = new (meta.ctor as unknown as new (name: string, ctor: new () => Obj, builtin: boolean) => Type)(
    name,
    ctor,
    false,
  );
  type.bases = bases;
  type.layout = solid.layout;
  Object.defineProperty(ctor.prototype, 't', { value: type });
  for (const [key, value] of ns.m) {
    const original = ns.originals?.get(key) ?? (key as Value);
    type.attrs.set(nameOf(original), value);
  }
  const qualname = type.attrs.get('__qualname__');
  if (typeof qualname === 'string') type.qualname = qualname;
  type.attrs.delete('__qualname__');
  const module = type.attrs.get('__module__');
  if (typeof module === 'string') type.module = module;
  if (!type.attrs.has('__doc__')) type.attrs.set('__doc__', none);
  type.mro = linearise(type, bases);
  for (const implicit of ['__init_subclass__', '__class_getitem__']) {
    const f = type.attrs.get(implicit);
    if (f instanceof Func) type.attrs.set(implicit, new ClassMethod(f));
  }
  const make = type.attrs.get('__new__');
  if (make instanceof Func) type.attrs.set('__new__', new StaticMethod(make));
  if (type.attrs.has('__eq__') && !type.attrs.has('__hash__')) type.attrs.set('__hash__', none);
  const slots = type.attrs.get('__slots__');
  if (slots !== undefined) addSlots(type, slots);
  for (const base of bases) if (!base.builtin) base.subclasses.push(type);
  finish(type);
  // A copy: `__set_name__` may add attributes.
  for (const [key, value] of Array.from(type.attrs)) {
    if (!(value instanceof Obj)) continue;
    if (value instanceof Property) {
      value.name ??= key;
      continue;
    }
    if (value instanceof Func) continue;
    try {
      special(value, '__set_name__', type, toStr(key));
    } catch (e) {
      if (e instanceof Exc && e.t.lookup('add_note') !== undefined)
        call(getattr(e, 'add_note'), [
          toStr(`Error calling __set_name__ on '${typeOf(value).name}' instance '${key}' in '${type.name}'`),
        ]);
      throw e;
    }
  }
  const hook = superAttribute(type, type, '__init_subclass__');
  if (hook !== undefined) call(hook, [], kwargs !== undefined && kwargs.size > 0 ? kwargs : undefined);
  return type;
};

/** A name in a namespace or a list of names. Errors: TypeError if it is no string. */
const nameOf = (v: Value): string => {
  if (typeof v === 'string') return v;
  if (v instanceof StrBox) return v.v;
  throw typeError(`attribute names must be strings, not '${typeOf(v).name}'`);
};

const slotName = (v: Value): string => {
  if (typeof v === 'string') return v;
  if (v instanceof StrBox) return v.v;
  throw typeError(`__slots__ items must be strings, not '${typeOf(v).name}'`);
};

const addSlots = (type: Type, slots: Value): void => {
  const names = typeof slots === 'string' ? [slots] : tupleOf(slots).a.map(slotName);
  for (const raw of names) {
    if (!/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(raw)) throw typeError('__slots__ must be identifiers');
    const name = mangle(raw, type.name);
    if (name === '__dict__' || name === '__weakref__') continue;
    if (type.attrs.has(name)) throw pyConflict(name);
    type.attrs.set(name, new Slot(name, type));
  }
  type.slots = names.map((name) => mangle(name, type.name));
};

const pyConflict = (name: string): Exc => {
  const error = valueError(`'${name}' in __slots__ conflicts with class variable`);
  return error;
};

/** The base whose layout the class takes: built-in layouts cannot be mixed. */
const layoutOf = (bases: readonly Type[]): Type => {
  let best: Type | undefined;
  const wide = bases.map((base) => slotBase(base)).filter((base) => base !== undefined);
  if (wide.some((a) => wide.some((b) => !a.isSubtypeOf(b) && !b.isSubtypeOf(a))))
    throw typeError('multiple bases have instance lay-out conflict');
  for (const base of bases) {
    if (best === undefined) best = base;
    else if (base.layout === best.layout || best.layout.isSubtypeOf(base.layout) || isPlain(base.layout)) continue;
    else if (base.layout.isSubtypeOf(best.layout) || isPlain(best.layout)) best = base;
    else throw typeError('multiple bases have instance lay-out conflict');
  }
  return best!;
};

/** The class that gave instances of a class their last slots. */
const slotBase = (type: Type): Type | undefined =>
  type.mro.find(
    (one) => one.slots !== undefined && one.slots.some((name) => name !== '__dict__' && name !== '__weakref__'),
  );

const isPlain = (layout: Type): boolean =>
  layout === objectType || (layout === layout.layout && layout.ctor === (Instance as never));

const newCtor = (base: Type): new () => Obj => {
  if ((base.ctor as unknown) === Exc || base.ctor.prototype instanceof Exc) return class extends base.ctor {};
  if (base === objectType || (base.ctor.prototype instanceof Instance === false && base.ctor === (Obj as never))) {
    const made = function () {} as unknown as new () => Obj;
    made.prototype = Object.create(Instance.prototype) as Obj;
    return made;
  }
  if (base.layout === objectType || base.layout.ctor === (Instance as never)) {
    const made = function () {} as unknown as new () => Obj;
    made.prototype = Object.create(base.ctor.prototype as object) as Obj;
    return made;
  }
  // The fields of a built-in layout want their constructor.
  return class extends base.ctor {};
};

/** C3. Errors: TypeError if there is no consistent order. */
const linearise = (type: Type, bases: readonly Type[]): Type[] => {
  const twice = bases.find((base, i) => bases.indexOf(base) !== i);
  if (twice !== undefined) throw typeError(`duplicate base class ${twice.name}`);
  const [only] = bases;
  if (only !== undefined && bases.length === 1) {
    meter.spend(only.mro.length);
    meter.allocate(only.mro.length * 8);
    return [type, ...only.mro];
  }
  const lists = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: Type[] = [type];
  for (;;) {
    const left = lists.filter((list) => list.length > 0);
    if (left.length === 0) return order;
    meter.spend(left.reduce((sum, list) => sum + list.length, 0));
    const next = left.map((list) => list[0]!).find((head) => !left.some((list) => list.indexOf(head) > 0));
    if (next === undefined) {
      const seen = new Set<Type>();
      const duplicate = bases.find((base) => seen.has(base) || (seen.add(base), false));
      if (duplicate !== undefined) throw typeError(`duplicate base class ${duplicate.name}`);
      const names = [...new Set(left.map((list) => list[0]!.name))].join(', ');
      throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
    }
    order.push(next);
    for (const list of left) if (list[0] === next) list.shift();
  }
};

// ── The fast path's view of a class ─────────────────────────────────────────────────────────────
/** Works out traits and prototype of a class whose attributes and bases stand. */
const finish = (type: Type): void => {
  const { traits } = type;
  type.keyer = undefined;
  type.identity =
    type.layout === objectType && ['__hash__', '__eq__'].every((name) => type.lookup(name) instanceof Builtin);
  const own = (name: string): boolean => {
    const found = type.lookup(name);
    return found !== undefined && !(found instanceof Builtin);
  };
  traits.ownGetattribute = own('__getattribute__');
  traits.ownGetattr = type.lookup('__getattr__') !== undefined;
  traits.ownSetattr = own('__setattr__') || own('__delattr__');
  const slotted = type.slots !== undefined && !type.slots.includes('__dict__');
  traits.hasDict = !slotted || type.bases.some((base) => base.traits.hasDict);
  const proto = type.ctor.prototype as Obj;
  // Where it is noted what is read, code of the library must not run in passing.
  const foreign =
    noting.on && type.mro.some((one) => !one.builtin && (one.module !== '__main__' || storesThrough(one)));
  hide(proto, 'p$', traits.hasDict && !traits.ownSetattr && !traits.ownGetattribute && !foreign);
  for (const own of ['__getitem__', '__setitem__']) {
    const flag = own === '__getitem__' ? 'x$' : 'y$';
    const found = type.lookup(own);
    if (flag in proto && found !== undefined && !(found instanceof Builtin)) hide(proto, flag, undefined);
  }
  const names = new Set<string>();
  const chain = type.bases[0]!;
  for (const key of type.attrs.keys()) names.add(key);
  if (type.bases.length > 1 || traits.ownGetattribute)
    for (const above of type.mro)
      if (!above.builtin || !chain.isSubtypeOf(above)) for (const key of above.attrs.keys()) names.add(key);
  for (const name of names) expose(type, name);
  shortcut(type);
};

/** Whether storing an attribute of instances may call something. */
const storesThrough = (type: Type): boolean =>
  [...type.attrs.values()].some(
    (value) => value instanceof Property || (value instanceof Obj && typeOf(value).lookup('__set__') !== undefined),
  );

const hide = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
};

/** An attribute that an object gets under a method's name must hide the method, which emitted code asks for first. */
const hideWhenSet = (proto: object, plain: string, name: string): void => {
  Object.defineProperty(proto, plain, {
    get: () => undefined,
    set(this: Obj, to: Value) {
      plainSetattr(this, name, to);
    },
    configurable: true,
    enumerable: false,
  });
};

/** Puts one attribute on the prototype under the names that emitted code looks for. */
const expose = (type: Type, name: string): void => {
  const proto = type.ctor.prototype as Record<string, unknown>;
  const value = type.traits.ownGetattribute ? undefined : type.lookup(name);
  const plain = `$${name}`;
  const callable = `m$${name}`;
  if (value instanceof Func || (value instanceof Builtin && value.binds)) {
    hide(proto, callable, value);
    hideWhenSet(proto, plain, name);
    return;
  }
  if (callable in proto) hide(proto, callable, undefined);
  if (value instanceof Property && !type.traits.ownGetattr) {
    if (noting.on) hide(proto, 'p$', false);
    Object.defineProperty(proto, plain, {
      get(this: Obj): Value | undefined {
        if (noting.on) return undefined;
        if (value.get === undefined) return getattr(this, name);
        try {
          return call(value.get, [this]);
        } catch (e) {
          throw toldOf(e, this, name);
        }
      },
      set(this: Obj, to: Value) {
        plainSetattr(this, name, to);
      },
      configurable: true,
      enumerable: false,
    });
    return;
  }
  if (value instanceof StaticMethod) {
    hide(proto, callable, new Detached(value.func));
    hideWhenSet(proto, plain, name);
    return;
  }
  const descriptor =
    value === undefined ||
    (value instanceof Obj &&
      (value instanceof Property ||
        value instanceof GetSet ||
        value instanceof Slot ||
        typeOf(value).lookup('__get__') !== undefined ||
        typeOf(value).lookup('__set__') !== undefined));
  if (!descriptor) hide(proto, plain, value);
  else if (value instanceof Obj && typeOf(value).lookup('__set__') !== undefined && !(value instanceof Slot)) {
    if (noting.on) hide(proto, 'p$', false);
    Object.defineProperty(proto, plain, {
      get: () => undefined,
      set(this: Obj, to: Value) {
        setattr(this, name, to);
      },
      configurable: true,
      enumerable: false,
    });
  } else if (plain in proto) hide(proto, plain, undefined);
};

const isConcrete = (abstract: Value | undefined): boolean =>
  abstract === undefined || (abstract instanceof SetObj && abstract.size === 0);

/** The exception for an `__init__` that gave something. */
export const initReturned = (result: Value): Exc =>
  typeError(`__init__() should return None, not '${typeOf(result).name}'`);

/** Lets a plain class be called like a function: `n$` and `c` make the instance and run `__init__`. */
const shortcut = (type: Type): void => {
  const plain =
    (typeOf(type) === typeType ||
      (typeOf(type).builtin && typeOf(type).lookup('__call__') === typeType.attrs.get('__call__'))) &&
    type.make === undefined &&
    !type.traits.ownGetattribute &&
    type.ctor.prototype instanceof Instance &&
    !(type.ctor.prototype instanceof Exc) &&
    type.lookup('__new__') === objectType.attrs.get('__new__') &&
    isConcrete(type.lookup('__abstractmethods__'));
  const init = type.lookup('__init__');
  const open = type as unknown as { n$: number | undefined; c: Code | undefined };
  open.n$ = undefined;
  open.c = undefined;
  if (!plain) return;
  const C = type.ctor;
  if (init === objectType.attrs.get('__init__')) {
    open.n$ = 0;
    open.c = () => new C();
    return;
  }
  if (!(init instanceof Func) || init.n$ < 1 || init.info.kind !== 'plain') return;
  const code = init.c as (...args: readonly Value[]) => Value;
  const checked = (o: Obj, result: Value): Obj => {
    if (result !== none) throw initReturned(result);
    return o;
  };
  const codes: readonly ((...args: readonly Value[]) => Value)[] = [
    () => {
      const o = new C();
      return checked(o, code(o));
    },
    (a) => {
      const o = new C();
      return checked(o, code(o, a!));
    },
    (a, b) => {
      const o = new C();
      return checked(o, code(o, a!, b!));
    },
    (a, b, c) => {
      const o = new C();
      return checked(o, code(o, a!, b!, c!));
    },
    (a, b, c, d) => {
      const o = new C();
      return checked(o, code(o, a!, b!, c!, d!));
    },
    (a, b, c, d, e) => {
      const o = new C();
      return checked(o, code(o, a!, b!, c!, d!, e!));
    },
  ];
  open.n$ = init.n$ - 1;
  open.c = (codes[init.n$ - 1] ??
    ((...args: readonly Value[]) => {
      const o = new C();
      return checked(o, code(o, ...args));
    })) as Code;
};

/** Puts a number, text or truth value in the place of another one. */
export const changePlain = (type: Type, name: string, value: Value): void => {
  type.attrs.set(name, value);
  type.cache.set(name, value);
  (type.ctor.prototype as Record<string, unknown>)[`$${name}`] = value;
};

/** An attribute of a class was set or deleted: caches and prototypes of it and its subclasses follow. */
export const attributeChanged = (type: Type, name: string): void => {
  type.cache.delete(name);
  if (name.startsWith('__')) {
    type.cache.clear();
    finish(type);
  }
  const slot = type.lookup(name);
  // What is exposed now may stand in the way of a plain store.
  if (slot instanceof Slot) slot.openFor = undefined;
  expose(type, name);
  meter.spend(type.subclasses.length * 10);
  for (const sub of type.subclasses) attributeChanged(sub, name);
};

/** Whether instances of a layout are made of parts (a match, an iterator), so that none can be made of nothing. */
const wantsParts = (ctor: unknown): boolean => {
  for (let at = ctor; typeof at === 'function' && at !== Obj; at = Object.getPrototypeOf(at))
    if (at.length > 0) return true;
  return false;
};

// ── Instances ───────────────────────────────────────────────────────────────────────────────────
/** An instance without arguments looked at: `object.__new__`. */
export const bareInstance = (type: Type): Obj => {
  if (type.layout !== objectType && wantsParts(type.layout.ctor))
    throw typeError(`cannot create '${type.name}' instances`);
  const o = new type.ctor();
  if (type.traits.ownGetattribute) dictOf(o);
  return o;
};

/** `type(*args, **kwargs)`, by the metaclass `type`. */
export const instantiate = (type: Type, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  if (type.make !== undefined) return type.make(args, kwargs);
  const maker = type.lookup('__new__');
  const defaultNew = objectType.attrs.get('__new__');
  const init = type.lookup('__init__')!;
  let made: Value;
  if (maker === defaultNew) {
    const abstract = type.lookup('__abstractmethods__');
    if (abstract !== undefined) refuseAbstract(type, abstract);
    made = bareInstance(type);
    if (init === objectType.attrs.get('__init__')) {
      if (args.length > 0 || (kwargs !== undefined && kwargs.size > 0))
        throw typeError(`${type.name}() takes no arguments`);
      return made;
    }
  } else {
    const f = maker instanceof StaticMethod ? maker.func : getattr(type, '__new__');
    made = call(f, [type, ...args], kwargs);
    if (!(made instanceof Obj) || !made.t.isSubtypeOf(type)) return made;
  }
  const its = typeOf(made).lookup('__init__')!;
  const result =
    its instanceof Func || its instanceof Builtin
      ? call(its, [made, ...args], kwargs)
      : call(getattr(made, '__init__'), args, kwargs);
  if (result !== none) throw initReturned(result);
  return made;
};

/** Errors: TypeError if abstract methods are left. */
export const refuseAbstract = (type: Type, abstract: Value): void => {
  const names = tupleOf(abstract).a.map(nameOf).sort();
  if (names.length === 0) return;
  const quoted = names.map((name) => `'${name}'`).join(', ');
  throw typeError(
    `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${quoted}`,
  );
};

// ── super ───────────────────────────────────────────────────────────────────────────────────────
/** The attribute of `self` that comes after `from` in the linearisation of its class; undefined if there is none. */
export const superAttribute = (from: Type, self: Value, name: string): Value | undefined => {
  const own = self instanceof Type && self.isSubtypeOf(from) ? self : typeOf(self);
  const start = own.mro.indexOf(from);
  for (let i = start + 1; i < own.mro.length; i++) {
    const found = own.mro[i]!.attrs.get(name);
    if (found === undefined) continue;
    const instance = own === self ? undefined : self;
    return bindSuper(found, instance, own);
  }
  return undefined;
};

const bindSuper = (found: Value, instance: Value | undefined, own: Type): Value => {
  if (found instanceof ClassMethod || found instanceof StaticMethod || instance === undefined)
    return bindFound(found, instance, own);
  return bindFound(found, instance, own);
};

let bindFound: (found: Value, o: Value | undefined, type: Type) => Value;
/** Breaks the import circle with `attributes.ts` where a binding is needed at load time. */
export const setBinder = (binder: typeof bindFound): void => {
  bindFound = binder;
};
