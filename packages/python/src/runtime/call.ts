/**
 * Calls: everything that the emitted fast path (`f.n$ === 2 ? f.c(a, b) : …`) leaves over.
 *
 * In: a callable and its arguments. Out: its value. A function's arguments are put into the order in which its code takes
 * them, with CPython's messages where they do not fit.
 */
import { getattr } from './attributes.ts';
import { Builtin, Callable, type Code, Func, type FuncInfo, Method, StaticMethod } from './callables.ts';
import { setItem } from './dict.ts';
import { typeError } from './exceptions.ts';
import { initReturned, instantiate } from './class-making.ts';
import { iterate } from './iteration.ts';
import { meter } from './meter.ts';
import { OwnModule } from './own-module.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  Module,
  newTuple,
  none,
  Obj,
  StrBox,
  strType,
  Type,
  typeOf,
  type Value,
  listType,
  type Tuple,
  tupleType,
} from './object.ts';

type Positional = (...args: readonly Value[]) => Value;

/** Calls anything that can be called. */
export const call = (f: Value, args: readonly Value[], kwargs?: Kwargs): Value => {
  if (f instanceof Func) {
    if (kwargs === undefined || kwargs.size === 0) {
      if (f.n$ === args.length) return spread(f.c, args);
      if (lacksDefaults(f, args.length)) return spread(f.c, withDefaults(f, args));
    }
    return spread(f.c, bind(f, args, kwargs));
  }
  if (f instanceof Builtin) {
    if (kwargs === undefined && f.n$ === args.length) return spread(f.c, args);
    return f.invoke(args, kwargs);
  }
  if (f instanceof Method) return call(f.func, [f.self, ...args], kwargs);
  if (f instanceof Type) return callType(f, args, kwargs);
  if (f instanceof StaticMethod) return call(f.func, args, kwargs);
  if (f instanceof Callable && f.t.builtin) return f.invoke(args, kwargs);
  const method = typeOf(f).lookup('__call__');
  if (method === undefined) throw notCallable(f);
  if (method instanceof Func || method instanceof Builtin) return call(method, [f, ...args], kwargs);
  return call(getattr(f, '__call__'), args, kwargs);
};

export const call1 = (f: Value, a: Value): Value =>
  (f as Func).n$ === 1 ? (f as unknown as { c: (a: Value) => Value }).c(a) : call(f, [a]);
export const call2 = (f: Value, a: Value, b: Value): Value =>
  (f as Func).n$ === 2 ? (f as unknown as { c: (a: Value, b: Value) => Value }).c(a, b) : call(f, [a, b]);

/** Whether a function has as many parameters as there are arguments, and some more that all have defaults. */
const lacksDefaults = (f: Func, given: number): boolean => f.n$ > given && f.n$ - given <= f.defaults.length;

/** The arguments, with the defaults of the parameters that are left. */
const withDefaults = (f: Func, args: readonly Value[]): readonly Value[] => {
  const { defaults } = f;
  const all = args.slice();
  for (let i = defaults.length - (f.n$ - args.length); i < defaults.length; i++) all.push(defaults[i]!);
  return all;
};

const spread = (code: Code, args: readonly Value[]): Value => {
  const c = code as Positional;
  switch (args.length) {
    case 0:
      return c();
    case 1:
      return c(args[0]!);
    case 2:
      return c(args[0]!, args[1]!);
    case 3:
      return c(args[0]!, args[1]!, args[2]!);
    case 4:
      return c(args[0]!, args[1]!, args[2]!, args[3]!);
    default:
      return c(...args);
  }
};

/** The arguments of a function in the order of its parameters, if those that are named fit; undefined where something is amiss, or packed. */
const bindNamed = (
  f: Func,
  args: readonly Value[],
  names: readonly string[],
  values: readonly Value[],
): Value[] | undefined => {
  const { info, defaults, kwdefaults } = f;
  const { params, positional, keywordOnly } = info;
  const count = positional + keywordOnly;
  if (info.rest || info.kwrest || args.length > positional || count > 16) return undefined;
  const bound = args.slice() as (Value | undefined)[];
  for (let i = args.length; i < count; i++) bound.push(undefined);
  for (let i = 0; i < names.length; i++) {
    const at = params.indexOf(names[i]!);
    if (at < info.positionalOnly || at >= count || bound[at] !== undefined) return undefined;
    bound[at] = values[i]!;
  }
  for (let i = args.length; i < count; i++)
    if (bound[i] === undefined) {
      const value = i < positional ? defaults[i - positional + defaults.length] : kwdefaults[i - positional];
      if (value === undefined) return undefined;
      bound[i] = value;
    }
  return bound as Value[];
};

const mapOf = (names: readonly string[], values: readonly Value[]): Kwargs => {
  const map: Kwargs = new Map();
  for (let i = 0; i < names.length; i++) map.set(names[i]!, values[i]!);
  return map;
};

