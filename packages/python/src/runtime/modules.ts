/**
 * Import. Modules are written in TypeScript, one file or folder each in `library/`; those a program may need are loaded before it
 * runs (loading is asynchronous, `import` is not), and made anew for each run, since modules hold state.
 */
import { absoluteModule } from '../names/absolute-module.ts';
import { hideMember } from './attribute-guard.ts';
import { findAttribute, missing } from './attributes.ts';
import { forgetModuleCall } from './call.ts';
import { textOf } from './compare.ts';
import { deleteItem, getItem, setItem } from './dict.ts';
import { E, Exc, namedExceptions, newExc, raised, pyError, typeError } from './exceptions.ts';
import { meter, Stop } from './meter.ts';
import { iterate } from './iteration.ts';
import { Dict, List, Module, Tuple, newBuiltinType, Obj, toStr, type Type, typeOf, type Value } from './object.ts';
import { OwnModule } from './own-module.ts';
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

/**
 * The program's own files, which stand in front of the library's modules; set for each run. `find` says whether a file or folder has this
 * dotted name, `load` makes and runs the module and registers it while it runs.
 */
export const ownModules: {
  find: ((name: string) => boolean) | undefined;
  load: ((name: string) => OwnModule) | undefined;
} = { find: undefined, load: undefined };

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
  module.put(name, value);
};

/** Whether the program took a file of its own out of `sys.modules`, so that it runs again. */
const isTakenAway = (name: string, known: Module): boolean => {
  if (!(known instanceof OwnModule)) return false;
  const shown = run.store.get('sys.modules');
  return shown instanceof Dict && getItem(shown, name) === undefined;
};

/** The module of a dotted name, as the program imports it. Errors: ModuleNotFoundError, and what its code raises. */
export const importForProgram = (name: string): Module => {
  const known = run.modules.get(name);
  if (known !== undefined && !isTakenAway(name, known)) return known;
  const dot = name.lastIndexOf('.');
  const parent = dot > 0 ? importForProgram(name.slice(0, dot)) : undefined;
  if (parent !== undefined && !(parent instanceof OwnModule)) return importDotted(name);
  // Running the package may have imported it.
  const made = run.modules.get(name);
  if (made !== undefined && made !== known) return made;
  if (ownModules.find?.(name) !== true) {
    if (parent === undefined) return importDotted(name);
    throw notFound(name);
  }
  const module = ownModules.load!(name);
  if (parent !== undefined) setModuleAttribute(parent, name.slice(dot + 1), module);
  return module;
};

/** The library's module of a dotted name. Errors: ModuleNotFoundError. */
export const importDotted = (name: string): Module => {
  const known = run.modules.get(name);
  if (known !== undefined && !(known instanceof OwnModule)) return known;
  const behind = known === undefined ? undefined : run.shadowed.get(name);
  if (behind !== undefined) return behind;
  refuse(name, undefined);
  const dot = name.lastIndexOf('.');
  const parent = dot > 0 ? importDotted(name.slice(0, dot)) : undefined;
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
  if (known === undefined) registerMade(name, made);
  else run.shadowed.set(name, made);
  if (parent !== undefined) setModuleAttribute(parent, name.slice(dot + 1), made);
  return made;
};

/** Shows a module in `sys.modules`, where the next import finds it. */
export const registerMade = (name: string, made: Module): void => {
  run.modules.set(name, made);
  const shown = run.store.get('sys.modules');
  if (shown instanceof Dict) setItem(shown, name, made);
};

/** Takes a module away whose code failed. */
export const forgetMade = (name: string): void => {
  run.modules.delete(name);
  const shown = run.store.get('sys.modules');
  if (shown instanceof Dict) deleteItem(shown, name);
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
    above !== undefined && !above.attrs.has('__path__') && (above instanceof OwnModule || !isPackage(parent))
      ? `; '${parent}' is not a package`
      : '';
  const text = `No module named '${name}'${why}`;
  const exc = newExc(E.ModuleNotFoundError, text) as Obj as never as { $name: Value; $msg: Value };
  exc.$name = toStr(name);
  exc.$msg = text;
  return raised(exc as never);
};

/** Who imports: the program, a file of it in this package, or a module of the library that is written in Python. */
type Importer = string | null;

