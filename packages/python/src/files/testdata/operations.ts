/** Random operations on files, and how to do them on the disk and in the virtual tree, with answers that can be compared. */
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs';
import fc from 'fast-check';
import type { FileHandle } from '../file-handle.ts';
import { FileProblem } from '../file-problem.ts';
import { openHowOfFlags } from '../open-mode.ts';
import type { FileStat, VirtualFiles } from '../virtual-files.ts';

export type Operation =
  | { readonly kind: 'open'; readonly path: string; readonly flags: number }
  | { readonly kind: 'write'; readonly handle: number; readonly size: number; readonly byte: number }
  | { readonly kind: 'read'; readonly handle: number; readonly size: number }
  | { readonly kind: 'seek'; readonly handle: number; readonly to: number }
  | { readonly kind: 'cut'; readonly handle: number; readonly to: number }
  | { readonly kind: 'close' | 'fstat'; readonly handle: number }
  | {
      readonly kind: 'mkdir' | 'rmdir' | 'remove' | 'list' | 'stat' | 'lstat' | 'readlink' | 'content';
      readonly path: string;
    }
  | { readonly kind: 'truncate'; readonly path: string; readonly to: number }
  | { readonly kind: 'rename' | 'link' | 'symlink'; readonly path: string; readonly path2: string };

const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND } = constants;
const allFlags = [
  O_RDONLY,
  O_RDWR,
  O_WRONLY | O_CREAT | O_TRUNC,
  O_RDWR | O_CREAT | O_TRUNC,
  O_WRONLY | O_CREAT | O_APPEND,
  O_WRONLY | O_CREAT | O_EXCL,
  O_RDWR | O_CREAT,
  O_WRONLY,
];

/** Paths of few names, so that operations meet; `..` only where leaving the folder does no harm. */
export const anyPath = (dots: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom('a', 'b', 'c', 'a', 'b', 'd', '.', ...(dots ? ['..'] : [])), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('/', '/', '/', '//'),
      fc.constantFrom('', '', '', '', '/', '/.'),
    )
    .map(([names, between, end]) => names.join(between) + end);

export const anyOperation = (options: { readonly dots: boolean; readonly links: boolean }): fc.Arbitrary<Operation> => {
  const path = anyPath(options.dots);
  const handle = fc.nat(3);
  const target = fc.constantFrom('a', 'b', 'c', 'a/b', 'b/', '.', 'missing', 'c/a', ...(options.dots ? ['../a'] : []));
  return fc.oneof(
    fc.record({ kind: fc.constant('open' as const), path, flags: fc.constantFrom(...allFlags) }),
    fc.record({ kind: fc.constant('open' as const), path, flags: fc.constantFrom(...allFlags) }),
    fc.record({ kind: fc.constant('write' as const), handle, size: fc.nat(200), byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('read' as const), handle, size: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ kind: fc.constant('seek' as const), handle, to: fc.nat(300) }),
    fc.record({ kind: fc.constant('cut' as const), handle, to: fc.nat(300) }),
    fc.record({ kind: fc.constantFrom('close' as const, 'fstat' as const), handle }),
    fc.record({ kind: fc.constantFrom('mkdir' as const, 'mkdir' as const, 'rmdir' as const, 'remove' as const), path }),
    fc.record({
      kind: fc.constantFrom('list' as const, 'stat' as const, 'lstat' as const, 'readlink' as const, 'content' as const),
      path,
    }),
    fc.record({ kind: fc.constant('truncate' as const), path, to: fc.nat(100) }),
    fc.record({ kind: fc.constant('rename' as const), path, path2: path }),
    ...(options.links
      ? [
          fc.record({ kind: fc.constant('link' as const), path, path2: path }),
          fc.record({ kind: fc.constant('symlink' as const), path: target, path2: path }),
        ]
      : []),
  );
};

/** Does operations and answers with what can be compared: a value, or the code of the error. */
export interface Doer {
  do(operation: Operation): unknown;
  close(): void;
}

