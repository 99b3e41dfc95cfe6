/** `tempfile`: files and folders with random names, in the run's own files. */
import { posixPath, removeTree } from '../files/index.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, pyError, typeError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  Instance,
  type Module,
  newBuiltinType,
  newBytes,
  newTuple,
  none,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { registerRepr, repr } from '../runtime/text.ts';
import { newAlias } from '../runtime/alias.ts';
import { classMethod } from '../runtime/callables.ts';
import { bufferedRandomType, type BinaryFile } from './io/binary-file.ts';
import { BytesIO } from './io/bytes-io.ts';
import { openFile } from './io/open-file.ts';
import { newlineOf } from './io/string-io.ts';
import { openText, TextFile, textFileType } from './io/text-wrapper.ts';
import { pathOf, withFiles } from './run-files.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789_';
const tempFolder = (): string => withFiles((files) => (files.kindOf('/tmp') === 'folder' ? '/tmp' : files.getcwd()));

/** A path that nothing has yet, made by `make`. */
const fresh = (suffix: Value, prefix: Value, dir: Value, make: (path: string) => void): string => {
  const text = (v: Value, otherwise: string): string => (v === none ? otherwise : pathOf(v).path);
  const folder =
    dir === none ? tempFolder() : withFiles((files) => posixPath.absPath(pathOf(dir).path, files.getcwd()));
  for (let n = 0; n < 100; n++) {
    meter.spend(64);
    const bytes = new Uint8Array(8);
    run.host.entropy(bytes);
    const random = n === 0 ? '' : String(n);
    const name = Array.from(bytes, (b) => letters[b % letters.length]).join('') + random;
    const path = posixPath.join(folder, text(prefix, 'tmp') + name.slice(-8) + text(suffix, ''));
    if (withFiles((files) => files.linkKindOf(path)) !== undefined) continue;
    make(path);
    return path;
  }
  throw pyError(E.FileExistsError, 'No usable temporary file name found');
};
const exclusive = { read: true, write: true, append: false, create: true, truncate: false, exclusive: true };
const touch = (path: string): void => withFiles((files) => files.open(path, exclusive, 0o600).close());

// ── files that go when they are closed ──────────────────────────────────────────────────────────
class TempText extends TextFile {
  gone: string | undefined = undefined;
}
class TempBinary extends (bufferedRandomType.ctor as new () => BinaryFile) {
  gone: string | undefined = undefined;
}
const tempTextType = newBuiltinType('_TemporaryFileWrapper', TempText, textFileType, 'tempfile');
const tempBinaryType = newBuiltinType('_TemporaryFileWrapper', TempBinary, bufferedRandomType, 'tempfile');
tempTextType.layout = textFileType;
tempBinaryType.layout = bufferedRandomType;
for (const [type, base] of [
  [tempTextType, textFileType],
  [tempBinaryType, bufferedRandomType],
] as const) {
  const close = (base.attrs.get('close') as unknown as { c: (self: Value) => Value }).c;
  method(type, 'close(self, /)', (self: TempText | TempBinary) => {
    close(self);
    const { gone } = self;
    self.gone = undefined;
    if (gone !== undefined)
      withFiles((files) => {
        if (files.linkKindOf(gone) !== undefined) files.remove(gone);
      });
    return none;
  });
  getter(type, 'file', (self: Value) => self);
  getter(type, 'delete', (self: TempText) => self.gone !== undefined);
}

const named = (
  mode: Value,
  buffering: Value,
  encoding: Value,
  newline: Value,
  suffix: Value,
  prefix: Value,
  dir: Value,
  remove: Value,
  errors: Value,
  _deleteOnClose: Value,
): Value => {
  const path = fresh(suffix, prefix, dir, touch);
  const opened = openFile(toStr(path), mode, buffering, encoding, errors, newline, true, none);
  const gone = truth(remove) ? path : undefined;
  if (opened instanceof TextFile) {
    const text = openText(new TempText(), opened.buffer, opened.encoding, opened.errors, opened.newline);
    text.mode = opened.mode;
    (text as TempText).gone = gone;
    return text;
  }
  const from = opened as BinaryFile;
  const binary = new TempBinary();
  binary.channel = from.channel;
  binary.name = from.name;
  binary.mode = from.mode;
  binary.gone = gone;
  return binary;
};
const unnamed = (
  mode: Value,
  buffering: Value,
  encoding: Value,
  newline: Value,
  suffix: Value,
  prefix: Value,
  dir: Value,
  errors: Value,
): Value => {
  const path = fresh(suffix, prefix, dir, touch);
  const opened = openFile(toStr(path), mode, buffering, encoding, errors, newline, true, none);
  withFiles((files) => files.remove(path));
  return opened;
};

