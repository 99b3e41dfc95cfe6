/** `glob`. */
import { globEscape, globFiles, hasMagic } from '../files/index.ts';
import { builtin } from '../runtime/callables.ts';
import { truth } from '../runtime/compare.ts';
import { ArrayIter } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newList, none, type Value } from '../runtime/object.ts';
import { like } from './os/path.ts';
import { pathOf, withFiles } from './run-files.ts';

const find = (pattern: Value, root: Value, recursive: Value, hidden: Value): Value[] => {
  const { path, bytes } = pathOf(pattern);
  const rootFolder = root === none ? '' : pathOf(root).path;
  const found = withFiles((files) =>
    globFiles(files, path, { recursive: truth(recursive), includeHidden: truth(hidden), rootFolder }, meter),
  );
  meter.allocate(found.length * 24);
  return found.map((one) => like(bytes, one));
};
const signature = '(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)';

export const newModule = (): Module =>
  newModuleOf('glob', {
    glob: builtin(`glob${signature}`, (pattern: Value, root: Value, _dir: Value, recursive: Value, hidden: Value) =>
      newList(find(pattern, root, recursive, hidden)),
    ),
    iglob: builtin(
      `iglob${signature}`,
      (pattern: Value, root: Value, _dir: Value, recursive: Value, hidden: Value) =>
        new ArrayIter(find(pattern, root, recursive, hidden)),
    ),
    escape: builtin('escape(pathname)', (v: Value) => {
      const { path, bytes } = pathOf(v);
      return like(bytes, globEscape(path));
    }),
    has_magic: builtin('has_magic(s)', (v: Value) => hasMagic(pathOf(v).path)),
  });
