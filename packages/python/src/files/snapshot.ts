/**
 * The tree as plain JSON, and back: so that a run can stop here and go on elsewhere.
 *
 * Told is what this tree answers for: memory mounts whole, of copy-on-write mounts what differs from the host's folder.
 * Bytes that still lie with the host are named, not copied. Open files and the host's folders are not part of it.
 */
import { Buffer } from 'node:buffer';
import { longestName, longestPath } from './file-limits.ts';
import { FileProblem } from './file-problem.ts';
import { inside } from './file-tree.ts';
import { MemoryContent } from './memory-content.ts';
import type { FileTreeNode, FolderNode, Mount } from './nodes.ts';
import type { VirtualFiles } from './virtual-files.ts';

export interface PlainFiles {
  readonly version: 1;
  readonly cwd: string;
  readonly umask: number;
  readonly nextIno: number;
  readonly written: number;
  readonly made: number;
  readonly mounts: readonly PlainMount[];
}

export interface PlainMount {
  readonly at: string;
  readonly kind: Mount['kind'];
  /** Order: a folder before what is in it. */
  readonly entries: readonly PlainEntry[];
}

export interface PlainEntry {
  /** Below the mount; '' is the mount itself. */
  readonly path: string;
  /** `name`: another name of the file with this `ino` told before. */
  readonly kind: 'file' | 'folder' | 'link' | 'name';
  readonly ino: number;
  readonly mode: number;
  /** Accessed, modified, changed: nanoseconds since 1970, in decimal digits. */
  readonly times: readonly [string, string, string];
  readonly base: string | null;
  readonly touched: boolean;
  /** Of a folder: names of the layer below that are gone. */
  readonly hidden: readonly string[];
  /** Of a file: base64, or null for bytes that lie with the host. Of a link: where it points. */
  readonly data: string | null;
  /** Of a file with the host: its size when it was last seen. */
  readonly size: number;
}

/** The tree as plain data. Pays for the text before it is built. */
export const toPlain = (files: VirtualFiles): PlainFiles => {
  const { tree } = files;
  let cwd = '/';
  try {
    cwd = files.getcwd();
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
  }
  return {
    version: 1,
    cwd,
    umask: tree.umask,
    nextIno: tree.nextIno,
    written: tree.written,
    made: tree.made,
    mounts: files.mounts.map((mount) => ({ at: mount.at, kind: mount.kind, entries: entriesOf(files, mount) })),
  };
};

const entriesOf = (files: VirtualFiles, mount: Mount): PlainEntry[] => {
  const root = files.rootOf(mount);
  if (root === undefined || (mount.kind !== 'memory' && mount.kind !== 'copy-on-write')) return [];
  const entries: PlainEntry[] = [];
  const seen = new Set<number>();
  const waiting: { readonly node: FileTreeNode; readonly path: string }[] = [{ node: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, path } = next;
    if (node !== root && !node.own) continue;
    files.tree.meter.spend(16);
    files.tree.meter.allocate(256 + 2 * path.length);
    if (seen.has(node.ino)) {
      entries.push({ ...plainOf(files, node, path), kind: 'name', data: null });
      continue;
    }
    seen.add(node.ino);
    entries.push(plainOf(files, node, path));
    if (node.kind !== 'folder') continue;
    for (const [name, child] of [...node.children].reverse()) waiting.push({ node: child, path: inside(path, name) });
  }
  return entries;
};

const plainOf = (files: VirtualFiles, node: FileTreeNode, path: string): PlainEntry => ({
  path,
  kind: node.kind,
  ino: node.ino,
  mode: node.mode,
  times: [String(node.accessed), String(node.modified), String(node.changed)],
  base: node.base ?? null,
  touched: node.touched,
  hidden: node.kind === 'folder' ? [...node.hidden] : [],
  data: node.kind === 'link' ? node.target : node.kind === 'file' ? textOf(files, node.content) : null,
  size: node.kind === 'file' ? node.hostSize : 0,
});

const textOf = (files: VirtualFiles, content: MemoryContent | undefined): string | null => {
  if (content === undefined) return null;
  files.tree.meter.spend(content.size >> 10);
  files.tree.meter.allocate(Math.ceil(content.size / 3) * 4);
  const view = content.view();
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64');
};

/**
 * Fills a fresh tree with the same mounts from plain data; what comes back is why that was not possible, if so. The data
 * may come from anywhere: nothing in it is believed, and the tree's limits hold for it.
 */
export const fromPlain = (files: VirtualFiles, plain: unknown): string | undefined => {
  if (!isPlainFiles(plain)) return 'the snapshot of the files is not one of version 1';
  if (plain.mounts.length !== files.mounts.length) return 'the snapshot has other mounts';
  try {
    for (const [index, mount] of files.mounts.entries()) {
      const stored = plain.mounts[index];
      if (stored?.at !== mount.at || stored.kind !== mount.kind) return `the snapshot has another mount at ${mount.at}`;
      const problem = fill(files, mount, stored.entries);
      if (problem !== undefined) return problem;
    }
    files.tree.nextIno = Math.max(files.tree.nextIno, plain.nextIno);
    files.tree.umask = plain.umask & 0o777;
    files.tree.written = plain.written;
    files.tree.made = plain.made;
    files.chdir(plain.cwd);
  } catch (problem) {
    if (problem instanceof FileProblem) return `the files of the snapshot cannot be laid out: ${problem.text}`;
    throw problem;
  }
  return undefined;
};