// ── folders ─────────────────────────────────────────────────────────────────────────────────────
class TemporaryDirectory extends Instance {
  path = '';
  delete = true;
}
const temporaryDirectoryType = newBuiltinType('TemporaryDirectory', TemporaryDirectory, objectType, 'tempfile');
const makeFolder = (path: string): void => withFiles((files) => files.mkdir(path, 0o700));
construct(
  temporaryDirectoryType,
  'TemporaryDirectory(suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True)',
  (cls: Type, suffix: Value, prefix: Value, dir: Value, _ignore: Value, remove: Value) => {
    const made = new cls.ctor() as TemporaryDirectory;
    made.path = fresh(suffix, prefix, dir, makeFolder);
    made.delete = truth(remove);
    return made;
  },
);
const cleanUp = (self: TemporaryDirectory): Value => {
  withFiles((files) => {
    if (files.kindOf(self.path) === 'folder') removeTree(files, self.path, meter);
  });
  return none;
};
getter(temporaryDirectoryType, 'name', (self: TemporaryDirectory) => toStr(self.path));
method(temporaryDirectoryType, '__enter__(self, /)', (self: TemporaryDirectory) => toStr(self.path));
method(temporaryDirectoryType, '__exit__(self, /, *args)', (self: TemporaryDirectory) =>
  self.delete ? cleanUp(self) : none,
);
method(temporaryDirectoryType, 'cleanup(self, /)', cleanUp);
classMethod(temporaryDirectoryType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
registerRepr(TemporaryDirectory, (self: TemporaryDirectory) => `<TemporaryDirectory ${repr(toStr(self.path))}>`);

export const newModule = (): Module => {
  const module: Module = newModuleOf('tempfile', {
    tempdir: none,
    template: 'tmp',
    TMP_MAX: 10000,
    TemporaryDirectory: temporaryDirectoryType,
    NamedTemporaryFile: builtin(
      "NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True)",
      named,
    ),
    TemporaryFile: builtin(
      "TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None)",
      unnamed,
    ),
    SpooledTemporaryFile: builtin(
      "SpooledTemporaryFile(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None)",
      (
        _size: Value,
        mode: Value,
        _buffering: Value,
        encoding: Value,
        newline: Value,
        _s: Value,
        _p: Value,
        _d: Value,
        errors: Value,
      ) => {
        const how = textOf(mode);
        if (how === undefined) throw typeError(`mode must be str, not ${typeOf(mode).name}`);
        const bytes = new BytesIO();
        if (how.includes('b')) return bytes;
        return openText(
          new TextFile(),
          bytes,
          textOf(encoding) ?? 'UTF-8',
          textOf(errors) ?? 'strict',
          newlineOf(newline),
        );
      },
    ),
    mkstemp: builtin(
      'mkstemp(suffix=None, prefix=None, dir=None, text=False)',
      (suffix: Value, prefix: Value, dir: Value) => {
        let fd = -1;
        const path = fresh(suffix, prefix, dir, (one) => {
          fd = withFiles((files) => files.open(one, exclusive, 0o600).fd);
        });
        return newTuple([fd, toStr(path)]);
      },
    ),
    mkdtemp: builtin('mkdtemp(suffix=None, prefix=None, dir=None)', (suffix: Value, prefix: Value, dir: Value) =>
      toStr(fresh(suffix, prefix, dir, makeFolder)),
    ),
    mktemp: builtin("mktemp(suffix='', prefix='tmp', dir=None)", (suffix: Value, prefix: Value, dir: Value) =>
      toStr(fresh(suffix, prefix, dir, () => {})),
    ),
    gettempdir: builtin('gettempdir()', () => toStr(tempFolder())),
    gettempprefix: builtin('gettempprefix()', () => 'tmp'),
    gettempdirb: builtin('gettempdirb()', () => newBytes(new TextEncoder().encode(tempFolder()))),
    gettempprefixb: builtin('gettempprefixb()', () => newBytes(new TextEncoder().encode('tmp'))),
  });
  return module;
};
