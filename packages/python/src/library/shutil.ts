/** `shutil`: copying, moving and removing in the run's own files. */
import { copyFile, copyStat, FileProblem, fnFilter, posixPath, removeTree, type VirtualFiles } from '../files/index.ts';
import { smallIndex } from '../runtime/arithmetic.ts';
import { call, invoke } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, newExc, pyError, raised, valueError } from '../runtime/exceptions.ts';
import { iterate } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import { type Module, newList, newTuple, none, toStr, Tuple, type Value } from '../runtime/object.ts';
import { newSet, setAdd } from '../runtime/set.ts';
import { repr } from '../runtime/text.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { osErrorOf, pathOf, withFiles } from './run-files.ts';
import { newStructSequence, structSequence } from './struct-sequence.ts';
import { unzipTo, zipFolder } from './zipfile.ts';

const errorType = newExceptionType('Error', 'shutil', E.OSError);
const sameFileType = newExceptionType('SameFileError', 'shutil', errorType);
const specialFileType = newExceptionType('SpecialFileError', 'shutil', E.OSError);
const execErrorType = newExceptionType('ExecError', 'shutil', E.OSError);
const readErrorType = newExceptionType('ReadError', 'shutil', E.OSError);

class Usage extends Tuple {}
const usageType = newStructSequence('usage', 'shutil', Usage, ['total', 'used', 'free']);
usageType.attrs.set('_fields', newTuple(['total', 'used', 'free']));
class Size extends Tuple {}
const sizeType = newStructSequence('os.terminal_size', 'os', Size, ['columns', 'lines']);

/** Copies one file's bytes. Errors: SameFileError, OSError. */
const copyBytes = (from: Value, to: Value, target = pathOf(to).path): void => {
  const source = pathOf(from).path;
  withFiles((files) => {
    if (files.kindOf(source) !== undefined && files.kindOf(target) !== undefined && files.sameFile(source, target))
      throw pyError(sameFileType, `${repr(from)} and ${repr(to)} are the same file`);
    copyFile(files, source, target, meter);
  });
};
/** Where a copy goes: into a folder under its own name. */
const targetOf = (from: Value, to: Value): { readonly path: string; readonly shown: Value } => {
  const { path } = pathOf(to);
  const inside = withFiles((files) => files.kindOf(path)) === 'folder';
  if (!inside) return { path, shown: to };
  const joined = posixPath.join(path, posixPath.baseName(pathOf(from).path));
  return { path: joined, shown: toStr(joined) };
};
const copyMode = (files: VirtualFiles, from: string, to: string): void => {
  files.touch(from, 'copy');
  files.chmod(to, files.stat(from).mode & 0o7777);
};
const copy =
  (full: boolean) =>
  (from: Value, to: Value): Value => {
    const { path, shown } = targetOf(from, to);
    copyBytes(from, shown, path);
    withFiles((files) => (full ? copyStat : copyMode)(files, pathOf(from).path, path));
    return shown;
  };

const copyTree = (
  from: string,
  to: string,
  options: { readonly links: boolean; readonly ignore: Value; readonly copy: Value; readonly existOk: boolean },
): void => {
  const entries = withFiles((files) => files.entries(from));
  const ignored = new Set<string>();
  if (options.ignore !== none) {
    const it = iterate(call(options.ignore, [toStr(from), newList(entries.map(({ name }) => toStr(name)))]));
    for (let one = it.next(); one !== undefined; one = it.next()) ignored.add(pathOf(one).path);
  }
  withFiles((files) => files.makedirs(to, 0o777, options.existOk));
  for (const { name, kind } of entries) {
    meter.spend(8);
    if (ignored.has(name)) continue;
    const source = posixPath.join(from, name);
    const target = posixPath.join(to, name);
    if (kind === 'link' && options.links) withFiles((files) => files.symlink(files.readlink(source), target));
    else if (withFiles((files) => files.kindOf(source)) === 'folder') copyTree(source, target, options);
    else call(options.copy, [toStr(source), toStr(target)]);
  }
  withFiles((files) => copyStat(files, from, to));
};

const removeAll = (v: Value, ignore: Value, onError: Value, onExc: Value): Value => {
  const { path } = pathOf(v);
  try {
    withFiles((files) => {
      files.touch(path, 'delete');
      const kind = files.linkKindOf(path);
      if (kind === undefined) throw new FileProblem('ENOENT', path);
      if (kind === 'file') throw new FileProblem('ENOTDIR', path);
      if (kind === 'link') throw raised(newExc(E.OSError, 'Cannot call rmtree on a symbolic link'));
      removeTree(files, path, meter);
    });
  } catch (e) {
    if (e === meter.stopped) throw e;
    if (truth(ignore)) return none;
    if (onExc !== none) call(onExc, [none, v, e as Value]);
    else if (onError !== none) call(onError, [none, v, newTuple([E.OSError, e as Value, none])]);
    else throw e;
  }
  return none;
};

