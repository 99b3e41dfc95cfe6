/** `os.path`, which is `posixpath`. */
import { FileProblem } from '../../files/index.ts';
import { builtin } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { E, Exc, isCaught, typeError } from '../../runtime/exceptions.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { decodeBytes, encodeText } from '../../runtime/codecs.ts';
import { Bytes, type Module, newTuple, none, toFloat, toStr, type Value, typeOf } from '../../runtime/object.ts';
import { posixPath, type FileStat } from '../../files/index.ts';
import { special } from '../../runtime/call.ts';
import { descriptorOf } from '../file-descriptor.ts';
import { fsPath, pathOf, withFiles } from '../run-files.ts';
import { environment } from './environ.ts';
import { homeFolder } from './environment.ts';

/** Text of a path in the kind (str or bytes) that the program asked in. */
export const like = (bytes: boolean, text: string): Value =>
  bytes ? encodeText(text, 'utf-8', 'surrogateescape') : toStr(text);

/** A function from one path to a path. */
const mapping = (name: string, arg: string, fn: (path: string) => string): Value =>
  builtin(`${name}(${arg})`, (v: Value) => {
    const { path, bytes } = plain(v);
    return like(bytes, fn(path));
  });
/** A path without looking for NUL, which only the system minds. */
const plain = (v: Value): { readonly path: string; readonly bytes: boolean } => {
  const made = fsPath(v);
  meter.spend(4);
  return made instanceof Bytes
    ? { path: decodeBytes(made.v, 'utf-8', 'surrogateescape', made), bytes: true }
    : { path: textOf(made)!, bytes: false };
};
const pair = (name: string, fn: (path: string) => readonly string[]): Value =>
  builtin(`${name}(p)`, (v: Value) => {
    const { path, bytes } = plain(v);
    return newTuple(fn(path).map((one) => like(bytes, one)));
  });
const isOpen = (fd: number): boolean =>
  withFiles((files) => {
    try {
      files.handle(fd);
      return true;
    } catch (e) {
      if (e instanceof FileProblem) return false;
      throw e;
    }
  });
/** A question that is answered with no where CPython would raise. */
const question = (name: string, arg: string, ask: (path: string) => boolean): Value =>
  builtin(`${name}(${arg})`, (v: Value) => {
    let path: string;
    const depth = meter.d;
    try {
      const fd = descriptorOf(v);
      if (fd !== undefined) return (name === 'exists' || name === 'isfile') && isOpen(fd);
      ({ path } = pathOf(v));
    } catch (e) {
      if (isCaught(e, depth, E.ValueError)) return false;
      throw e;
    }
    return ask(path);
  });
const kind = (path: string): 'file' | 'folder' | undefined => withFiles((files) => files.kindOf(path));
/** What `os.stat` sees of a path or of an open file. */
export const statOf = (v: Value, follow = true): FileStat => {
  const fd = descriptorOf(v);
  if (fd !== undefined) return withFiles((files) => files.statHandle(files.handle(fd)));
  const { path, bytes } = pathOf(v);
  return withFiles((files) => (follow ? files.stat(path) : files.lstat(path)), bytes);
};
export const seconds = (nanoseconds: bigint): Value => toFloat(Number(nanoseconds) / 1e9);
const time = (name: string, which: 'accessed' | 'modified' | 'changed'): Value =>
  builtin(`${name}(filename)`, (v: Value) => seconds(statOf(v)[which]));

const texts = (name: string, values: readonly Value[]): { readonly all: string[]; readonly bytes: boolean } => {
  let bytes: boolean | undefined;
  const all = values.map((v) => {
    let one: ReturnType<typeof plain>;
    try {
      one = plain(v);
    } catch (e) {
      if (e instanceof Exc && e.t === E.TypeError && special(v, '__fspath__') === undefined)
        throw typeError(`${name}() argument must be str, bytes, or os.PathLike object, not '${typeOf(v).name}'`);
      throw e;
    }
    if (bytes !== undefined && bytes !== one.bytes) throw typeError("Can't mix strings and bytes in path components");
    bytes = one.bytes;
    return one.path;
  });
  return { all, bytes: bytes ?? false };
};
const cwd = (): string => withFiles((files) => files.getcwd());

