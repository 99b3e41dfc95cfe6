/**
 * What the names in a pickle mean.
 *
 * Reading gives a name only to classes and functions of the program itself, and to a short list of types that hold data:
 * whatever else a pickle names (`os.system`, `builtins.eval`) is refused, however it came into the pickle.
 */
import { findAttribute } from '../../runtime/attributes.ts';
import { builtins } from '../../runtime/builtins/index.ts';
import { Func } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { baseExceptionType } from '../../runtime/exceptions.ts';
import { importDotted, isLoaded } from '../../runtime/modules.ts';
import { ellipsis, notImplemented, type Obj, Type, type Value } from '../../runtime/object.ts';
import { OwnModule } from '../../runtime/own-module.ts';
import { run } from '../../runtime/state.ts';
import { Named } from './reduce.ts';

/**
 * What of the library a pickle may name: types that hold data, which making one does not leave, and functions of values, which it may name and not
 * call.
 */
const dataTypes: Readonly<Record<string, string>> = {
  builtins:
    'bool bytearray bytes complex dict float frozenset int list object range set slice str tuple type Ellipsis NotImplemented ' +
    'abs all any bin chr divmod format hash hex len max min oct ord pow print repr round sorted sum',
  collections: 'ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque',
  datetime: 'date datetime time timedelta timezone',
  decimal: 'Decimal',
  fractions: 'Fraction',
  functools: 'partial',
  ipaddress: 'IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network',
  pathlib: 'Path PosixPath PurePath PurePosixPath PureWindowsPath',
  types: 'SimpleNamespace',
  uuid: 'UUID',
  zoneinfo: 'ZoneInfo',
};
const harmless: ReadonlySet<string> = new Set(
  Object.entries(dataTypes).flatMap(([module, names]) => names.split(' ').map((name) => `${module}.${name}`)),
);
/** Functions of CPython's library that rebuild data; the reader knows what they do. */
const rebuilding: ReadonlySet<string> = new Set([
  '_codecs.encode',
  'builtins.getattr',
  'copyreg._reconstructor',
  're._compile',
  'zoneinfo._unpickle',
]);

const newModules: Readonly<Record<string, string>> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  exceptions: 'builtins',
  UserDict: 'collections',
  UserList: 'collections',
  UserString: 'collections',
};

const newNames: Readonly<Record<string, string>> = { xrange: 'range', unicode: 'str', long: 'int', unichr: 'chr' };

/** The module that a pickle names for a value. */
export const moduleOf = (v: Obj): string => {
  const found = findAttribute(v, '__module__');
  return (found === undefined ? undefined : textOf(found)) ?? 'builtins';
};

const ownGlobal = (name: string): Value | undefined => {
  const known = run.globals.get(name)?.get() ?? run.extraGlobals.get(name);
  if (known !== undefined) return known;
  // A file of the program that does not mention `pickle` itself does not expose its names one by one.
  const named = run.named?.() ?? [];
  for (let i = 0; i < named.length; i += 2) if (named[i] === name) return named[i + 1];
  return undefined;
};

/** What stands at a dotted name of a module, as far as a program could look there; undefined if nothing does. */
export const globalAt = (module: string, name: string): Value | undefined => {
  const [first, ...rest] = name.split('.');
  let v: Value | undefined;
  if (module === '__main__') v = ownGlobal(first!);
  else if (module === 'builtins')
    v = first === 'Ellipsis' ? ellipsis : first === 'NotImplemented' ? notImplemented : builtins.get(first!);
  else {
    const known = run.modules.get(module) ?? (isLoaded(module) ? importDotted(module) : undefined);
    v = known?.attrs.get(first!);
  }
  for (const part of rest) v = v === undefined ? undefined : findAttribute(v, part);
  return v;
};

const isOwnModule = (name: string): boolean => name === '__main__' || run.modules.get(name) instanceof OwnModule;

/** Whether a value is a class or function of the program itself, or an exception that Python has built in. */
export const isOwn = (v: Value | undefined): v is Obj =>
  (v instanceof Type && (!v.builtin || (v.module === 'builtins' && v.isSubtypeOf(baseExceptionType)))) ||
  (v instanceof Func && isOwnModule(v.module));

export type Found =
  | { readonly kind: 'found'; readonly value: Value | Named }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' };

/** What a name in a pickle stands for. */
export const findGlobal = (given: string, written: string): Found => {
  const module = newModules[given] ?? given;
  const name =
    given === 'UserDict' ? 'UserDict' : ((given === '__builtin__' ? newNames[written] : undefined) ?? written);
  const full = `${module}.${name}`;
  if (rebuilding.has(full)) return { kind: 'found', value: new Named(module, name) };
  if (isOwnModule(module)) {
    const v = globalAt(module, name);
    if (v === undefined) return { kind: 'missing' };
    return isOwn(v) ? { kind: 'found', value: v } : { kind: 'refused' };
  }
  if (module === 'builtins' && !harmless.has(full)) {
    const v = globalAt(module, name);
    return v instanceof Type && v.isSubtypeOf(baseExceptionType) ? { kind: 'found', value: v } : { kind: 'refused' };
  }
  if (!harmless.has(full)) return { kind: 'refused' };
  const v = globalAt(module, name);
  return v === undefined ? { kind: 'missing' } : { kind: 'found', value: v };
};
