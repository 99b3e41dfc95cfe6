/**
 * `pickle`.
 *
 * Reading pickles is how data becomes code (CWE-502). So a run reads back only the very bytes that it wrote itself, unless
 * its policy grants `pickle.Unpickler`; and whoever wrote them, a pickle names nothing but the program's own classes and types
 * that hold data (`names.ts`). Both end the run. `docs/decisions/0021-pickles.md`.
 */
import { createHash } from 'node:crypto';
import { findAttribute } from '../../runtime/attributes.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { wantBytes } from '../../runtime/buffer.ts';
import { call, invoke } from '../../runtime/call.ts';
import { builtin, construct, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { attributeError, typeError, valueError } from '../../runtime/exceptions.ts';
import { meter, Stop } from '../../runtime/meter.ts';
import { importGuard, newModuleOf } from '../../runtime/modules.ts';
import {
  Instance,
  type Module,
  newBuiltinType,
  newBytes,
  newList,
  none,
  objectType,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { foreignPickle, nameInPickle } from '../../policy/refusals.ts';
import type { Refusal } from '../../policy/refusal.ts';
import { pickleError, picklingError, unpicklingError } from './errors.ts';
import { findGlobal } from './names.ts';
import { Reader } from './reader.ts';
import { Named } from './reduce.ts';
import { scan } from './scan.ts';
import { hooksOf, Writer, type Hooks } from './writer.ts';

const highest = 5;
const usual = 4;

/** Digests of what this run wrote. */
const written = (): Set<string> => {
  const known = run.store.get('pickle') as Set<string> | undefined;
  if (known !== undefined) return known;
  const made = new Set<string>();
  run.store.set('pickle', made);
  return made;
};
const digestOf = (bytes: Uint8Array): string => {
  meter.spend(8 + (bytes.length >> 4));
  return createHash('sha256').update(bytes).digest('base64');
};

const refuse = (refusal: Refusal): never => {
  const report = run.host.lent.get('refuse') as ((refusal: Refusal) => string) | undefined;
  return meter.end(new Stop('refused', undefined, report?.(refusal) ?? refusal.why));
};

const protocolOf = (v: Value): number => {
  if (v === none) return usual;
  const protocol = smallIndex(v);
  if (protocol < 0) return highest;
  if (protocol > highest) throw valueError(`pickle protocol must be <= ${highest}`);
  return protocol;
};

const pickled = (v: Value, protocol: number, oldNames: boolean, hooks?: Hooks): Uint8Array => {
  const bytes = new Writer(protocol, oldNames, hooks).pickled(v);
  written().add(digestOf(bytes));
  return bytes;
};

interface Reading {
  readonly encoding: Value;
  readonly errors: Value;
  readonly own?: Instance;
}

/** Reads the pickle at a place; `end` is behind it. */
const unpickled = (
  bytes: Uint8Array,
  from: number,
  { encoding, errors, own }: Reading,
): { readonly value: Value; readonly end: number } => {
  const { ops, end } = scan(bytes, from);
  if (!run.store.has('pickle.foreign') && !written().has(digestOf(bytes.subarray(from, end)))) refuse(foreignPickle());
  const mine = own === undefined || own.t.builtin ? undefined : own;
  const persistentLoad = mine === undefined ? undefined : findAttribute(mine, 'persistent_load');
  const findClass = mine?.t.lookup('find_class');
  const isOwnSearch = findClass !== undefined && findClass !== unpicklerType.lookup('find_class');
  const reader = new Reader({
    encoding: textOf(encoding) ?? 'ASCII',
    errors: textOf(errors) ?? 'strict',
    refuse: (name) => refuse(nameInPickle(name)),
    persistentLoad: persistentLoad === undefined ? undefined : (id) => call(persistentLoad, [id]),
    findClass: isOwnSearch ? (module, name) => invoke(mine!, 'find_class', toStr(module), toStr(name)) : undefined,
  });
  return { value: reader.read(ops), end };
};

/** Reads one pickle from a file, and leaves the file behind it. */
const fromFile = (file: Value, reading: Reading): Value => {
  const seekable = findAttribute(file, 'seek') !== undefined && findAttribute(file, 'tell') !== undefined;
  const at = seekable ? invoke(file, 'tell') : 0;
  const bytes = wantBytes(invoke(file, 'read'));
  const { value, end } = unpickled(bytes, 0, reading);
  if (seekable && end < bytes.length) invoke(file, 'seek', smallIndex(at) + end);
  return value;
};
const readable = (file: Value): Value => {
  if (findAttribute(file, 'read') === undefined || findAttribute(file, 'readline') === undefined)
    throw typeError("file must have 'read' and 'readline' attributes");
  return file;
};
const writable = (file: Value): Value => {
  if (findAttribute(file, 'write') === undefined) throw typeError("file must have a 'write' attribute");
  return file;
};

class Pickler extends Instance {
  file: Value = none;
  protocol = usual;
  oldNames = true;
}
const picklerType = newBuiltinType('Pickler', Pickler, objectType, '_pickle');
construct(
  picklerType,
  'Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)',
  (cls: Type, file: Value, protocol: Value, oldNames: Value) => {
    const made = new cls.ctor() as Pickler;
    made.file = writable(file);
    made.protocol = protocolOf(protocol);
    made.oldNames = truth(oldNames);
    return made;
  },
);
method(picklerType, 'dump(self, obj, /)', (self: Pickler, v: Value) => {
  invoke(self.file, 'write', newBytes(pickled(v, self.protocol, self.oldNames, hooksOf(self))));
  return none;
});
method(picklerType, 'clear_memo(self, /)', () => none);

class Unpickler extends Instance {
  file: Value = none;
  encoding: Value = 'ASCII';
  errors: Value = 'strict';
}
const unpicklerType = newBuiltinType('Unpickler', Unpickler, objectType, '_pickle');
construct(
  unpicklerType,
  "Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)",
  (cls: Type, file: Value, _fix: Value, encoding: Value, errors: Value) => {
    const made = new cls.ctor() as Unpickler;
    made.file = readable(file);
    made.encoding = encoding;
    made.errors = errors;
    return made;
  },
);
method(unpicklerType, 'load(self, /)', (self: Unpickler) =>
  fromFile(self.file, { encoding: self.encoding, errors: self.errors, own: self }),
);
method(
  unpicklerType,
  'find_class(self, module_name, global_name, /)',
  (_self: Unpickler, module: Value, name: Value) => {
    const [where, what] = [textOf(module) ?? '', textOf(name) ?? ''];
    const found = findGlobal(where, what);
    if (found.kind === 'missing')
      throw attributeError(`Can't get attribute '${what}' on <module '${where}'>`, none, what);
    return found.kind === 'found' && !(found.value instanceof Named)
      ? found.value
      : refuse(nameInPickle(`${where}.${what}`));
  },
);

const opcodes: Readonly<Record<string, string>> = {
  MARK: '(',
  STOP: '.',
  POP: '0',
  REDUCE: 'R',
  BUILD: 'b',
  GLOBAL: 'c',
  EMPTY_DICT: '}',
  EMPTY_LIST: ']',
  EMPTY_TUPLE: ')',
};

export const newModule = (): Module => {
  // Whether pickles of others are read is settled before the program can change the module.
  if (importGuard.hides?.('pickle', 'Unpickler') !== true) run.store.set('pickle.foreign', true);
  const attrs: Record<string, Value> = {
    PickleError: pickleError,
    PicklingError: picklingError,
    UnpicklingError: unpicklingError,
    Pickler: picklerType,
    Unpickler: unpicklerType,
    HIGHEST_PROTOCOL: highest,
    DEFAULT_PROTOCOL: usual,
    format_version: '4.0',
    compatible_formats: newList(['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']),
    dumps: builtin(
      'dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)',
      (v: Value, protocol: Value, oldNames: Value) => newBytes(pickled(v, protocolOf(protocol), truth(oldNames))),
    ),
    dump: builtin(
      'dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)',
      (v: Value, file: Value, protocol: Value, oldNames: Value) => {
        writable(file);
        invoke(file, 'write', newBytes(pickled(v, protocolOf(protocol), truth(oldNames))));
        return none;
      },
    ),
    loads: builtin(
      "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)",
      (data: Value, _fix: Value, encoding: Value, errors: Value) =>
        unpickled(wantBytes(data), 0, { encoding, errors }).value,
    ),
    load: builtin(
      "load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)",
      (file: Value, _fix: Value, encoding: Value, errors: Value) => fromFile(readable(file), { encoding, errors }),
    ),
  };
  for (const [name, code] of Object.entries(opcodes)) attrs[name] = newBytes(Uint8Array.of(code.charCodeAt(0)));
  return newModuleOf('pickle', attrs);
};