/** Calls with arguments of which the last are named. */
export const callNamed = (
  f: Value,
  args: readonly Value[],
  names: readonly string[],
  values: readonly Value[],
): Value => {
  if (f instanceof Func) {
    const bound = bindNamed(f, args, names, values);
    if (bound !== undefined) return spread(f.c, bound);
  } else if (f instanceof Type && (f as unknown as { readonly c: unknown }).c !== undefined) {
    // A plain class.
    const init = f.lookup('__init__');
    if (init instanceof Func) {
      const made = new f.ctor();
      const bound = bindNamed(init, [made, ...args], names, values);
      if (bound !== undefined) {
        const result = spread(init.c, bound);
        if (result !== none) throw initReturned(result);
        return made;
      }
    }
  }
  return call(f, args, mapOf(names, values));
};

/** Calls what `loadMethod` gave, with arguments of which the last are named. */
export const callMethodNamed = (
  f: Value,
  r: Value,
  args: readonly Value[],
  names: readonly string[],
  values: readonly Value[],
): Value => {
  if (f instanceof Func) {
    const bound = bindNamed(f, [r, ...args], names, values);
    if (bound !== undefined) return spread(f.c, bound);
  }
  return callMethod(f, r, args, mapOf(names, values));
};

const callType = (type: Type, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  const meta = typeOf(type);
  if (!meta.builtin) {
    const own = meta.lookup('__call__');
    if (own !== undefined && !(own instanceof Builtin)) return call(own, [type, ...args], kwargs);
  }
  const open = type as unknown as { readonly n$: number | undefined; readonly c: Code | undefined };
  if (open.c !== undefined && kwargs === undefined && open.n$! > args.length) {
    // A plain class whose last arguments have defaults.
    const init = type.lookup('__init__');
    const left = open.n$! - args.length;
    if (init instanceof Func && left <= init.defaults.length)
      return spread(open.c, [...args, ...init.defaults.slice(init.defaults.length - left)]);
  }
  return instantiate(type, args, kwargs);
};

/** A method found on a type, as a value that can be called with the receiver first: `c` of it takes the receiver. */
export class Detached extends Obj {
  readonly f: Value;
  constructor(f: Value) {
    super();
    this.f = f;
  }
}

/** For a module that holds a function of its own name, which is what was meant. */
const notCallable = (f: Value): object => {
  const same = f instanceof Module ? f.attrs.get(f.name) : undefined;
  const meant = same instanceof Func || same instanceof Builtin || same instanceof Type;
  const hint = f instanceof Module && meant ? `. Did you mean: '${f.name}.${f.name}(...)'?` : '';
  return typeError(`'${typeOf(f).name}' object is not callable${hint}`);
};

/**
 * A function of a module, as `module.name(…)` calls it: `c` takes the module first and leaves it aside, so that emitted code
 * calls it like a method. Made when a module's function is first called, and dropped when the attribute changes.
 */
class ModuleCall extends Detached {
  declare n$: number;
  readonly c: Code;
  constructor(f: Func | Builtin) {
    super(f);
    this.n$ = f.n$ + 1;
    const code = f.c as (...args: readonly Value[]) => Value;
    switch (f.n$) {
      case 0:
        this.c = () => code();
        break;
      case 1:
        this.c = (_module: Value, a: Value) => code(a);
        break;
      case 2:
        this.c = (_module: Value, a: Value, b: Value) => code(a, b);
        break;
      default:
        this.c = (_module: Value, ...args: readonly Value[]) => code(...args);
    }
  }
}

/** Forgets how `module.name(…)` is called. */
export const forgetModuleCall = (module: Module, name: string): void => {
  if (Object.hasOwn(module, `m$${name}`)) delete (module as unknown as Record<string, unknown>)[`m$${name}`];
};

/**
 * What a call `r.name(…)` calls: with the receiver put first (`c(r, …)`), or a `Detached` that does not want it. The emitted
 * code has looked for `m$name` already.
 */
export const loadMethod = (r: Value, name: string): Value => {
  if (typeof r === 'string') {
    const found = strType.lookup(name);
    if (found instanceof Builtin && found.binds) return found;
  }
  if (r instanceof Module) {
    const f = r.attrs.get(name);
    if ((f instanceof Func || f instanceof Builtin) && f.n$ >= 0) {
      // A module of the program changes its own names without telling.
      if (r instanceof OwnModule) {
        const known = r.calls.get(name);
        if (known instanceof ModuleCall && known.f === f) return known;
        const made = new ModuleCall(f);
        r.calls.set(name, made);
        return made;
      }
      const made = new ModuleCall(f);
      (r as unknown as Record<string, Value>)[`m$${name}`] = made;
      return made;
    }
  }
  const type = typeOf(r);
  if (
    !(r instanceof Instance) &&
    !(r instanceof Type) &&
    !type.traits.ownGetattribute &&
    type.layout.attributeHook === undefined
  ) {
    const found = type.lookup(name);
    if (found instanceof Builtin && found.binds && (r as unknown as Record<string, unknown>)[`$${name}`] === undefined)
      return found;
  }
  const value = getattr(r, name);
  if (value instanceof Method && value.self === r && value.func instanceof Obj) return value.func;
  return new Detached(value);
};