const showReal = (stat: Stats): unknown => ({
  kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'link',
  size: stat.isDirectory() ? 0 : stat.size,
  links: stat.isDirectory() ? 0 : stat.nlink,
  mode: stat.isSymbolicLink() ? 0 : stat.mode,
});

const showVirtual = (stat: FileStat): unknown => ({
  kind: stat.kind,
  size: stat.kind === 'folder' ? 0 : stat.size,
  links: stat.kind === 'folder' ? 0 : stat.nlink,
  mode: stat.kind === 'link' ? 0 : stat.mode,
});

export const realDoer = (root: string): Doer => {
  const handles: { fd: number; position: number; append: boolean }[] = [];
  const at = (path: string): string => `${root}/${path}`;
  const handle = (index: number): { fd: number; position: number; append: boolean } | undefined =>
    handles[index % Math.max(1, handles.length)];
  const act = (operation: Operation): unknown => {
    switch (operation.kind) {
      case 'open': {
        if (handles.length >= 4) return 'enough';
        const fd = openSync(at(operation.path), operation.flags, 0o666);
        if (fstatSync(fd).isDirectory()) {
          closeSync(fd);
          return 'EISDIR';
        }
        handles.push({ fd, position: 0, append: (operation.flags & O_APPEND) !== 0 });
        return 'opened';
      }
      case 'write': {
        const one = handle(operation.handle);
        if (one === undefined) return 'none';
        const bytes = new Uint8Array(operation.size).fill(operation.byte);
        const done = writeSync(one.fd, bytes, 0, bytes.length, one.append ? null : one.position);
        one.position = one.append && done > 0 ? fstatSync(one.fd).size : one.position + done;
        return done;
      }
      case 'read': {
        const one = handle(operation.handle);
        if (one === undefined) return 'none';
        const bytes = new Uint8Array(operation.size);
        const done = readSync(one.fd, bytes, 0, bytes.length, one.position);
        one.position += done;
        return [...bytes.subarray(0, done)].join();
      }
      case 'seek': {
        const one = handle(operation.handle);
        if (one !== undefined) one.position = operation.to;
        return 'moved';
      }
      case 'cut': {
        const one = handle(operation.handle);
        if (one !== undefined) ftruncateSync(one.fd, operation.to);
        return 'cut';
      }
      case 'fstat': {
        const one = handle(operation.handle);
        return one === undefined ? 'none' : showReal(fstatSync(one.fd));
      }
      case 'close': {
        const one = handle(operation.handle);
        if (one === undefined) return 'none';
        closeSync(one.fd);
        handles.splice(handles.indexOf(one), 1);
        return 'closed';
      }
      case 'mkdir':
        mkdirSync(at(operation.path), 0o777);
        return 'made';
      case 'rmdir':
        rmdirSync(at(operation.path));
        return 'removed';
      case 'remove':
        unlinkSync(at(operation.path));
        return 'removed';
      case 'list':
        return readdirSync(at(operation.path)).toSorted().join();
      case 'stat':
        return showReal(statSync(at(operation.path)));
      case 'lstat':
        return showReal(lstatSync(at(operation.path)));
      case 'readlink':
        return readlinkSync(at(operation.path));
      case 'content':
        return [...readFileSync(at(operation.path))].join();
      case 'truncate': {
        // `truncateSync` of Node opens the file first, which fails otherwise for folders.
        if (statSync(at(operation.path)).isDirectory()) return 'EISDIR';
        truncateSync(at(operation.path), operation.to);
        return 'cut';
      }
      case 'rename':
        renameSync(at(operation.path), at(operation.path2));
        return 'renamed';
      case 'link':
        linkSync(at(operation.path), at(operation.path2));
        return 'linked';
      default:
        symlinkSync(operation.path, at(operation.path2));
        return 'linked';
    }
  };
  return {
    do: (operation) => {
      try {
        return act(operation);
      } catch (problem) {
        if (problem instanceof Error && 'code' in problem) return problem.code;
        throw problem;
      }
    },
    close: () => {
      for (const one of handles) closeSync(one.fd);
    },
  };
};