const move = (from: Value, to: Value, copyFunction: Value): Value => {
  const source = pathOf(from).path;
  const given = pathOf(to).path;
  let target = given;
  let shown = to;
  const sourceKind = withFiles((files) => files.linkKindOf(source));
  if (withFiles((files) => files.kindOf(given)) === 'folder') {
    const same = sourceKind !== undefined && withFiles((files) => files.sameFile(source, given));
    if (!same) {
      target = posixPath.join(given, posixPath.baseName(source.replace(/\/+$/, '')));
      shown = toStr(target);
      if (withFiles((files) => files.kindOf(target)) !== undefined)
        throw pyError(errorType, `Destination path '${target}' already exists`);
    }
  }
  try {
    withFiles((files) => files.rename(source, target));
  } catch (e) {
    if (e === meter.stopped) throw e;
    if (sourceKind === undefined) throw osErrorOf(new FileProblem('ENOENT', source));
    if (sourceKind === 'folder') {
      const absolute = (path: string): string => withFiles((files) => posixPath.absPath(path, files.getcwd()));
      if (`${absolute(target)}/`.startsWith(`${absolute(source)}/`))
        throw pyError(errorType, `Cannot move a directory '${source}' into itself '${given}'.`);
      copyTree(source, target, { links: true, ignore: none, copy: copyFunction, existOk: false });
      withFiles((files) => removeTree(files, source, meter));
    } else {
      call(copyFunction, [from, toStr(target)]);
      withFiles((files) => files.remove(source));
    }
  }
  return shown;
};

export const newModule = (): Module => {
  const copy2 = builtin('copy2(src, dst, *, follow_symlinks=True)', copy(true));
  return newModuleOf('shutil', {
    Error: errorType,
    SameFileError: sameFileType,
    SpecialFileError: specialFileType,
    ExecError: execErrorType,
    ReadError: readErrorType,
    copyfile: builtin('copyfile(src, dst, *, follow_symlinks=True)', (from: Value, to: Value) => {
      copyBytes(from, to);
      return to;
    }),
    copy: builtin('copy(src, dst, *, follow_symlinks=True)', copy(false)),
    copy2,
    copymode: builtin('copymode(src, dst, *, follow_symlinks=True)', (from: Value, to: Value) => {
      withFiles((files) => copyMode(files, pathOf(from).path, pathOf(to).path));
      return none;
    }),
    copystat: builtin('copystat(src, dst, *, follow_symlinks=True)', (from: Value, to: Value) => {
      withFiles((files) => copyStat(files, pathOf(from).path, pathOf(to).path));
      return none;
    }),
    copyfileobj: builtin('copyfileobj(fsrc, fdst, length=0)', (from: Value, to: Value, length: Value) => {
      const size = smallIndex(length) || 65536;
      for (;;) {
        const piece = invoke(from, 'read', size);
        if (lengthOf(piece) === 0) return none;
        invoke(to, 'write', piece);
      }
    }),
    copytree: builtin(
      'copytree(src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False)',
      (from: Value, to: Value, links: Value, ignore: Value, copyFunction: Value, _dangling: Value, existOk: Value) => {
        copyTree(pathOf(from).path, pathOf(to).path, {
          links: truth(links),
          ignore,
          copy: copyFunction === none ? copy2 : copyFunction,
          existOk: truth(existOk),
        });
        return to;
      },
    ),
    ignore_patterns: builtin('ignore_patterns(*patterns)', (patterns: readonly Value[]) =>
      builtin('_ignore_patterns(path, names)', (_path: Value, names: Value) => {
        const out = newSet([]);
        const it = iterate(names);
        const texts: string[] = [];
        for (let one = it.next(); one !== undefined; one = it.next()) texts.push(pathOf(one).path);
        for (const pattern of patterns)
          for (const name of fnFilter(texts, pathOf(pattern).path, meter)) setAdd(out, toStr(name));
        return out;
      }),
    ),
    rmtree: builtin('rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None)', removeAll),
    move: builtin('move(src, dst, copy_function=None)', (from: Value, to: Value, copyFunction: Value) =>
      move(from, to, copyFunction === none ? copy2 : copyFunction),
    ),
    make_archive: builtin(
      'make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None)',
      (name: Value, format: Value, root: Value, base: Value) => {
        if (textOf(format) !== 'zip') throw valueError(`unknown archive format ${repr(format)}`);
        const cwd = withFiles((files) => files.getcwd());
        const archive = `${posixPath.absPath(pathOf(name).path, cwd)}.zip`;
        const folder = root === none ? cwd : posixPath.absPath(pathOf(root).path, cwd);
        const above = posixPath.dirName(archive);
        withFiles((files) => {
          if (above !== '' && !files.exists(above)) files.makedirs(above);
        });
        zipFolder(archive, folder, base === none ? '' : pathOf(base).path);
        return toStr(archive);
      },
    ),
    unpack_archive: builtin(
      'unpack_archive(filename, extract_dir=None, format=None, *, filter=None)',
      (file: Value, to: Value, format: Value) => {
        const { path } = pathOf(file);
        if (format === none ? !path.endsWith('.zip') : textOf(format) !== 'zip')
          throw pyError(readErrorType, `Unknown archive format '${path}'`);
        const folder = to === none ? withFiles((files) => files.getcwd()) : pathOf(to).path;
        if (withFiles((files) => files.kindOf(path)) !== 'file')
          throw pyError(readErrorType, `${path} is not a zip file`);
        unzipTo(path, folder);
        return none;
      },
    ),
    get_archive_formats: builtin('get_archive_formats()', () => newList([newTuple(['zip', 'ZIP file'])])),
    which: builtin('which(cmd, mode=1, path=None)', () => none),
    disk_usage: builtin('disk_usage(path)', (v: Value) => {
      const { path } = pathOf(v);
      return withFiles((files) => {
        files.stat(path);
        const total = files.tree.limits.bytes;
        const used = Math.min(total, files.usage().bytes);
        return structSequence(usageType, [total, used, total - used]);
      });
    }),
    get_terminal_size: builtin('get_terminal_size(fallback=None)', (fallback: Value) =>
      structSequence(sizeType, fallback instanceof Tuple ? fallback.a : [80, 24]),
    ),
    chown: builtin('chown(path, user=None, group=None)', () => none),
  });
};
