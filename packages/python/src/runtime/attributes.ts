/**
 * Attribute access: Python's own lookup on our own values.
 *
 * The only names that reach a JavaScript object are prefixed (`$name`), so no program can name a property of JavaScript's.
 */
import { memberGuard } from './attribute-guard.ts';
import { call, callSpecial, forgetModuleCall } from './call.ts';
import {
  BoundBuiltin,
  Builtin,
  ClassMethod,
  Func,
  GetSet,
  Method,
  MethodDescriptor,
  Property,
  Slot,
  StaticMethod,
} from './callables.ts';
import { deleteItem, getItem, newDict, setItem } from './dict.ts';
import { attributeError, E, Exc, isCaught, pyError, typeError } from './exceptions.ts';
import { Dict, Instance, type Key, Module, none, Obj, StrBox, Type, typeOf, type Value } from './object.ts';
import { attributeChanged, changePlain } from './class-making.ts';
import { meter } from './meter.ts';
import { OwnModule } from './own-module.ts';

type Bag = Record<`$${string}`, Value | undefined>;

/** An attribute stored on the object itself. */
export const ownAttribute = (o: Value, name: string): Value | undefined => {
  if (!(o instanceof Obj) || o instanceof Type) return undefined;
  if ((o instanceof Instance || o instanceof Func) && (o as Instance).dict !== undefined)
    return getItem((o as Instance).dict!, name);
  if (o instanceof Module) return o.attrs.get(name);
  const property = propertyOf(name);
  return Object.hasOwn(o, property) ? (o as unknown as Bag)[property] : undefined;
};

/** The properties of the attributes that were asked for last, for a text that is put together is looked up anew each time. */
const properties = new Map<string, `$${string}`>();
const mostProperties = 1000;
const propertyOf = (name: string): `$${string}` => {
  let property = properties.get(name);
  if (property === undefined) {
    property = `$${name}`;
    if (properties.size >= mostProperties) properties.clear();
    properties.set(name, property);
  }
  return property;
};

/** Whether an attribute of a class takes part in attribute access of its instances (`__get__`), and in storing (`__set__`). */
export const isDataDescriptor = (v: Value): boolean => {
  if (v instanceof Property || v instanceof GetSet || v instanceof Slot) return true;
  if (v instanceof Func || v instanceof Builtin || !(v instanceof Obj)) return false;
  const type = v.t;
  return type.lookup('__set__') !== undefined || type.lookup('__delete__') !== undefined;
};

/** What an attribute found on a class gives when taken from an instance (or from the class: `o` undefined). */
export const bindAttribute = (found: Value, o: Value | undefined, type: Type): Value => {
  if (!(found instanceof Obj)) return found;
  if (found instanceof Func) return o === undefined ? found : new Method(found, o);
  if (found instanceof Builtin) {
    if (o !== undefined && found.binds) return new BoundBuiltin(found, o);
    return found instanceof MethodDescriptor ? found.unbound() : found;
  }
  if (found instanceof Property) {
    if (o === undefined) return found;
    if (found.get === undefined)
      throw attributeError(
        found.name === undefined
          ? `unreadable attribute`
          : `property '${found.name}' of '${type.name}' object has no getter`,
        o,
        found.name ?? '',
      );
    return call(found.get, [o]);
  }
  if (found instanceof StaticMethod) return found.func;
  if (found instanceof ClassMethod) return bindAttribute(found.func, type, typeOf(type));
  if (found instanceof GetSet) return o === undefined ? found : found.get(o);
  if (found instanceof Slot) {
    if (o === undefined) return found;
    const value = (o as unknown as Bag)[`$${found.name}`];
    if (value === undefined || !Object.hasOwn(o as Obj, `$${found.name}`))
      throw attributeError(`'${typeOf(o).name}' object has no attribute '${found.name}'`, o, found.name);
    return value;
  }
  const get = found.t.lookup('__get__');
  if (get === undefined) return found;
  return callSpecial(get, found, [o ?? none, type]);
};

