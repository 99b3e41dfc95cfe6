/** How labels treat the kinds of objects and the built-ins that there are. What is not listed is treated in the safe way. */
import { BoundBuiltin, Builtin, Func, Method } from '../runtime/callables.ts';
import { Exc } from '../runtime/exceptions.ts';
import { Generator_ } from '../runtime/generators.ts';
import {
  ByteArray,
  Dict,
  Instance,
  List,
  Module,
  type Obj,
  objectType,
  Range,
  SetObj,
  Slice,
  Tuple,
  Type,
  Bytes,
  Complex,
  FloatBox,
  FrozenSet,
  IntBox,
  StrBox,
} from '../runtime/object.ts';

/** Values without identity: labelled by a copy. */
export const isImmutable = (o: Obj): boolean =>
  o instanceof Tuple ||
  o instanceof Bytes ||
  o instanceof FrozenSet ||
  o instanceof Complex ||
  o instanceof Range ||
  o instanceof Slice ||
  ((o instanceof StrBox || o instanceof IntBox || o instanceof FloatBox) && o.t.builtin) ||
  valueTypes.has(o.t.name);

/** Types of the library whose instances never change and are compared by what they hold. */
const valueTypes: ReadonlySet<string> = new Set([
  'datetime.date',
  'datetime.datetime',
  'datetime.time',
  'datetime.timedelta',
  'decimal.Decimal',
  'Decimal',
  'Fraction',
  'fractions.Fraction',
]);

/** Types of the library whose instances never change, or hold nothing that the program gives them after they were made. */
const unchanging: ReadonlySet<string> = new Set([
  ...valueTypes,
  'datetime.timezone',
  're.Pattern',
  're.Match',
  'functools.partial',
  'operator.itemgetter',
  'operator.attrgetter',
  'operator.methodcaller',
  'UUID',
  'uuid.UUID',
  'Struct',
  '_struct.Struct',
  'struct.Struct',
  'zoneinfo.ZoneInfo',
  'mappingproxy',
  'property',
  'staticmethod',
  'classmethod',
  'traceback',
  'super',
  'dict_keys',
  'dict_values',
  'dict_items',
]);

/** Modules whose classes only add behaviour to classes of the program, and keep no data of their own in instances. */
const mixins: ReadonlySet<string> = new Set([
  'abc',
  'builtins',
  'collections.abc',
  'contextlib',
  'dataclasses',
  'enum',
  'numbers',
  'typing',
  '__main__',
]);

/** Objects with an identity that must not be labelled themselves: a labelled one is a reference to it. */
export const isReferredTo = (o: Obj): boolean =>
  o instanceof Type ||
  o instanceof Func ||
  o instanceof Builtin ||
  o instanceof Module ||
  (o instanceof Method && !(o instanceof BoundBuiltin)) ||
  (o instanceof Instance && !(o instanceof Exc) && !isLibraryObject(o)) ||
  o instanceof StrBox ||
  o instanceof IntBox ||
  o instanceof FloatBox ||
  o.t.name.startsWith('typing.');

/** Objects of the library that can change in ways that only the library knows. */
export const isLibraryObject = (o: Obj): boolean => {
  if (o instanceof Instance && !(o instanceof Exc) && !o.t.builtin) {
    const foreign = o.t.mro.find((one) => !mixins.has(one.module) && one !== objectType);
    return foreign !== undefined;
  }
  return (
    !isImmutable(o) &&
    !(
      o instanceof List ||
      o instanceof Dict ||
      o instanceof SetObj ||
      o instanceof Type ||
      o instanceof Func ||
      o instanceof Builtin ||
      o instanceof Module ||
      o instanceof Method ||
      o instanceof Exc ||
      o instanceof Generator_ ||
      o instanceof StrBox ||
      o instanceof IntBox ||
      o instanceof FloatBox
    ) &&
    (o.t.builtin || o instanceof ByteArray) &&
    o.t !== objectType &&
    !unchanging.has(o.t.name) &&
    !mixedIn(o)
  );
};

/** An open file, whose content is that of all files. */
export const isFile = (o: Obj): boolean => /(?:^|\.)(?:FileIO|TextIOWrapper|Buffered\w+)$/.test(o.t.name);

const singletons: ReadonlySet<string> = new Set(['NoneType', 'NotImplementedType', 'ellipsis', 'object']);
const mixedIn = (o: Obj): boolean => singletons.has(o.t.name) || o.t.name.startsWith('typing.');

/** Built-ins that put an argument into an object without looking at it: they take labelled values as they are. */
const storing: ReadonlySet<string> = new Set([
  'list.append',
  'list.insert',
  'list.__setitem__',
  'dict.setdefault',
  'dict.__setitem__',
  'deque.append',
  'deque.appendleft',
  'object.__setattr__',
  'setattr',
]);

/** Methods of containers that leave them as they are. */
const reading: ReadonlySet<string> = new Set([
  'list.append',
  'list.insert',
  'list.index',
  'list.count',
  'list.copy',
  'dict.get',
  'dict.keys',
  'dict.values',
  'dict.items',
  'dict.copy',
  'set.copy',
  'set.union',
  'set.intersection',
  'set.difference',
  'set.symmetric_difference',
  'set.issubset',
  'set.issuperset',
  'set.isdisjoint',
]);

/** Functions that change containers given as arguments, by module. */
const changingFunctions: ReadonlySet<string> = new Set([
  'heappush',
  'heappop',
  'heapify',
  'heapreplace',
  'heappushpop',
  'insort',
  'insort_left',
  'insort_right',
  'shuffle',
  'pack_into',
  'readinto',
  'setattr',
  'delattr',
  'exec',
  'eval',
  'setitem',
  'delitem',
  'iadd',
  'iconcat',
  'ior',
]);

/** Functions that tell something of a value without reading it. */
const inspecting: ReadonlySet<string> = new Set([
  'isinstance',
  'issubclass',
  'callable',
  'hasattr',
  'id',
  'type',
  'getrefcount',
  'getsizeof',
]);

const qualified = (f: Builtin): string => {
  const { owner } = f;
  return owner instanceof Type ? `${owner.qualname}.${f.name}` : f.name;
};

const kept = new WeakMap<Builtin, boolean>();
export const isStoring = (f: Builtin): boolean => {
  let known = kept.get(f);
  if (known === undefined) kept.set(f, (known = storing.has(qualified(f))));
  return known;
};
export const isInspecting = (f: Obj): boolean =>
  f instanceof Builtin ? inspecting.has(f.name) : f instanceof Type && f.builtin && f.name === 'type';

/** Whether a method may change its receiver, a container. */
export const changesReceiver = (f: Obj): boolean => {
  if (!(f instanceof Builtin)) return true;
  const name = qualified(f);
  if (reading.has(name)) return false;
  return !f.name.startsWith('__') || /^__(?:set|del|i(?!ter)|init)/.test(f.name);
};
export const changesArguments = (f: Obj): boolean =>
  (f instanceof Builtin || f instanceof Func) && changingFunctions.has(f.name);

/** Modules that keep something between calls which is none of the program's objects. */
export const statefulModules: ReadonlySet<string> = new Set([
  'decimal',
  'locale',
  'logging',
  'os',
  'random',
  'sys',
  'warnings',
]);

/** What the library keeps for a run by these keys holds data of the program. */
export const statefulStores: ReadonlySet<string> = new Set(['files', 'logging', 'warnings', 'weakref']);