/** Calls what `loadMethod` gave. */
export const callMethod = (f: Value, r: Value, args: readonly Value[], kwargs?: Kwargs): Value => {
  if (f instanceof Func && kwargs === undefined && lacksDefaults(f, args.length + 1)) {
    const { defaults, n$ } = f;
    const first = defaults.length - (n$ - args.length - 1);
    const c = f.c as Positional;
    if (n$ === 2) return c(r, defaults[first]!);
    if (n$ === 3)
      return args.length === 1 ? c(r, args[0]!, defaults[first]!) : c(r, defaults[first]!, defaults[first + 1]!);
  }
  if (f instanceof Builtin && kwargs === undefined) {
    const value = f.padded(args, r);
    if (value !== undefined) return value;
  }
  return f instanceof Detached ? call(f.f, args, kwargs) : call(f, [r, ...args], kwargs);
};

/** Calls attribute `name` of a value. */
export const invoke = (r: Value, name: string, ...args: readonly Value[]): Value =>
  callMethod(loadMethod(r, name), r, args);

/** Calls a special method, which is looked up on the type only; undefined if there is none. */
export const special = (v: Value, name: string, ...args: readonly Value[]): Value | undefined => {
  const found = typeOf(v).lookup(name);
  if (found === undefined) return undefined;
  return callSpecial(found, v, args);
};

/** Calls a special method that was looked up on the type. */
export const callSpecial = (found: Value, v: Value, args: readonly Value[]): Value => {
  if (found instanceof Func || found instanceof Builtin) return call(found, [v, ...args]);
  return call(bindTo(found, v), args);
};

/** Binds an attribute of a type to an instance, as a special method is. */
const bindTo = (found: Value, v: Value): Value => {
  const get = typeOf(found).lookup('__get__');
  if (get === undefined) return found;
  return call(get, [found, v, typeOf(v)]);
};

