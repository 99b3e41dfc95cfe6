/**
 * Import. Modules are written in TypeScript, one file or folder each in `library/`; those a program may need are loaded before it
 * runs (loading is asynchronous, `import` is not), and made anew for each run, since modules hold state.
 */
import { hideMember } from './attribute-guard.ts';
import { findAttribute } from './attributes.ts';
import { forgetModuleCall } from './call.ts';
import { setItem } from './dict.ts';
import { E, Exc, namedExceptions, newExc, raised, pyError } from './exceptions.ts';
import { meter, Stop } from './meter.ts';
import { Dict, List, Module, Tuple, newBuiltinType, Obj, toStr, type Type, type Value } from './object.ts';
import { run } from './state.ts';

/** Makes a module for a run. Submodules are registered under their dotted names. */
export type ModuleMaker = () => Module;

const makers = new Map<string, ModuleMaker>();

/** Registers a loaded module; called by `library/index.ts`. */
export const registerModule = (name: string, maker: ModuleMaker): void => {
  makers.set(name, maker);
};

/**
 * What the policy refuses of imports, held at run time; set for each run. `denies` ends the run, `hides` takes a member out of a
 * module when it is made.
 */
export const importGuard: {
  denies: ((module: string, member: string | undefined) => string | undefined) | undefined;
  hides: ((module: string, member: string) => boolean) | undefined;
} = { denies: undefined, hides: undefined };

const refuse = (module: string, member: string | undefined): void => {
  const why = importGuard.denies?.(module, member);
  if (why !== undefined) meter.end(new Stop('refused', undefined, why));
};

/** What `from m import *` brings of a loaded module: `__all__`, or the names without an underscore. */
export const exportedNames = (name: string): readonly string[] => {
  const maker = makers.get(name);
  if (maker === undefined) return [];
  const { attrs } = maker();
  const all = attrs.get('__all__');
  if (all instanceof List || all instanceof Tuple) return all.a.map(String);
  return [...attrs.keys()].filter((one) => !one.startsWith('_'));
};

export const isLoaded = (name: string): boolean => makers.has(name);

/** A module from its attributes. */
export const newModuleOf = (
  name: string,
  attrs: Readonly<Record<string, Value>> | ReadonlyMap<string, Value>,
): Module => {
  const module = new Module(name);
  const entries = attrs instanceof Map ? attrs : Object.entries(attrs);
  for (const [key, value] of entries as Iterable<readonly [string, Value]>) setModuleAttribute(module, key, value);
  return module;
};

/** Sets an attribute where `getattr` and emitted code find it. */
export const setModuleAttribute = (module: Module, name: string, value: Value): void => {
  forgetModuleCall(module, name);
  module.attrs.set(name, value);
  (module as unknown as Record<string, Value>)[`$${name}`] = value;
};

/** The module of a dotted name. Errors: ModuleNotFoundError. */
export const importDotted = (name: string): Module => {
  const known = run.modules.get(name);
  if (known !== undefined) return known;
  refuse(name, undefined);
  const dot = name.lastIndexOf('.');
  if (dot > 0) importDotted(name.slice(0, dot));
  const maker = makers.get(name);
  if (maker === undefined) throw notFound(name);
  const made = maker();
  if (!made.attrs.has('__name__')) setModuleAttribute(made, '__name__', name);
  if (importGuard.hides !== undefined)
    for (const member of Array.from(made.attrs.keys()))
      if (importGuard.hides(name, member)) {
        made.attrs.delete(member);
        delete (made as unknown as Record<string, unknown>)[`$${member}`];
        forgetModuleCall(made, member);
        hideMember(made, member);
      }
  run.modules.set(name, made);
  const shown = run.store.get('sys.modules');
  if (shown instanceof Dict) setItem(shown, name, made);
  if (dot > 0) {
    const parent = run.modules.get(name.slice(0, dot))!;
    setModuleAttribute(parent, name.slice(dot + 1), made);
  }
  return made;
};

/** Packages of CPython's library; the others of its modules are files. */
const packages: ReadonlySet<string> = new Set(
  'asyncio collections concurrent email html http importlib json logging sqlite3 unittest urllib xml zoneinfo re'.split(
    ' ',
  ),
);
const isPackage = (name: string): boolean => packages.has(name);

const notFound = (name: string): object => {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const above = run.modules.get(parent);
  const why =
    above !== undefined && !above.attrs.has('__path__') && !isPackage(parent) ? `; '${parent}' is not a package` : '';
  const text = `No module named '${name}'${why}`;
  const exc = newExc(E.ModuleNotFoundError, text) as Obj as never as { $name: Value; $msg: Value };
  exc.$name = toStr(name);
  exc.$msg = text;
  return raised(exc as never);
};

/** `import a.b.c`: the top module, or with `as` the last one. */
export const importTop = (name: string, top: boolean): Value => {
  const module = importDotted(name);
  if (!top || !name.includes('.')) return module;
  return importDotted(name.slice(0, name.indexOf('.')));
};

/** The module of `from m import …`. */
export const importModule = (name: string, level: number): Value => {
  if (level > 0) throw pyError(E.ImportError, 'attempted relative import with no known parent package');
  return importDotted(name);
};

/** `from m import name`. Errors: ImportError. */
export const importName = (module: Value, name: string): Value => {
  if (module instanceof Module) refuse(module.name, name);
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  if (module instanceof Module && makers.has(`${module.name}.${name}`)) return importDotted(`${module.name}.${name}`);
  const where = module instanceof Module ? module.name : '?';
  const text = `cannot import name '${name}' from '${where}' (unknown location)`;
  const exc = newExc(E.ImportError, text) as never as { $name: Value; $name_from: Value; $msg: Value };
  exc.$name = where;
  exc.$name_from = name;
  exc.$msg = text;
  throw raised(exc as never);
};

/** A new exception class of a module. */
export const newExceptionType = (name: string, module: string, base: Type): Type => {
  const type = newBuiltinType(name, class extends (base.ctor as new () => Exc) {}, base, module);
  type.layout = base.layout;
  namedExceptions.set(`${module}.${name}`, type);
  return type;
};