/** `o.name`; undefined if there is no such attribute, also where code of the program says so. `__getattr__` has been asked. */
export const findAttribute = (o: Value, name: string): Value | undefined => {
  const type = typeOf(o);
  const depth = meter.d;
  try {
    return type.traits.ownGetattribute || type.traits.ownGetattr ? getattr(o, name) : plainAttribute(o, name, type);
  } catch (e) {
    if (!isCaught(e, depth, E.AttributeError)) throw e;
    return undefined;
  }
};

/** `object.__getattribute__`: undefined if there is no such attribute. */
export const plainAttribute = (o: Value, name: string, type = typeOf(o)): Value | undefined => {
  if (o instanceof Type) return typeAttribute(o, name);
  if (type.layout.attributeHook !== undefined) {
    const own = type.layout.attributeHook(o as never, name);
    if (own !== undefined) return own;
  }
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) {
    if (!(found instanceof Slot) || Object.hasOwn(o as Obj, `$${name}`)) return bindAttribute(found, o, type);
    return undefined;
  }
  const own = ownAttribute(o, name);
  if (own !== undefined) return own;
  if (found !== undefined) return bindAttribute(found, o, type);
  if (name === '__dict__' && o instanceof Obj && hasDict(o)) return dictOf(o);
  if (o instanceof Module) {
    const hook = o.attrs.get('__getattr__');
    if (hook !== undefined) return call(hook, [name]);
    if (!(o instanceof OwnModule)) memberGuard(o, name);
  }
  return undefined;
};

const typeAttribute = (o: Type, name: string): Value | undefined => {
  const meta = typeOf(o);
  const onMeta = meta.lookup(name);
  if (onMeta !== undefined && isDataDescriptor(onMeta)) return bindAttribute(onMeta, o, meta);
  const found = o.lookup(name);
  if (found !== undefined) return bindAttribute(found, undefined, o);
  if (onMeta !== undefined) return bindAttribute(onMeta, o, meta);
  return undefined;
};

/** `o.name`. Errors: AttributeError in CPython's words. */
export const getattr = (o: Value, name: string): Value => {
  const type = typeOf(o);
  const { traits } = type;
  let value: Value | undefined;
  try {
    if (traits.ownGetattribute || traits.ownGetattr) return watched(o, name, type);
    value = plainAttribute(o, name, type);
  } catch (e) {
    throw toldOf(e, o, name);
  }
  if (value === undefined) throw missing(o, name, type);
  return value;
};

/** An AttributeError that code of the program raised is told what was asked for, as CPython does. */
export const toldOf = (e: unknown, o: Value, name: string): unknown => {
  if (!(e instanceof Exc) || !e.t.isSubtypeOf(E.AttributeError)) return e;
  const bag = e as unknown as { $name?: Value; $obj?: Value };
  if ((bag.$name ?? none) !== none || (bag.$obj ?? none) !== none) return e;
  bag.$name = name;
  bag.$obj = o;
  return e;
};

const watched = (o: Value, name: string, type: Type): Value => {
  const hook = type.traits.ownGetattr ? type.lookup('__getattr__') : undefined;
  const depth = meter.d;
  try {
    if (type.traits.ownGetattribute) return callSpecial(type.lookup('__getattribute__')!, o, [name]);
    const value = plainAttribute(o, name, type);
    if (value === undefined && hook === undefined) throw missing(o, name, type);
    if (value !== undefined) return value;
  } catch (e) {
    if (hook === undefined || !isCaught(e, depth, E.AttributeError)) throw e;
  }
  return callSpecial(hook!, o, [name]);
};

/** The exception for an attribute that is not there. */
export const missing = (o: Value, name: string, type = typeOf(o)): Exc => {
  if (o instanceof Type) return attributeError(`type object '${o.name}' has no attribute '${name}'`, o, name);
  if (o instanceof Module) {
    const text =
      o instanceof OwnModule && o.loading
        ? `partially initialized module '${o.name}' has no attribute '${name}' (most likely due to a circular import)`
        : `module '${o.name}' has no attribute '${name}'`;
    return attributeError(text, o, name);
  }
  return attributeError(`'${type.name}' object has no attribute '${name}'`, o, name);
};

/** Whether an object can have attributes of its own. */
export const hasDict = (o: Obj): boolean =>
  o instanceof Func || o instanceof Module || o instanceof Exc || o.t.traits.hasDict;