const quoted = (names: readonly string[]): string => {
  const all = names.map((name) => `'${name}'`);
  if (all.length <= 2) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${all.at(-1)!}`;
};

/**
 * A call's arguments in the order in which the function's code takes them.
 *
 * Errors: TypeError in CPython's words.
 */
export const bind = (f: Func, args: readonly Value[], kwargs: Kwargs | undefined): Value[] => {
  const { info } = f;
  const { params, positional, keywordOnly } = info;
  if (positional + keywordOnly === 0 && (kwargs === undefined || kwargs.size === 0)) {
    if (info.rest) return info.kwrest ? [newTuple(args), new Dict()] : [newTuple(args)];
    if (info.kwrest && args.length === 0) return [new Dict()];
  }
  const given = Math.min(args.length, positional);
  const bound = args.slice(0, given) as (Value | undefined)[] as Value[];
  for (let i = given; i < positional + keywordOnly; i++) (bound as (Value | undefined)[]).push(undefined);
  let extra: Dict | undefined;
  if (info.kwrest) extra = new Dict();
  if (kwargs !== undefined && kwargs.size > 0) {
    // Looking names up takes time where a program made up thousands of parameters.
    if (params.length > 64) meter.spend((params.length * kwargs.size) >> 4);
    let wrongly: string[] | undefined;
    for (const [name, value] of kwargs) {
      const at = params.indexOf(name);
      if (at >= info.positionalOnly && at < positional + keywordOnly) {
        if (bound[at] !== undefined) throw typeError(`${f.qualname}() got multiple values for argument '${name}'`);
        bound[at] = value;
      } else if (extra !== undefined) setItem(extra, name, value);
      else if (at >= 0 && at < info.positionalOnly) (wrongly ??= []).push(name);
      else if (wrongly === undefined) {
        const some = params.slice(0, info.positionalOnly).filter((one) => kwargs.has(one));
        if (some.length > 0) wrongly = some;
        else throw typeError(`${f.qualname}() got an unexpected keyword argument '${name}'`);
      }
    }
    if (wrongly !== undefined)
      throw typeError(
        `${f.qualname}() got some positional-only arguments passed as keyword arguments: '${wrongly.join(', ')}'`,
      );
  }
  if (args.length > positional && !info.rest) throw tooManyPositional(f, args.length, kwargs, bound);
  const firstDefault = positional - f.defaults.length;
  let missing: string[] | undefined;
  for (let i = given; i < positional; i++) {
    if (bound[i] !== undefined) continue;
    if (i >= firstDefault) bound[i] = f.defaults[i - firstDefault]!;
    else (missing ??= []).push(params[i]!);
  }
  if (missing !== undefined)
    throw typeError(
      `${f.qualname}() missing ${missing.length} required positional ${missing.length === 1 ? 'argument' : 'arguments'}: ${quoted(missing)}`,
    );
  for (let i = 0; i < keywordOnly; i++) {
    if (bound[positional + i] !== undefined) continue;
    const value = f.kwdefaults[i];
    if (value !== undefined) bound[positional + i] = value;
    else (missing ??= []).push(params[positional + i]!);
  }
  if (missing !== undefined)
    throw typeError(
      `${f.qualname}() missing ${missing.length} required keyword-only ${missing.length === 1 ? 'argument' : 'arguments'}: ${quoted(missing)}`,
    );
  if (info.rest) bound.push(newTuple(args.slice(positional)));
  if (extra !== undefined) bound.push(extra);
  return bound;
};

const tooManyPositional = (
  f: Func,
  got: number,
  kwargs: Kwargs | undefined,
  bound: readonly (Value | undefined)[],
): object => {
  const { positional, keywordOnly, params } = f.info;
  const defaults = f.defaults.length;
  const takes = defaults > 0 ? `from ${positional - defaults} to ${positional}` : `${positional}`;
  let alsoKeywords = 0;
  if (kwargs !== undefined)
    for (let i = positional; i < positional + keywordOnly; i++)
      if (bound[i] !== undefined && kwargs.has(params[i]!)) alsoKeywords++;
  const count =
    alsoKeywords > 0
      ? `${got} positional argument${got === 1 ? '' : 's'} (and ${alsoKeywords} keyword-only argument${alsoKeywords === 1 ? '' : 's'})`
      : `${got}`;
  const verb = got === 1 && alsoKeywords === 0 ? 'was' : 'were';
  return typeError(
    `${f.qualname}() takes ${takes} positional argument${positional === 1 && defaults === 0 ? '' : 's'} but ${count} ${verb} given`,
  );
};

/** Adds `*iterable` to a call's positional arguments. */
export const addStar = (args: Value[], iterable: Value, f: Value): Value[] => {
  const type = typeOf(iterable);
  if (type === tupleType || type === listType) {
    for (const v of (iterable as Tuple).a) args.push(v);
    return args;
  }
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw typeError(`${calleeName(f)} argument after * must be an iterable, not ${type.name}`);
  const it = iterate(iterable);
  for (let v = it.next(); v !== undefined; v = it.next()) args.push(v);
  return args;
};

/** Adds `**mapping` to a call's keyword arguments. */
export const addDoubleStar = (kwargs: Kwargs, mapping: Value, f: Value): Kwargs => {
  const add = (key: Value, value: Value): void => {
    if (typeof key !== 'string' && !(key instanceof StrBox)) throw typeError(`keywords must be strings`);
    const name = typeof key === 'string' ? key : key.v;
    if (kwargs.has(name)) throw typeError(`${calleeName(f)} got multiple values for keyword argument '${name}'`);
    kwargs.set(name, value);
  };
  if (mapping instanceof Dict && mapping.t.builtin) {
    for (const [key, value] of mapping.m) add(mapping.originals?.get(key) ?? (key as Value), value);
    return kwargs;
  }
  if (typeOf(mapping).lookup('keys') === undefined && !(mapping instanceof Dict))
    throw typeError(`${calleeName(f)} argument after ** must be a mapping, not ${typeOf(mapping).name}`);
  const it = iterate(invoke(mapping, 'keys'));
  for (let key = it.next(); key !== undefined; key = it.next()) add(key, invoke(mapping, '__getitem__', key));
  return kwargs;
};

/** Adds `name=value` to a call's keyword arguments. */
export const addKeyword = (kwargs: Kwargs, name: string, value: Value, f: Value): Kwargs => {
  if (kwargs.has(name)) throw typeError(`${calleeName(f)} got multiple values for keyword argument '${name}'`);
  kwargs.set(name, value);
  return kwargs;
};

const calleeName = (f: Value): string => {
  if (f instanceof Detached) return calleeName(f.f);
  if (f instanceof Method) return calleeName(f.func);
  if (f instanceof Func) return `${f.module}.${f.qualname}()`;
  if (f instanceof Builtin) return `${f.name}()`;
  if (f instanceof Type) return `${f.module === 'builtins' ? '' : `${f.module}.`}${f.qualname}()`;
  return `${typeOf(f).name} object`;
};

/** Whether something can be called. */
export const callable = (v: Value): boolean =>
  v instanceof Func ||
  v instanceof Builtin ||
  v instanceof Method ||
  v instanceof Type ||
  typeOf(v).lookup('__call__') !== undefined;

export type { FuncInfo };
