/** `os.scandir` and `os.walk`. */
import { type FileProblem, posixPath, walkFiles, type FolderEntry, type WalkStop } from '../../files/index.ts';
import { call } from '../../runtime/call.ts';
import { getter, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Iter,
  type List,
  newBuiltinType,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { osErrorOf, pathOf, runFiles, withFiles } from '../run-files.ts';
import { like } from './path.ts';
import { statResult } from './stat-result.ts';

class DirEntry extends Obj {
  folder = '';
  entry: FolderEntry = undefined as never;
  bytes = false;
  get path(): string {
    return posixPath.join(this.folder, this.entry.name);
  }
}
export const dirEntryType = newBuiltinType('DirEntry', DirEntry, objectType, 'posix');
getter(dirEntryType, 'name', (self: DirEntry) => like(self.bytes, self.entry.name));
getter(dirEntryType, 'path', (self: DirEntry) => like(self.bytes, self.path));
method(dirEntryType, '__fspath__(self, /)', (self: DirEntry) => like(self.bytes, self.path));
for (const [name, kind] of [
  ['is_dir', 'folder'],
  ['is_file', 'file'],
] as const)
  method(dirEntryType, `${name}(self, /, *, follow_symlinks=True)`, (self: DirEntry, follow: Value) =>
    self.entry.kind === 'link' && truth(follow)
      ? withFiles((files) => files.kindOf(self.path)) === kind
      : self.entry.kind === kind,
  );
method(dirEntryType, 'is_symlink(self, /)', (self: DirEntry) => self.entry.kind === 'link');
method(dirEntryType, 'is_junction(self, /)', () => false);
method(dirEntryType, 'inode(self, /)', (self: DirEntry) => self.entry.ino);
method(dirEntryType, 'stat(self, /, *, follow_symlinks=True)', (self: DirEntry, follow: Value) =>
  statResult(withFiles((files) => (truth(follow) ? files.stat(self.path) : files.lstat(self.path)), self.bytes)),
);
registerRepr(DirEntry, (self: DirEntry) => `<DirEntry ${repr(like(self.bytes, self.entry.name))}>`);

class ScandirIterator extends Iter {
  folder = '';
  bytes = false;
  entries: readonly FolderEntry[] = [];
  i = 0;
  next(): Value | undefined {
    const entry = this.entries[this.i];
    if (entry === undefined) return undefined;
    this.i++;
    meter.spend(4);
    const made = new DirEntry();
    made.folder = this.folder;
    made.entry = entry;
    made.bytes = this.bytes;
    return made;
  }
}
const scandirType = newBuiltinType('ScandirIterator', ScandirIterator, objectType, 'posix');
addIterator(scandirType);
method(scandirType, 'close(self, /)', (self: ScandirIterator) => {
  self.entries = [];
  return none;
});
method(scandirType, '__enter__(self, /)', (self: ScandirIterator) => self);
method(scandirType, '__exit__(self, /, *args)', (self: ScandirIterator) => {
  self.entries = [];
  return none;
});
export const scandir = (v: Value): Value => {
  const { path, bytes } = v === none ? { path: '.', bytes: false } : pathOf(v);
  const made = new ScandirIterator();
  made.folder = path;
  made.bytes = bytes;
  made.entries = withFiles((files) => files.entries(path), bytes);
  meter.allocate(made.entries.length * 64);
  return made;
};

class WalkIter extends Iter {
  stops: Generator<WalkStop> = undefined as never;
  bytes = false;
  /** The folders that the program was shown last, which it may have thinned out. */
  private last: { readonly stop: WalkStop; readonly shown: List } | undefined = undefined;
  make: (stop: WalkStop, folders: List, files: List) => Value = (stop, folders, files) =>
    newTuple([like(this.bytes, stop.folder), folders, files]);
  next(): Value | undefined {
    const { last } = this;
    if (last !== undefined) {
      const names = last.shown.a.map((one) => {
        const text = textOf(one) ?? (this.bytes ? pathOf(one).path : undefined);
        if (text === undefined)
          throw typeError(`join() argument must be str, bytes, or os.PathLike object, not '${typeOf(one).name}'`);
        return text;
      });
      last.stop.folders.splice(0, last.stop.folders.length, ...names);
    }
    const step = this.stops.next();
    if (step.done === true) {
      this.last = undefined;
      return undefined;
    }
    const stop = step.value;
    const list = (names: readonly string[]): List => {
      meter.allocate(names.length * 16);
      return newList(names.map((name) => like(this.bytes, name))) as List;
    };
    const folders = list(stop.folders);
    this.last = { stop, shown: folders };
    return this.make(stop, folders, list(stop.files));
  }
}
export const walkType = newBuiltinType('generator', WalkIter, objectType);
addIterator(walkType);

/** Walks folders; `make` says what is shown of each. */
export const walk = (
  top: string,
  bytes: boolean,
  topDown: boolean,
  onError: Value,
  follow: boolean,
  make?: (stop: WalkStop, folders: List, files: List) => Value,
): Value => {
  const made = new WalkIter();
  made.bytes = bytes;
  if (make !== undefined) made.make = make;
  made.stops = walkFiles(
    runFiles(),
    top,
    {
      topDown,
      links: follow ? 'follow' : 'keep',
      onProblem: (problem: FileProblem) => {
        if (onError !== none) call(onError, [osErrorOf(problem, bytes) as Value]);
      },
    },
    meter,
  );
  return made;
};