const fill = (files: VirtualFiles, mount: Mount, entries: readonly PlainEntry[]): string | undefined => {
  const root = files.rootOf(mount);
  if (root === undefined || entries.length === 0) return undefined;
  const { tree } = files;
  for (const child of root.children.values()) if (child.own) tree.count -= 1;
  root.children.clear();
  const folders = new Map<string, FolderNode>();
  const byIno = new Map<number, FileTreeNode>();
  for (const entry of entries) {
    if (entry.path === '') {
      takeOver(root, entry);
      root.base = mount.host === undefined ? root.base : '';
      for (const name of entry.hidden) root.hidden.add(name);
      folders.set('', root);
      continue;
    }
    const cut = entry.path.lastIndexOf('/');
    const name = entry.path.slice(cut + 1);
    const folder = folders.get(entry.path.slice(0, Math.max(0, cut)));
    if (folder === undefined || folder.children.has(name) || !isName(name) || !isRelative(entry.base)) {
      return 'the snapshot of the files is damaged';
    }
    const known = byIno.get(entry.ino);
    if (entry.kind === 'name') {
      if (known === undefined || known.kind === 'folder') return 'the snapshot of the files is damaged';
      known.links += 1;
      folder.children.set(name, known);
      continue;
    }
    if (known !== undefined || entry.path.split('/').length > 2 * tree.limits.depth) {
      return 'the snapshot of the files is damaged';
    }
    tree.payNode();
    const node = nodeOf(files, folder, name, entry);
    if (typeof node === 'string') return node;
    takeOver(node, entry);
    byIno.set(entry.ino, node);
    folder.children.set(name, node);
    if (node.kind !== 'folder') continue;
    for (const gone of entry.hidden) node.hidden.add(gone);
    folders.set(entry.path, node);
    folder.links += 1;
  }
  return undefined;
};

const nodeOf = (files: VirtualFiles, folder: FolderNode, name: string, entry: PlainEntry): FileTreeNode | string => {
  const { tree } = files;
  tree.nextIno = entry.ino;
  if (entry.kind === 'folder') return tree.newFolder(folder.mount, name, folder, entry.mode);
  if (entry.kind === 'link') return tree.newLink(folder.mount, folder, name, entry.data ?? '');
  const file = tree.newFile(folder.mount, folder, name, entry.mode);
  file.hostSize = entry.size;
  if (entry.data === null) {
    return folder.mount.host === undefined || entry.base === null ? 'the snapshot of the files is damaged' : file;
  }
  const size = Math.floor((entry.data.length * 3) / 4);
  if (size > tree.limits.fileBytes + 2 || tree.bytes + size > tree.limits.bytes + 2)
    return 'the snapshot is larger than the limits allow';
  tree.meter.spend(size >> 10);
  tree.meter.allocate(size);
  const bytes = new Uint8Array(Buffer.from(entry.data, 'base64'));
  tree.bytes += bytes.length;
  file.content = new MemoryContent(bytes);
  return file;
};

const takeOver = (node: FileTreeNode, entry: PlainEntry): void => {
  node.mode = entry.mode & 0o7777;
  node.accessed = BigInt(entry.times[0]);
  node.modified = BigInt(entry.times[1]);
  node.changed = BigInt(entry.times[2]);
  node.base = entry.base ?? undefined;
  node.touched = entry.touched;
  node.own = true;
};

const isName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\0]/.test(name) && name.length <= longestName;

const isRelative = (base: string | null): boolean =>
  base === null || (base.length <= longestPath && base.split('/').every(isName));

const isPlainFiles = (plain: unknown): plain is PlainFiles =>
  isRecord(plain) &&
  plain['version'] === 1 &&
  typeof plain['cwd'] === 'string' &&
  isCount(plain['umask']) &&
  isCount(plain['nextIno']) &&
  isCount(plain['written']) &&
  isCount(plain['made']) &&
  isListOf(plain['mounts'], isPlainMount);

const isPlainMount = (mount: unknown): boolean =>
  isRecord(mount) &&
  typeof mount['at'] === 'string' &&
  typeof mount['kind'] === 'string' &&
  isListOf(mount['entries'], isPlainEntry);

const isPlainEntry = (entry: unknown): boolean =>
  isRecord(entry) &&
  typeof entry['path'] === 'string' &&
  (entry['kind'] === 'file' || entry['kind'] === 'folder' || entry['kind'] === 'link' || entry['kind'] === 'name') &&
  isCount(entry['ino']) &&
  isCount(entry['mode']) &&
  isListOf(entry['times'], (time) => typeof time === 'string' && /^-?\d{1,30}$/.test(time)) &&
  (entry['times'] as unknown[]).length === 3 &&
  (entry['base'] === null || typeof entry['base'] === 'string') &&
  typeof entry['touched'] === 'boolean' &&
  isListOf(entry['hidden'], (name) => typeof name === 'string') &&
  (entry['data'] === null || typeof entry['data'] === 'string') &&
  isCount(entry['size']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => test(item));
