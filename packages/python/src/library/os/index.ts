/** `os`: files over the run's own tree, an environment that begins empty, and what else makes sense in a cell. */
import { readInputBytes } from '../io/input-channel.ts';
import { openFlags, openHowOfFlags, posixPath } from '../../files/index.ts';
import { floatOf, index, smallIndex } from '../../runtime/arithmetic.ts';
import { wantBytes } from '../../runtime/buffer.ts';
import { builtin, ClassMethod } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { deleteItem } from '../../runtime/dict.ts';
import { E, typeError, valueError } from '../../runtime/exceptions.ts';
import { floatToInt } from '../../runtime/integers.ts';
import { decodeBytes } from '../../runtime/codecs.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  type Module,
  newBytes,
  newList,
  none,
  notImplemented,
  Tuple,
  toStr,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run, write } from '../../runtime/state.ts';
import { setattr } from '../../runtime/attributes.ts';
import { abcMetaType } from '../abc/abstract-meta.ts';
import { openFile } from '../io/open-file.ts';
import { descriptorOf } from '../file-descriptor.ts';
import { fsPath, pathOf, withFiles } from '../run-files.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { like, newModule as newPathModule, statOf } from './path.ts';
import { environment } from './environ.ts';
import { dirEntryType, scandir, walk } from './scandir.ts';
import { statResult, statResultType } from './stat-result.ts';

class TerminalSize extends Tuple {}
const terminalSizeType = newStructSequence('os.terminal_size', 'os', TerminalSize, ['columns', 'lines']);
class Uname extends Tuple {}
const unameType = newStructSequence('posix.uname_result', 'posix', Uname, [
  'sysname',
  'nodename',
  'release',
  'version',
  'machine',
]);

type Files = Parameters<Parameters<typeof withFiles>[0]>[0];
/** A function of one path that gives nothing. */
const doing = (signature: string, work: (files: Files, path: string, ...more: Value[]) => void): Value =>
  builtin(signature, (v: Value, ...more: Value[]) => {
    const { path, bytes } = pathOf(v);
    withFiles((files) => work(files, path, ...more), bytes);
    return none;
  });
const two = (signature: string, work: (files: Files, path: string, path2: string) => void): Value =>
  builtin(signature, (from: Value, to: Value) => {
    const one = pathOf(from);
    const other = pathOf(to);
    withFiles((files) => work(files, one.path, other.path), one.bytes);
    return none;
  });
const modeOf = (v: Value): number => smallIndex(v);

/** Folders above a removed or renamed one, as far as they are empty. */
const removeEmpty = (files: Files, path: string): void => {
  for (let at = posixPath.dirName(path); at !== '' && at !== '/'; at = posixPath.dirName(at)) {
    if (files.kindOf(at) !== 'folder' || files.mounts.some((mount) => mount.at === files.realpath(at))) return;
    if (files.list(at).length > 0) return;
    files.rmdir(at);
  }
};

const nanoseconds = (v: Value): bigint => {
  if (typeof v === 'number' && Number.isInteger(v)) return BigInt(v) * 1_000_000_000n;
  return BigInt(floatToInt(Math.floor(floatOf(v) * 1e6))) * 1000n;
};
const handleOf = (files: Files, fd: Value): ReturnType<Files['handle']> => files.handle(smallIndex(fd));

const MODULE = 'os';
const pathLike = (): Type => {
  const hook = pyFunction(MODULE, '__subclasshook__(cls, subclass)', (cls: Value, sub: Value) => {
    if (cls !== made || !(sub instanceof Type)) return notImplemented;
    return sub.lookup('__fspath__') !== undefined ? true : notImplemented;
  });
  const fspath = pyFunction(MODULE, 'PathLike.__fspath__(self)', () => none);
  setattr(fspath, '__isabstractmethod__', true);
  const made: Type = pyClass(MODULE, 'PathLike', {
    bases: [],
    attrs: { __fspath__: fspath, __subclasshook__: new ClassMethod(hook) },
    meta: abcMetaType,
  });
  return made;
};