export const pathMembers = (): Record<string, Value> => ({
  curdir: '.',
  pardir: '..',
  extsep: '.',
  sep: '/',
  pathsep: ':',
  altsep: none,
  devnull: '/dev/null',
  defpath: '/bin:/usr/bin',
  supports_unicode_filenames: false,
  abspath: mapping('abspath', 'path', (path) => posixPath.absPath(path, cwd())),
  basename: mapping('basename', 'p', posixPath.baseName),
  dirname: mapping('dirname', 'p', posixPath.dirName),
  normpath: mapping('normpath', 'path', posixPath.normPath),
  normcase: mapping('normcase', 's', posixPath.normCase),
  expanduser: mapping('expanduser', 'path', (path) =>
    posixPath.expandUser(path, (user) => (user === undefined ? homeFolder() : undefined)),
  ),
  expandvars: mapping('expandvars', 'path', (path) => posixPath.expandVars(path, environmentValue, meter)),
  realpath: builtin('realpath(filename, *, strict=False)', (v: Value, strict: Value) => {
    const { path, bytes } = pathOf(v);
    return like(
      bytes,
      withFiles((files) => files.realpath(path, truth(strict)), bytes),
    );
  }),
  split: pair('split', posixPath.split),
  splitext: pair('splitext', posixPath.splitExt),
  splitdrive: pair('splitdrive', posixPath.splitDrive),
  splitroot: pair('splitroot', posixPath.splitRoot),
  isabs: builtin('isabs(s)', (v: Value) => posixPath.isAbs(plain(v).path)),
  join: builtin('join(a, *p)', (first: Value, more: readonly Value[]) => {
    plain(first);
    const { all, bytes } = texts('join', [first, ...more]);
    let size = 0;
    for (const one of all) size += one.length + 1;
    meter.allocate(size);
    return like(bytes, posixPath.join(all[0]!, ...all.slice(1)));
  }),
  commonpath: builtin('commonpath(paths)', (paths: Value) => {
    const { all, bytes } = texts('commonpath', listOf(paths));
    return like(bytes, posixPath.commonPath(all));
  }),
  commonprefix: builtin('commonprefix(m)', (paths: Value) => {
    const { all, bytes } = texts('commonprefix', listOf(paths));
    return like(bytes, posixPath.commonPrefix(all));
  }),
  relpath: builtin('relpath(path, start=None)', (v: Value, start: Value) => {
    const { path, bytes } = plain(v);
    const from = start === none ? '.' : plain(start).path;
    return like(bytes, posixPath.relPath(path, from, cwd()));
  }),
  exists: question('exists', 'path', (path) => kind(path) !== undefined),
  lexists: question('lexists', 'path', (path) => withFiles((files) => files.linkKindOf(path)) !== undefined),
  isfile: question('isfile', 'path', (path) => kind(path) === 'file'),
  isdir: question('isdir', 's', (path) => kind(path) === 'folder'),
  islink: question('islink', 'path', (path) => withFiles((files) => files.linkKindOf(path)) === 'link'),
  ismount: question('ismount', 'path', (path) =>
    withFiles((files) => files.mounts.some(({ at }) => at === files.realpath(path))),
  ),
  getsize: builtin('getsize(filename)', (v: Value) => statOf(v).size),
  getatime: time('getatime', 'accessed'),
  getmtime: time('getmtime', 'modified'),
  getctime: time('getctime', 'changed'),
  isjunction: builtin('isjunction(path)', () => false),
  samefile: builtin('samefile(f1, f2)', (a: Value, b: Value) => {
    const one = statOf(a);
    const other = statOf(b);
    return one.ino === other.ino && one.dev === other.dev;
  }),
  sameopenfile: builtin('sameopenfile(fp1, fp2)', (a: Value, b: Value) => {
    smallIndex(a);
    return statOf(a).ino === statOf(b).ino;
  }),
});
/** As where a default is given: what is not known stays as it is written. */
const environmentValue = (name: string): string | undefined => {
  const found = environment().read(toStr(name), 'default');
  return found === undefined ? undefined : textOf(found);
};

export const newModule = (): Module => newModuleOf('posixpath', pathMembers());