const importBy = (importer: Importer | undefined): ((name: string) => Module) =>
  importer === null ? importDotted : importForProgram;

/** `import a.b.c`: the top module, or with `as` the last one. */
export const importTop = (name: string, top: boolean, importer?: Importer): Value => {
  const load = importBy(importer);
  const module = load(name);
  return top && name.includes('.') ? load(name.slice(0, name.indexOf('.'))) : module;
};

/** The module of `from m import …`; with a level, from the package of the file that imports. */
export const importModule = (name: string, level: number, importer?: Importer): Value =>
  importBy(importer)(level === 0 ? name : absoluteName(name, level, importer));

const absoluteName = (name: string, level: number, importer: Importer | undefined): string => {
  if (importer === undefined || importer === null || importer === '')
    throw pyError(E.ImportError, 'attempted relative import with no known parent package');
  const whole = absoluteModule(name, level, importer);
  if (whole === undefined) throw pyError(E.ImportError, 'attempted relative import beyond top-level package');
  return whole;
};

/** `from m import name`. Errors: ImportError. */
export const importName = (module: Value, name: string): Value => {
  if (module instanceof OwnModule) return importOwnName(module, name);
  if (module instanceof Module) refuse(module.name, name);
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  if (module instanceof Module && makers.has(`${module.name}.${name}`)) return importDotted(`${module.name}.${name}`);
  const where = module instanceof Module ? module.name : '?';
  throw noName(where, name, `cannot import name '${name}' from '${where}' (unknown location)`);
};

const importOwnName = (module: OwnModule, name: string): Value => {
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  const whole = `${module.name}.${name}`;
  if (module.attrs.has('__path__') && (run.modules.has(whole) || ownModules.find?.(whole) === true))
    return importForProgram(whole);
  const where = module.file ?? 'unknown location';
  throw noName(
    module.name,
    name,
    module.loading
      ? `cannot import name '${name}' from partially initialized module '${module.name}' (most likely due to a circular import) (${where})`
      : `cannot import name '${name}' from '${module.name}' (${where})`,
  );
};

const noName = (where: string, name: string, text: string): object => {
  const exc = newExc(E.ImportError, text) as never as { $name: Value; $name_from: Value; $msg: Value };
  exc.$name = where;
  exc.$name_from = name;
  exc.$msg = text;
  return raised(exc as never);
};

/** Names that `from m import *` takes of a module of the program: `__all__`, or those without an underscore. */
const starNames = (module: OwnModule): readonly string[] => {
  const all = module.attrs.get('__all__');
  if (all === undefined) return [...module.attrs.keys()].filter((one) => !one.startsWith('_'));
  const names: string[] = [];
  const it = iterate(all);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    const name = textOf(v);
    if (name === undefined) throw typeError(`Item in ${module.name}.__all__ must be str, not ${typeOf(v).name}`);
    names.push(name);
  }
  return names;
};

/**
 * `from m import *` of a module of the program: what the compiler could not foresee is put where names are looked for that nobody
 * declared (`into`: a module of the program, or null for the program itself).
 */
export const importStar = (module: Value, foreseen: readonly string[], into: Value): void => {
  if (!(module instanceof OwnModule)) return;
  const seen = new Set(foreseen);
  for (const name of starNames(module)) {
    const found = starOf(module, name);
    if (seen.has(name)) continue;
    if (into instanceof OwnModule) into.attrs.set(name, found);
    else run.extraGlobals.set(name, found);
  }
};

/** What `from m import *` binds to a name, or what was bound before. */
export const starName = (module: Value, name: string, before: Value | undefined): Value | undefined => {
  if (!(module instanceof OwnModule)) return importName(module, name);
  return starNames(module).includes(name) ? starOf(module, name) : before;
};

const starOf = (module: OwnModule, name: string): Value => {
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  const whole = `${module.name}.${name}`;
  if (module.attrs.has('__path__') && ownModules.find?.(whole) === true) return importForProgram(whole);
  throw missing(module, name);
};

/** A new exception class of a module. */
export const newExceptionType = (name: string, module: string, base: Type): Type => {
  const type = newBuiltinType(name, class extends (base.ctor as new () => Exc) {}, base, module);
  type.layout = base.layout;
  namedExceptions.set(`${module}.${name}`, type);
  return type;
};