export const virtualDoer = (files: VirtualFiles, root: string): Doer => {
  const handles: FileHandle[] = [];
  const at = (path: string): string => `${root}/${path}`;
  const handle = (index: number): FileHandle | undefined => handles[index % Math.max(1, handles.length)];
  const act = (operation: Operation): unknown => {
    switch (operation.kind) {
      case 'open':
        if (handles.length >= 4) return 'enough';
        handles.push(files.open(at(operation.path), openHowOfFlags(operation.flags)));
        return 'opened';
      case 'write': {
        const one = handle(operation.handle);
        return one === undefined ? 'none' : one.write(new Uint8Array(operation.size).fill(operation.byte));
      }
      case 'read': {
        const one = handle(operation.handle);
        return one === undefined ? 'none' : [...one.read(operation.size)].join();
      }
      case 'seek':
        handle(operation.handle)?.seek(operation.to, 0);
        return 'moved';
      case 'cut':
        handle(operation.handle)?.truncate(operation.to);
        return 'cut';
      case 'fstat': {
        const one = handle(operation.handle);
        return one === undefined ? 'none' : showVirtual(files.statHandle(one));
      }
      case 'close': {
        const one = handle(operation.handle);
        if (one === undefined) return 'none';
        one.close();
        handles.splice(handles.indexOf(one), 1);
        return 'closed';
      }
      case 'mkdir':
        files.mkdir(at(operation.path));
        return 'made';
      case 'rmdir':
        files.rmdir(at(operation.path));
        return 'removed';
      case 'remove':
        files.remove(at(operation.path));
        return 'removed';
      case 'list':
        return files.list(at(operation.path)).join();
      case 'stat':
        return showVirtual(files.stat(at(operation.path)));
      case 'lstat':
        return showVirtual(files.lstat(at(operation.path)));
      case 'readlink':
        return files.readlink(at(operation.path));
      case 'content':
        return [...files.readFile(at(operation.path))].join();
      case 'truncate':
        files.truncate(at(operation.path), operation.to);
        return 'cut';
      case 'rename':
        files.rename(at(operation.path), at(operation.path2));
        return 'renamed';
      case 'link':
        files.link(at(operation.path), at(operation.path2));
        return 'linked';
      default:
        files.symlink(operation.path, at(operation.path2));
        return 'linked';
    }
  };
  return {
    do: (operation) => {
      try {
        return act(operation);
      } catch (problem) {
        if (problem instanceof FileProblem) return problem.code;
        throw problem;
      }
    },
    close: () => {
      for (const one of handles) one.close();
    },
  };
};

/** Everything below a folder of the disk, as text lines. */
export const realTree = (root: string, path = ''): string[] =>
  readdirSync(`${root}/${path}`)
    .toSorted()
    .flatMap((name): string[] => {
      const here = path === '' ? name : `${path}/${name}`;
      const stat = lstatSync(`${root}/${here}`);
      if (stat.isDirectory()) return [`${here}/`, ...realTree(root, here)];
      if (stat.isSymbolicLink()) return [`${here} -> ${readlinkSync(`${root}/${here}`)}`];
      return [`${here} = ${readFileSync(`${root}/${here}`).toString('hex')}`];
    });

/** The same of the virtual tree. */
export const virtualTree = (files: VirtualFiles, root: string, path = ''): string[] =>
  files.entries(`${root}/${path}`).flatMap((entry): string[] => {
    const here = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.kind === 'folder') return [`${here}/`, ...virtualTree(files, root, here)];
    if (entry.kind === 'link') return [`${here} -> ${files.readlink(`${root}/${here}`)}`];
    return [`${here} = ${Buffer.from(files.readFile(`${root}/${here}`)).toString('hex')}`];
  });