/** What a module's `__dict__` shows. Who asks it for a member that the policy withholds asks the module. */
class ModuleEntries extends Map<Key, Value> {
  private readonly module: Module;
  constructor(module: Module, entries: ReadonlyMap<Key, Value>) {
    super();
    this.module = module;
    for (const [key, v] of entries) this.set(key, v);
  }
  override get(key: Key): Value | undefined {
    const found = super.get(key);
    if (found === undefined && typeof key === 'string') memberGuard(this.module, key);
    return found;
  }
  override has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
}

/** The `__dict__` of an object; from now on its attributes live there. */
export const dictOf = (o: Obj): Dict => {
  if (o instanceof OwnModule) return o.dict;
  if (o instanceof Module) {
    const dict = newDict();
    for (const [name, value] of o.attrs) setItem(dict, name, value);
    dict.m = new ModuleEntries(o, dict.m);
    return dict;
  }
  const holder = o as Instance;
  if (holder.dict !== undefined) return holder.dict;
  const dict = newDict();
  for (const property of Object.keys(o)) {
    // A slot keeps its value where it is, unless an attribute of a subclass hides it: then it was never stored to.
    if (property.charCodeAt(0) !== 36 || o.t.lookup(property.slice(1)) instanceof Slot) continue;
    const value = (o as unknown as Bag)[property as `$${string}`];
    if (value !== undefined) setItem(dict, property.slice(1), value);
    delete (o as unknown as Bag)[property as `$${string}`];
  }
  Object.defineProperty(o, 'dict', { value: dict, writable: true });
  Object.defineProperty(o, 'p$', { value: false });
  // A class attribute of the same name must not answer the fast path in front of the dictionary.
  Object.defineProperty(o, 'd$', { value: true });
  for (const type of o.t.mro) {
    if (type.builtin) continue;
    for (const [name, value] of type.attrs) {
      if (value instanceof Slot) continue;
      shadow(o, `$${name}`);
      shadow(o, `m$${name}`);
    }
  }
  return dict;
};

const shadow = (o: Obj, property: string): void => {
  Object.defineProperty(o, property, { value: undefined, writable: false, configurable: true });
};

/** `o.name = value`. */
export const setattr = (o: Value, name: string, value: Value): void => {
  const type = typeOf(o);
  if (type.traits.ownSetattr && !type.builtin) {
    const hook = type.lookup('__setattr__')!;
    if (!(hook instanceof Builtin)) {
      callSpecial(hook, o, [name, value]);
      return;
    }
  }
  plainSetattr(o, name, value);
};

/** `object.__setattr__`. */
export const plainSetattr = (o: Value, name: string, value: Value | undefined): void => {
  const type = typeOf(o);
  if (o instanceof Type) {
    setOnType(o, name, value);
    return;
  }
  const found = type.lookup(name);
  if (found instanceof Slot && found.openFor === type && value !== undefined) {
    (o as unknown as Bag)[found.property] = value;
    return;
  }
  if (found !== undefined && isDataDescriptor(found)) {
    setThrough(found, o, name, value, type);
    return;
  }
  if (!(o instanceof Obj) || !hasDict(o)) {
    if (found !== undefined && value !== undefined)
      throw attributeError(`'${type.name}' object attribute '${name}' is read-only`, o, name);
    if (name === '__dict__') throw attributeError(`'${type.name}' object has no attribute '__dict__'`, o, name);
    throw missing(o, name, type);
  }
  if (name === '__class__' && value instanceof Type) throw typeError('__class__ assignment is not supported here');
  if (name === '__dict__' && value instanceof Dict) {
    dictOf(o);
    (o as Instance).dict = value;
    return;
  }
  if (o instanceof Module) {
    forgetModuleCall(o, name);
    if (value !== undefined) o.put(name, value);
    else if (!o.drop(name)) throw attributeError(`'module' object has no attribute '${name}'`, o, name);
    return;
  }
  const { dict } = o as Instance;
  if (dict !== undefined) {
    if (value !== undefined) {
      setItem(dict, name, value);
      if (found !== undefined) {
        shadow(o, `$${name}`);
        shadow(o, `m$${name}`);
      }
    } else if (!deleteItem(dict, name)) throw missing(o, name, type);
    return;
  }
  const property = `$${name}` as const;
  if (value === undefined) {
    if (!Object.hasOwn(o, property)) throw missing(o, name, type);
    delete (o as unknown as Bag)[property];
    delete (o as unknown as Record<string, unknown>)[`m$${name}`];
    return;
  }
  // An attribute hides a method of the same name.
  if (found instanceof Func || found instanceof Builtin || found instanceof StaticMethod) shadow(o, `m$${name}`);
  Object.defineProperty(o, property, { value, writable: true, enumerable: true, configurable: true });
};

