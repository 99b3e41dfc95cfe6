/** `Path` and `PosixPath`: paths that ask the run's files. */
import { posixPath, purePath, globBelow, FileProblem } from '../../files/index.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { wantBytes } from '../../runtime/buffer.ts';
import { invoke } from '../../runtime/call.ts';
import { classMethod, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { E, pyError, typeError } from '../../runtime/exceptions.ts';
import { ArrayIter } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type List,
  newBuiltinType,
  newBytes,
  newTuple,
  none,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { repr } from '../../runtime/text.ts';
import { lengthOfText } from '../../runtime/text-face.ts';
import { openFile } from '../io/open-file.ts';
import { homeFolder } from '../os/environment.ts';
import { walk } from '../os/scandir.ts';
import { statResult } from '../os/stat-result.ts';
import { pathOf, withFiles } from '../run-files.ts';
import { constructPath, PathObj, purePathType, purePosixPathType, shown, withParts } from './pure.ts';

class ConcretePath extends PathObj {}
class PosixPath extends ConcretePath {}
export const pathType = newBuiltinType('Path', ConcretePath, purePathType, 'pathlib');
export const posixPathType = newBuiltinType('PosixPath', PosixPath, pathType, 'pathlib');
posixPathType.bases = [pathType, purePosixPathType];
posixPathType.mro = [posixPathType, pathType, purePosixPathType, ...purePathType.mro];
pathType.layout = purePathType;
posixPathType.layout = purePathType;
constructPath(pathType, posixPathType);
constructPath(posixPathType, posixPathType);

const add = (signature: string, fn: (self: PathObj, ...args: never[]) => Value): void =>
  method(pathType, signature, fn as never);
const at = (self: PathObj): string => {
  const path = shown(self);
  if (path.includes('\0')) throw pyError(E.ValueError, 'embedded null byte');
  return path;
};
const made = (like: PathObj, text: string): PathObj => withParts(like, purePath.parsePurePath(text));
/** A question: answered with no for a path that no system takes. */
const question = (name: string, ask: (path: string) => boolean): void =>
  add(`${name}(self, /)`, (self) => (shown(self).includes('\0') ? false : ask(shown(self))));

classMethod(pathType, 'cwd(cls)', (cls: Type) =>
  fresh(
    cls,
    withFiles((files) => files.getcwd()),
  ),
);
classMethod(pathType, 'home(cls)', (cls: Type) => fresh(cls, homeFolder()));
const fresh = (cls: Type, text: string): Value => {
  const path = new (cls === pathType ? posixPathType : cls).ctor() as PathObj;
  path.p = purePath.parsePurePath(text);
  return path;
};

// ── asking ──────────────────────────────────────────────────────────────────────────────────────
add('stat(self, /, *, follow_symlinks=True)', (self, follow: Value) =>
  statResult(withFiles((files) => (truth(follow) ? files.stat(at(self)) : files.lstat(at(self))))),
);
add('lstat(self, /)', (self) => statResult(withFiles((files) => files.lstat(at(self)))));
add('exists(self, /, *, follow_symlinks=True)', (self, follow: Value) =>
  shown(self).includes('\0')
    ? false
    : withFiles((files) => (truth(follow) ? files.kindOf(at(self)) : files.linkKindOf(at(self)))) !== undefined,
);
question('is_file', (path) => withFiles((files) => files.kindOf(path)) === 'file');
question('is_dir', (path) => withFiles((files) => files.kindOf(path)) === 'folder');
question('is_symlink', (path) => withFiles((files) => files.linkKindOf(path)) === 'link');
question('is_mount', (path) => withFiles((files) => files.mounts.some((one) => one.at === files.realpath(path))));
for (const name of ['is_socket', 'is_fifo', 'is_block_device', 'is_char_device', 'is_junction'])
  question(name, () => false);
add('samefile(self, other_path, /)', (self, other: Value) =>
  withFiles((files) => files.sameFile(at(self), pathOf(other).path)),
);
add('owner(self, /)', () => 'user');
add('group(self, /)', () => 'user');
add('absolute(self, /)', (self) =>
  self.p.root === ''
    ? made(
        self,
        posixPath.join(
          withFiles((files) => files.getcwd()),
          shown(self),
        ),
      )
    : self,
);
add('resolve(self, strict=False)', (self, strict: Value) =>
  made(
    self,
    withFiles((files) => files.realpath(at(self), truth(strict))),
  ),
);
add('expanduser(self, /)', (self) => {
  const [first] = self.p.names;
  if (self.p.root !== '' || first === undefined || !first.startsWith('~')) return self;
  if (first !== '~') throw pyError(E.RuntimeError, 'Could not determine home directory.');
  return made(self, posixPath.join(homeFolder(), ...self.p.names.slice(1)));
});
add('readlink(self, /)', (self) =>
  made(
    self,
    withFiles((files) => files.readlink(at(self))),
  ),
);

// ── content ─────────────────────────────────────────────────────────────────────────────────────
add(
  "open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
  (self, mode: Value, buffering: Value, encoding: Value, errors: Value, newline: Value) =>
    openFile(self, mode, buffering, encoding, errors, newline, true, none),
);
add('read_bytes(self, /)', (self) => newBytes(withFiles((files) => files.readFile(at(self)))));
add('read_text(self, encoding=None, errors=None)', (self, encoding: Value, errors: Value) => {
  const file = openFile(self, 'r', -1, encoding, errors, none, true, none);
  try {
    return invoke(file, 'read');
  } finally {
    invoke(file, 'close');
  }
});
add('write_bytes(self, data, /)', (self, data: Value) => {
  const bytes = wantBytes(data);
  withFiles((files) => files.writeFile(at(self), bytes.slice()));
  return bytes.length;
});
add(
  'write_text(self, data, encoding=None, errors=None, newline=None)',
  (self, data: Value, encoding: Value, errors: Value, newline: Value) => {
    const text = textOf(data);
    if (text === undefined) throw typeError(`data must be str, not ${typeOf(data).name}`);
    const file = openFile(self, 'w', -1, encoding, errors, newline, true, none);
    try {
      invoke(file, 'write', data);
    } finally {
      invoke(file, 'close');
    }
    return lengthOfText(text);
  },
);
add('touch(self, mode=438, exist_ok=True)', (self, mode: Value, existOk: Value) => {
  withFiles((files) => {
    const path = at(self);
    if (truth(existOk) && files.kindOf(path) !== undefined) {
      files.utime(path);
      return;
    }
    files
      .open(
        path,
        { read: false, write: true, append: false, create: true, truncate: false, exclusive: !truth(existOk) },
        smallIndex(mode),
      )
      .close();
  });
  return none;
});

// ── changing ────────────────────────────────────────────────────────────────────────────────────
add('mkdir(self, mode=511, parents=False, exist_ok=False)', (self, mode: Value, parents: Value, existOk: Value) => {
  const bits = smallIndex(mode);
  withFiles((files) => {
    const path = at(self);
    try {
      files.mkdir(path, bits);
    } catch (e) {
      if (!(e instanceof FileProblem)) throw e;
      if (e.code === 'ENOENT' && truth(parents) && self.p.names.length > 1) {
        files.makedirs(purePath.pathText(purePath.pathParent(self.p)), 0o777, true);
        if (files.kindOf(path) === undefined || !truth(existOk)) files.mkdir(path, bits);
        return;
      }
      if (e.code === 'ENOENT' || !truth(existOk) || files.kindOf(path) !== 'folder') throw e;
    }
  });
  return none;
});
add('rmdir(self, /)', (self) => {
  withFiles((files) => files.rmdir(at(self)));
  return none;
});
add('unlink(self, missing_ok=False)', (self, missing: Value) => {
  withFiles((files) => {
    try {
      files.remove(at(self));
    } catch (e) {
      if (!(e instanceof FileProblem) || e.code !== 'ENOENT' || !truth(missing)) throw e;
    }
  });
  return none;
});
for (const name of ['rename', 'replace'])
  add(`${name}(self, target, /)`, (self, target: Value) => {
    const to = pathOf(target).path;
    withFiles((files) => files.rename(at(self), to));
    return target instanceof PathObj && target.t === self.t ? target : made(self, to);
  });
add('symlink_to(self, target, target_is_directory=False)', (self, target: Value) => {
  withFiles((files) => files.symlink(pathOf(target).path, at(self)));
  return none;
});
add('hardlink_to(self, target, /)', (self, target: Value) => {
  withFiles((files) => files.link(pathOf(target).path, at(self)));
  return none;
});
add('chmod(self, mode, /, *, follow_symlinks=True)', (self, mode: Value) => {
  withFiles((files) => files.chmod(at(self), smallIndex(mode)));
  return none;
});

// ── folders ─────────────────────────────────────────────────────────────────────────────────────
const paths = (self: PathObj, names: readonly string[]): Value => {
  meter.allocate(names.length * 160);
  meter.spend(names.length * 4);
  return new ArrayIter(names.map((name) => (name === '' ? self : withParts(self, purePath.joinPath(self.p, name)))));
};
add('iterdir(self, /)', (self) =>
  paths(
    self,
    withFiles((files) => files.list(at(self))),
  ),
);
for (const [name, recursive] of [
  ['glob', false],
  ['rglob', true],
] as const)
  add(`${name}(self, pattern, *, case_sensitive=None)`, (self, pattern: Value, sensitive: Value) => {
    const text = textOf(pattern) ?? (pattern instanceof PathObj ? shown(pattern) : undefined);
    if (text === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(pattern).name}`);
    void sensitive;
    return paths(
      self,
      withFiles((files) => globBelow(files, at(self), text, recursive, (one) => repr(toStr(one)), meter)),
    );
  });
add(
  'walk(self, top_down=True, on_error=None, follow_symlinks=False)',
  (self, down: Value, onError: Value, follow: Value) =>
    walk(at(self), false, truth(down), onError, truth(follow), (stop, folders: List, names: List) =>
      newTuple([made(self, stop.folder), folders, names]),
    ),
);
method(pathType, '__enter__(self, /)', (self: PathObj) => self);
method(pathType, '__exit__(self, /, *args)', () => none);