export const newModule = (): Module => {
  const path = newPathModule();
  run.modules.set('os.path', path);
  run.modules.set('posixpath', path);
  const environ = environment();
  const flags: Record<string, Value> = {};
  for (const [name, value] of Object.entries(openFlags)) flags[name] = value;
  return newModuleOf(MODULE, {
    ...flags,
    name: 'posix',
    path,
    curdir: '.',
    pardir: '..',
    extsep: '.',
    sep: '/',
    altsep: none,
    pathsep: ':',
    linesep: '\n',
    devnull: '/dev/null',
    defpath: '/bin:/usr/bin',
    F_OK: 0,
    R_OK: 4,
    W_OK: 2,
    X_OK: 1,
    SEEK_SET: 0,
    SEEK_CUR: 1,
    SEEK_END: 2,
    EX_OK: 0,
    error: E.OSError,
    environ,
    PathLike: pathLike(),
    DirEntry: dirEntryType,
    stat_result: statResultType,
    terminal_size: terminalSizeType,
    fspath: builtin('fspath(path)', fsPath),
    fsencode: builtin('fsencode(filename)', (v: Value) => like(true, pathOf(v).path)),
    fsdecode: builtin('fsdecode(filename)', (v: Value) => toStr(pathOf(v).path)),
    getcwd: builtin('getcwd()', () => toStr(withFiles((files) => files.getcwd()))),
    getcwdb: builtin('getcwdb()', () =>
      like(
        true,
        withFiles((files) => files.getcwd()),
      ),
    ),
    chdir: doing('chdir(path)', (files, at) => files.chdir(at)),
    listdir: builtin('listdir(path=None)', (v: Value) => {
      const { path: at, bytes } = v === none ? { path: '.', bytes: false } : pathOf(v);
      const names = withFiles((files) => files.list(at), bytes);
      meter.allocate(names.length * 24);
      return newList(names.map((one) => like(bytes, one)));
    }),
    scandir: builtin('scandir(path=None)', scandir),
    walk: builtin(
      'walk(top, topdown=True, onerror=None, followlinks=False)',
      (top: Value, topDown: Value, onError: Value, follow: Value) => {
        const { path: at, bytes } = pathOf(top);
        return walk(at, bytes, truth(topDown), onError, truth(follow));
      },
    ),
    mkdir: doing('mkdir(path, mode=511, *, dir_fd=None)', (files, at, mode) => files.mkdir(at, modeOf(mode!))),
    makedirs: doing('makedirs(name, mode=511, exist_ok=False)', (files, at, mode, existOk) =>
      files.makedirs(at, modeOf(mode!), truth(existOk!)),
    ),
    rmdir: doing('rmdir(path, *, dir_fd=None)', (files, at) => files.rmdir(at)),
    removedirs: doing('removedirs(name)', (files, at) => {
      files.rmdir(at);
      removeEmpty(files, at.replace(/\/+$/, ''));
    }),
    remove: doing('remove(path, *, dir_fd=None)', (files, at) => files.remove(at)),
    unlink: doing('unlink(path, *, dir_fd=None)', (files, at) => files.remove(at)),
    rename: two('rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', (files, a, b) => files.rename(a, b)),
    replace: two('replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', (files, a, b) => files.rename(a, b)),
    renames: two('renames(old, new)', (files, a, b) => {
      const folder = posixPath.dirName(b);
      if (folder !== '' && !files.exists(folder)) files.makedirs(folder);
      files.rename(a, b);
      removeEmpty(files, a);
    }),
    link: two('link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)', (files, a, b) =>
      files.link(a, b),
    ),
    symlink: two('symlink(src, dst, target_is_directory=False, *, dir_fd=None)', (files, a, b) => files.symlink(a, b)),
    readlink: builtin('readlink(path, *, dir_fd=None)', (v: Value) => {
      const { path: at, bytes } = pathOf(v);
      return like(
        bytes,
        withFiles((files) => files.readlink(at), bytes),
      );
    }),
    stat: builtin('stat(path, *, dir_fd=None, follow_symlinks=True)', (v: Value, _dir: Value, follow: Value) =>
      statResult(statOf(v, truth(follow))),
    ),
    lstat: builtin('lstat(path, *, dir_fd=None)', (v: Value) => statResult(statOf(v, false))),
    fstat: builtin('fstat(fd)', (fd: Value) => statResult(statOf(smallIndex(fd)))),
    chmod: doing('chmod(path, mode, *, dir_fd=None, follow_symlinks=True)', (files, at, mode) =>
      files.chmod(at, modeOf(mode!)),
    ),
    utime: builtin(
      'utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)',
      (v: Value, times: Value, ns: Value) => {
        const { path: at, bytes } = pathOf(v);
        const given = times === none ? ns : times;
        let both: { accessed: bigint; modified: bigint } | undefined;
        if (given !== none) {
          if (!(given instanceof Tuple) || given.a.length !== 2)
            throw typeError("utime: 'times' must be either a tuple of two ints or None");
          const read = times === none ? (one: Value): bigint => BigInt(index(one)) : nanoseconds;
          both = { accessed: read(given.a[0]!), modified: read(given.a[1]!) };
        }
        withFiles((files) => files.utime(at, both), bytes);
        return none;
      },
    ),
    truncate: builtin('truncate(path, length)', (v: Value, length: Value) => {
      const size = smallIndex(length);
      if (descriptorOf(v) !== undefined) withFiles((files) => void handleOf(files, v).truncate(size));
      else withFiles((files) => files.truncate(pathOf(v).path, size));
      return none;
    }),
    ftruncate: builtin('ftruncate(fd, length, /)', (fd: Value, length: Value) => {
      withFiles((files) => handleOf(files, fd).truncate(smallIndex(length)));
      return none;
    }),
    access: builtin('access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)', (v: Value) => {
      const { path: at } = pathOf(v);
      return withFiles((files) => files.kindOf(at)) !== undefined;
    }),
    umask: builtin('umask(mask, /)', (mask: Value) => withFiles((files) => files.umask(smallIndex(mask)))),
    open: builtin('open(path, flags, mode=511, *, dir_fd=None)', (v: Value, how: Value, mode: Value) => {
      const { path: at, bytes } = pathOf(v);
      return withFiles((files) => files.open(at, openHowOfFlags(smallIndex(how)), modeOf(mode)).fd, bytes);
    }),
    close: builtin('close(fd)', (fd: Value) => {
      withFiles((files) => handleOf(files, fd).close());
      return none;
    }),
    read: builtin('read(fd, length, /)', (fd: Value, length: Value) => {
      const n = smallIndex(length);
      if (n < 0) throw valueError('negative length');
      if (descriptorOf(fd) === 0) return newBytes(readInputBytes(n));
      return newBytes(withFiles((files) => handleOf(files, fd).read(n)));
    }),
    write: builtin('write(fd, data, /)', (fd: Value, data: Value) => {
      const number = smallIndex(fd);
      const bytes = wantBytes(data);
      if (number !== 1 && number !== 2) return withFiles((files) => files.handle(number).write(bytes.slice()));
      write(number === 1 ? 'stdout' : 'stderr', decodeBytes(bytes, 'utf-8', 'replace', data));
      return bytes.length;
    }),
    lseek: builtin('lseek(fd, position, whence, /)', (fd: Value, at: Value, whence: Value) =>
      withFiles((files) => handleOf(files, fd).seek(smallIndex(at), smallIndex(whence))),
    ),
    fsync: builtin('fsync(fd)', () => none),
    fdopen: builtin(
      "fdopen(fd, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      openFile,
    ),
    isatty: builtin('isatty(fd, /)', () => false),
    getenv: builtin(
      'getenv(key, default=...)',
      (name: Value, otherwise: Value | undefined) =>
        environ.read(name, otherwise === undefined ? 'none' : 'default') ?? otherwise ?? none,
    ),
    putenv: builtin('putenv(name, value, /)', (name: Value, value: Value) => {
      environ.set(name, value);
      return none;
    }),
    unsetenv: builtin('unsetenv(name, /)', (name: Value) => {
      if (environ.read(name, 'default') !== undefined) deleteItem(environ.values, name);
      return none;
    }),
    urandom: builtin('urandom(size, /)', (size: Value) => {
      const n = smallIndex(size);
      if (n < 0) throw valueError('negative argument not allowed');
      meter.allocate(n);
      meter.spend(n >> 2);
      const bytes = new Uint8Array(n);
      run.host.entropy(bytes);
      return newBytes(bytes);
    }),
    getpid: builtin('getpid()', () => 1),
    getppid: builtin('getppid()', () => 0),
    getuid: builtin('getuid()', () => 1000),
    geteuid: builtin('geteuid()', () => 1000),
    getgid: builtin('getgid()', () => 1000),
    getlogin: builtin('getlogin()', () => 'user'),
    cpu_count: builtin('cpu_count()', () => 1),
    uname: builtin('uname()', () => structSequence(unameType, ['Linux', 'localhost', '6', '#1', 'x86_64'])),
    get_terminal_size: builtin('get_terminal_size(fd=1, /)', () => structSequence(terminalSizeType, [80, 24])),
    strerror: builtin('strerror(code, /)', (code: Value) => {
      const n = smallIndex(code);
      return errorTexts.get(n) ?? `Unknown error ${n}`;
    }),
  });
};
/** Source: strerror(3). */
const errorTexts: ReadonlyMap<number, string> = new Map([
  [1, 'Operation not permitted'],
  [2, 'No such file or directory'],
  [5, 'Input/output error'],
  [9, 'Bad file descriptor'],
  [12, 'Cannot allocate memory'],
  [13, 'Permission denied'],
  [17, 'File exists'],
  [20, 'Not a directory'],
  [21, 'Is a directory'],
  [22, 'Invalid argument'],
  [28, 'No space left on device'],
  [39, 'Directory not empty'],
]);