const setThrough = (found: Value, o: Value, name: string, value: Value | undefined, type: Type): void => {
  if (found instanceof Property) {
    const f = value === undefined ? found.del : found.set;
    if (f === undefined) {
      const what = value === undefined ? 'deleter' : 'setter';
      throw attributeError(`property '${found.name ?? name}' of '${type.name}' object has no ${what}`, o, name);
    }
    call(f, value === undefined ? [o] : [o, value]);
    return;
  }
  if (found instanceof GetSet) {
    if (found.set === undefined)
      throw found.kind === 'member'
        ? pyError(E.AttributeError, 'readonly attribute')
        : attributeError(`attribute '${name}' of '${type.name}' objects is not writable`, o, name);
    found.set(o, value);
    return;
  }
  if (found instanceof Slot) {
    const { property } = found;
    if (!(property in (o as Obj))) found.openFor = type;
    if (value === undefined) {
      if (!Object.hasOwn(o as Obj, property)) throw attributeError(name, o, name);
      delete (o as unknown as Bag)[property];
    } else if (Object.hasOwn(o as Obj, property)) (o as unknown as Bag)[property] = value;
    // The prototype's property may be read-only.
    else Object.defineProperty(o, property, { value, writable: true, enumerable: true, configurable: true });
    return;
  }
  const hook = typeOf(found).lookup(value === undefined ? '__delete__' : '__set__');
  if (hook === undefined) throw attributeError(value === undefined ? '__delete__' : '__set__', o, name);
  callSpecial(hook, found, value === undefined ? [o] : [o, value]);
};

/** Whether a number, text or truth value takes the place of another in a class without subclasses: nothing but the value changes then. */
const isPlainChange = (o: Type, name: string, value: Value): boolean => {
  if (typeof value === 'object' || o.builtin || o.subclasses.length > 0 || name.startsWith('__')) return false;
  const before = o.attrs.get(name);
  return before !== undefined && typeof before !== 'object' && !o.traits.ownGetattribute;
};

const setOnType = (o: Type, name: string, value: Value | undefined): void => {
  const meta = typeOf(o);
  const found = meta.lookup(name);
  if (found !== undefined && isDataDescriptor(found) && !(found instanceof GetSet && found.set === undefined)) {
    setThrough(found, o, name, value, meta);
    return;
  }
  meta.layout.attributeGuard?.(o as never, name, value);
  if (value !== undefined && isPlainChange(o, name, value)) {
    changePlain(o, name, value);
    return;
  }
  if (o.builtin) throw typeError(`cannot set '${name}' attribute of immutable type '${o.name}'`);
  if (value === undefined) {
    if (!o.attrs.delete(name)) throw missing(o, name, meta);
  } else o.attrs.set(name, value);
  attributeChanged(o, name);
};

/** `del o.name`. */
export const delattr = (o: Value, name: string): void => {
  const type = typeOf(o);
  if (type.traits.ownSetattr && !type.builtin) {
    const hook = type.lookup('__delattr__');
    if (hook !== undefined && !(hook instanceof Builtin)) {
      callSpecial(hook, o, [name]);
      return;
    }
  }
  plainSetattr(o, name, undefined);
};

/** The name in a call like `getattr(o, name)`. Errors: TypeError if it is no string. */
export const attributeName = (v: Value): string => {
  if (typeof v === 'string') return v;
  if (v instanceof StrBox) return v.v;
  throw typeError(`attribute name must be string, not '${typeOf(v).name}'`);
};
