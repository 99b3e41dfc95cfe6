/**
 * The files of a program: a POSIX tree from `/` on, with a working folder, made of memory and of what the host mounts.
 *
 * In come paths as the program wrote them (relative ones start at the working folder); out come plain records, bytes and
 * handles. Names mean what POSIX says: `.`, `..`, `//`, links and slashes at the end. The promise: the path is walked
 * here, name by name, and a folder of the host only ever sees names below itself, so no spelling leads out of a mount.
 *
 * Errors: every member throws `FileProblem`, and `PyRaise` for paths that CPython refuses before it asks the system.
 */
import {
  defaultFileLimits,
  longestName,
  longestPath,
  mostLinks,
  type FileClock,
  type FileLimits,
  type FileMeter,
} from './file-limits.ts';
import { FileHandle } from './file-handle.ts';
import { FileTree, hostSteps, inside } from './file-tree.ts';
import type { HostFolder } from './host-port.ts';
import { FileProblem } from './file-problem.ts';
import { MemoryContent } from './memory-content.ts';
import type { FileNode, FileTreeNode, FolderNode, Mount, MountKind } from './nodes.ts';
import type { OpenHow } from './open-mode.ts';
import { Ownership } from './ownership.ts';
import type { Deed } from '../policy/own-refusals.ts';
import { pathBytes } from './path-text.ts';
import { normPath, split } from './posix-path.ts';
import { wouldBe, type WouldBe } from './would-be.ts';

export type MountPlan =
  | { readonly at: string; readonly kind: 'memory' }
  | { readonly at: string; readonly kind: Exclude<MountKind, 'memory'>; readonly host: HostFolder };

export interface FileOptions {
  readonly meter: FileMeter;
  readonly clock: FileClock;
  readonly limits?: FileLimits;
  /** Without one for `/`, the root is bare: it shows the way to the mounts and takes nothing. Default: memory at `/`. */
  readonly mounts?: readonly MountPlan[];
  /** Made if it can be. Default `/work`. */
  readonly cwd?: string;
  /** Folders that exist from the start. Default `/tmp`. */
  readonly folders?: readonly string[];
  /** Whether a name in memory belongs to somebody else, there or not: to make it, in whatever way, is told to `foreign`. */
  readonly reserved?: (name: NewName) => boolean;
  /**
   * Called with the path as written before something outside of all mounts is opened or changed; may throw to end the run.
   *
   * `place`: where the path leads, which is what to judge.
   */
  readonly outside?: (path: string, deed: Deed | undefined, place: WouldBe) => void;
  /** Called with the canonical path before the answer that something outside of all mounts is not there; may throw to end the run. */
  readonly asked?: (path: string) => void;
  /**
   * Called with the path before something in memory that the run did not make is listed, copied, renamed, changed or deleted, and before something
   * missing is read; may throw to end the run. Without it such paths are answered as on a disk.
   */
  readonly foreign?: (path: string, deed: Deed, place: WouldBe) => void;
}

/** A name that is about to be made in memory. */
export interface NewName {
  /** Absolute and canonical. */
  readonly path: string;
  readonly kind: FileTreeNode['kind'];
  /** It comes into a folder that the run made. */
  readonly inOwn: boolean;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'link';
  /** `st_mode`: the type and the permission bits. */
  readonly mode: number;
  readonly ino: number;
  readonly dev: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Nanoseconds since 1970. */
  readonly accessed: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly ino: number;
}

/** Where a path leads: the folder, and what stands there under the last name. */
interface Place {
  readonly folder: FolderNode;
  readonly name: string;
  readonly node: FileTreeNode | undefined;
  /** A slash follows the last name. */
  readonly slash: boolean;
  /** The path ends in no name of its own. */
  readonly special: '' | '.' | '..' | '/';
}

/** Source: stat.h. */
const typeBits = { folder: 0o040000, file: 0o100000, link: 0o120000 } as const;
const owner = 1000;
/** The one device there is: where nothing is mounted in its place, opening it gives an empty file without a name. */
export const devNull = '/dev/null';

export class VirtualFiles {
  readonly tree: FileTree;
  readonly mounts: readonly Mount[];
  readonly root: FolderNode;
  private cwd: FolderNode;
  private readonly roots = new Map<Mount, FolderNode>();
  private readonly handles: (FileHandle | undefined)[] = [];
  private readonly outside: FileOptions['outside'];
  private readonly asked: ((path: string) => void) | undefined;
  private readonly foreign: FileOptions['foreign'];
  private readonly reserved: FileOptions['reserved'];
  private readonly own: Ownership;
  /** Something is being opened or changed, rather than asked. */
  private acting = false;
  /** What is being done with something that has to be there. */
  private deed: Deed | undefined = undefined;

  constructor(options: FileOptions) {
    this.tree = new FileTree(options.meter, options.limits ?? defaultFileLimits, options.clock);
    this.outside = options.outside;
    this.asked = options.asked;
    this.own = new Ownership(options.meter);
    const plans = (options.mounts ?? [{ at: '/', kind: 'memory' }]).toSorted((a, b) => a.at.length - b.at.length);
    const mounts: Mount[] = plans.map((plan, index) => ({
      at: plan.at,
      kind: plan.kind,
      host: plan.kind === 'memory' ? undefined : plan.host,
      device: 40 + index,
      journal: new Map(),
    }));
    if (mounts[0]?.at !== '/') {
      mounts.unshift({ at: '/', kind: 'bare', host: undefined, device: 39, journal: new Map() });
    }
    this.mounts = mounts;
    const ground = mounts[0] as Mount;
    this.root = this.tree.rootOf(ground, '', undefined);
    this.roots.set(ground, this.root);
    this.cwd = this.root;
    for (const mount of mounts.slice(1)) this.attach(mount);
    for (const folder of [...(options.folders ?? ['/tmp']), options.cwd ?? '/work']) this.prepare(folder);
    this.acting = false;
    const place = this.locate(options.cwd ?? '/work', true);
    if (place.node?.kind === 'folder') this.cwd = place.node;
    this.furnished();
    this.foreign = options.foreign;
    this.reserved = options.reserved;
  }

  /** Hangs a mount into the tree; folders on the way that nothing else has are bare. */
  private attach(mount: Mount): void {
    const parts = mount.at.split('/').filter((part) => part !== '');
    let folder = this.root;
    for (const [index, part] of parts.entries()) {
      if (index === parts.length - 1) {
        const root = this.tree.rootOf(mount, part, folder);
        folder.mounted.set(part, root);
        this.roots.set(mount, root);
      } else {
        const known = this.tree.child(folder, part);
        if (known?.kind === 'folder') folder = known;
        else if (folder.mount.kind === 'memory' && known === undefined) {
          this.tree.payNode();
          const made = this.tree.newFolder(folder.mount, part, folder, 0o755);
          this.tree.insert(folder, part, made);
          folder = made;
        } else {
          const bare = this.tree.rootOf({ ...mount, kind: 'bare', host: undefined, device: 39 }, part, folder);
          folder.mounted.set(part, bare);
          folder = bare;
        }
      }
    }
  }

  private prepare(path: string): void {
    let at = '';
    for (const part of path.split('/')) {
      if (part === '') continue;
      at += `/${part}`;
      this.acting = false;
      const place = this.locate(at, true);
      if (place.node !== undefined) continue;
      if (place.folder.mount.kind !== 'memory') return;
      this.mkdir(at);
    }
  }

  /** The folder that stands at the place of a mount. */
  rootOf(mount: Mount): FolderNode | undefined {
    return this.roots.get(mount);
  }

  /**
   * Says that what the memory mounts hold now was given by the host: from here on it does not count as a change, nor
   * as written or made.
   */
  furnished(): void {
    const { tree } = this;
    for (const [mount, root] of this.roots) {
      if (mount.kind !== 'memory') continue;
      tree.rebase(root, '');
      const waiting: FolderNode[] = [root];
      for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        folder.hidden.clear();
        folder.touched = false;
        for (const node of folder.children.values()) {
          node.touched = false;
          if (node.kind === 'folder') waiting.push(node);
        }
      }
    }
    tree.written = 0;
    tree.made = 0;
    this.own.begin(this.roots);
  }

  // ---- walking ---------------------------------------------------------------------------------------------

  private begin(path: string, path2?: string): void {
    this.tree.path = path;
    this.tree.path2 = path2;
    this.acting = false;
    this.deed = undefined;
  }

  /** As `begin`, for what opens or changes: a path that leaves the mounts is told to `outside`, however far it goes. */
  private act(path: string, path2?: string, deed?: Deed): void {
    this.begin(path, path2);
    this.acting = true;
    this.deed = deed;
  }

  /** Tells of something in memory that is not the run's own. */
  private isForeign(path: string, place: WouldBe): void {
    if (this.deed !== undefined) this.foreign?.(path, this.deed, place);
  }

  /** Where a path of the program would lead. */
  private wouldBe(path: string, start = this.cwd): WouldBe {
    return wouldBe(this.tree, this.root, start, path);
  }

  /** Before something is done with a folder itself. */
  private mayTouch(node: FileTreeNode | undefined, path: string): void {
    if (node?.kind !== 'folder' || this.foreign === undefined) return;
    if (node.mount.kind === 'bare') this.isOutside(path);
    if (this.own.isGround(node)) this.isForeign(path, this.wouldBe(path));
  }

  /** The run took away what a path of it led to. */
  private took(folder: FolderNode, name: string): void {
    if (this.foreign !== undefined) this.own.took(`${folder.parent === undefined ? '' : this.pathOf(folder)}/${name}`);
  }

  /** Before something is done, in several steps, with what has to be at a path. */
  touch(path: string, deed: Deed): void {
    this.act(path, undefined, deed);
    this.mayTouch(this.find(path, false), path);
  }

  /**
   * Walks a path. `follow` is about a link under the last name; a slash after it follows it too, unless `keepLast`.
   *
   * Source: path_resolution(7).
   */
  private locate(path: string, follow: boolean, keepLast = false): Place {
    const { tree } = this;
    if (path === '') tree.fail('ENOENT');
    tree.meter.spend(1 + (path.length >> 6));
    if (pathBytes(path) > longestPath) tree.fail('ENAMETOOLONG');
    let text = path;
    let index = 0;
    let links = 0;
    let folder = text.startsWith('/') ? this.root : this.cwd;
    for (;;) {
      while (text.charCodeAt(index) === 47) index += 1;
      if (index >= text.length) return { folder, name: '', node: folder, slash: true, special: '/' };
      let end = text.indexOf('/', index);
      if (end === -1) end = text.length;
      const name = text.slice(index, end);
      const slash = end < text.length;
      let next = end;
      while (text.charCodeAt(next) === 47) next += 1;
      const last = next >= text.length;
      index = next;
      if (name === '.' || name === '..') {
        tree.meter.spend(1);
        if (name === '..') folder = folder.parent ?? folder;
        if (last) return { folder, name: '', node: folder, slash, special: name };
        continue;
      }
      if (name.length > longestName / 3 && pathBytes(name) > longestName) tree.fail('ENAMETOOLONG');
      const node = tree.child(folder, name);
      if (node?.kind === 'link' && (!last || (slash ? !keepLast : follow))) {
        links += 1;
        if (links > mostLinks) tree.fail('ELOOP');
        tree.meter.spend(1 + (node.target.length >> 4));
        if (node.target === '') tree.fail('ENOENT');
        text = node.target + text.slice(end);
        index = 0;
        if (text.startsWith('/')) folder = this.root;
        continue;
      }
      if (last) return { folder, name, node, slash, special: '' };
      if (node === undefined) return this.missing(folder, path);
      if (node.kind !== 'folder') {
        const place = this.wouldBe(path);
        if (!this.isMounted(place.real)) this.leaves(path, place);
        this.missesForeign(path, place);
        return tree.fail('ENOTDIR');
      }
      folder = node;
    }
  }

  /** What a path leads to. */
  private find(path: string, follow: boolean): FileTreeNode {
    const place = this.locate(path, follow);
    const { node } = place;
    if (node === undefined) return this.missing(place.folder, path);
    if (place.slash && node.kind !== 'folder') return this.tree.fail('ENOTDIR');
    return node;
  }

  /** Refuses a change below a folder that takes none. */
  private mayChange(mount: Mount, path: string): void {
    if (mount.kind === 'read-only') this.tree.fail('EROFS');
    if (mount.kind === 'bare') this.isOutside(path);
  }

  /** A name that a folder does not have. */
  private missing(folder: FolderNode, path: string): never {
    const place = this.wouldBe(path);
    // A path like `nothing/../../../etc/passwd` fails at its first name, but asks for what is outside.
    if (folder.mount.kind === 'bare' || !this.isMounted(place.real)) this.leaves(path, place);
    this.missesForeign(path, place);
    return this.tree.fail('ENOENT');
  }

  /** Tells of a path that leads out of all mounts. */
  private leaves(path: string, place: WouldBe): void {
    if (this.acting) this.isOutside(path, place);
    this.asked?.(place.real);
  }

  /** Tells of a name that is missing in a folder of memory and may be somebody else's. */
  private missesForeign(path: string, place: WouldBe): void {
    const { last } = place;
    if (this.deed === undefined || this.foreign === undefined) return;
    if (last.kind !== 'folder' || last.mount.kind !== 'memory') return;
    if (this.own.missesForeign(last, place.real)) this.isForeign(path, place);
  }

  private isMounted(plain: string): boolean {
    return this.mounts.some(
      ({ at, kind }) => kind !== 'bare' && (at === '/' || plain === at || plain.startsWith(`${at}/`)),
    );
  }

  private isOutside(path: string, place = this.wouldBe(path)): never {
    this.outside?.(path, this.deed, place);
    return this.tree.fail('ENOENT');
  }

  /** Whether changes of a mount go to the host at once, and to which. */
  private through(mount: Mount): HostFolder | undefined {
    return mount.kind === 'read-write' ? mount.host : undefined;
  }

  /** The absolute path of a folder. */
  private pathOf(folder: FolderNode): string {
    const parts: string[] = [];
    for (let at = folder; at.parent !== undefined; at = at.parent) {
      this.tree.meter.spend(1);
      if (at.gone) return this.tree.fail('ENOENT');
      parts.push(at.name);
    }
    return `/${parts.toReversed().join('/')}`;
  }

  // ---- asking ----------------------------------------------------------------------------------------------

  getcwd(): string {
    this.tree.path = undefined;
    this.tree.path2 = undefined;
    return this.pathOf(this.cwd);
  }

  chdir(path: string): void {
    this.begin(path);
    const node = this.find(path, true);
    if (node.kind !== 'folder') this.tree.fail('ENOTDIR');
    else this.cwd = node;
  }

  stat(path: string): FileStat {
    this.begin(path);
    return this.statOf(this.find(path, true));
  }

  lstat(path: string): FileStat {
    this.begin(path);
    return this.statOf(this.find(path, false));
  }

  /** `os.fstat`. */
  statHandle(handle: FileHandle): FileStat {
    this.tree.path = undefined;
    this.tree.path2 = undefined;
    if (handle.closed) this.tree.fail('EBADF');
    return this.statOf(handle.node);
  }

  private statOf(node: FileTreeNode): FileStat {
    return {
      kind: node.kind,
      mode: typeBits[node.kind] | node.mode,
      ino: node.ino,
      dev: node.mount.device,
      nlink: node.links,
      uid: owner,
      gid: owner,
      size: node.kind === 'file' ? this.tree.sizeOf(node) : node.kind === 'link' ? pathBytes(node.target) : 4096,
      accessed: node.accessed,
      modified: node.modified,
      changed: node.changed,
    };
  }

  /** What is there, following links, or nothing; no error for a path that leads nowhere. Errors: NUL and surrogates. */
  kindOf(path: string): 'file' | 'folder' | undefined {
    const found = this.try(path, true);
    return found === 'link' ? undefined : found;
  }

  /** What is there itself, be it a link, or nothing. */
  linkKindOf(path: string): 'file' | 'folder' | 'link' | undefined {
    return this.try(path, false);
  }

  private try(path: string, follow: boolean): FileTreeNode['kind'] | undefined {
    this.begin(path);
    try {
      return this.find(path, follow).kind;
    } catch (problem) {
      if (problem instanceof FileProblem) return undefined;
      throw problem;
    }
  }

  /** Whether two paths lead to the same file. */
  sameFile(one: string, other: string): boolean {
    this.begin(one);
    const node = this.find(one, true);
    this.begin(other);
    return node === this.find(other, true);
  }

  /** Order: by UTF-16 units, so that runs repeat. */
  list(path: string): string[] {
    return this.tree.names(this.folderAt(path));
  }

  /** What `os.scandir` shows. Order: as `list`. */
  entries(path: string): FolderEntry[] {
    const folder = this.folderAt(path);
    const found: FolderEntry[] = [];
    for (const name of this.tree.names(folder)) {
      const node = this.tree.child(folder, name);
      if (node !== undefined) found.push({ name, kind: node.kind, ino: node.ino });
    }
    return found;
  }

  private folderAt(path: string): FolderNode {
    this.act(path, undefined, 'list');
    const node = this.find(path, true);
    if (node.kind !== 'folder') return this.tree.fail('ENOTDIR');
    if (this.foreign !== undefined) {
      if (node.mount.kind === 'bare') this.isOutside(path);
      if (!this.own.mayList(node)) this.isForeign(path, this.wouldBe(path));
    }
    return node;
  }

  readlink(path: string): string {
    this.begin(path);
    const node = this.find(path, false);
    return node.kind === 'link' ? node.target : this.tree.fail('EINVAL');
  }

  // ---- opening ---------------------------------------------------------------------------------------------

  /** Opens a file. Errors: those of open(2), and `EISDIR` for a folder in every mode. */
  open(path: string, how: OpenHow, mode = 0o666): FileHandle {
    this.act(path, undefined, how.create ? undefined : how.write ? 'change' : 'read');
    const { tree } = this;
    const fd = this.freeHandle();
    const node =
      path === devNull && !this.isMounted(path)
        ? this.newSink()
        : this.nodeToOpen(this.locate(path, !(how.create && how.exclusive), how.create), path, how, mode);
    tree.meter.allocate(256);
    if (how.truncate && how.write && tree.sizeOf(node) > 0) tree.resize(node, 0);
    const handle = new FileHandle(tree, node, fd, path, how, this.onClose);
    node.opens += 1;
    this.handles[fd] = handle;
    return handle;
  }

  /** A file without a name: what is written into it goes with the handle. */
  private newSink(): FileNode {
    const sink = this.tree.newFile(this.root.mount, undefined, '', 0o666);
    sink.content = new MemoryContent(new Uint8Array(0));
    sink.links = 0;
    return sink;
  }

  private nodeToOpen(place: Place, path: string, how: OpenHow, mode: number): FileNode {
    const { tree } = this;
    const { node } = place;
    if (how.create && place.special === '' && place.slash) return tree.fail('EISDIR');
    if (node === undefined) {
      if (place.folder.mount.kind === 'bare') return this.isOutside(path);
      return how.create
        ? this.makeFile(place.folder, place.name, path, mode & ~tree.umask)
        : this.missing(place.folder, path);
    }
    if (how.create && how.exclusive) return tree.fail('EEXIST');
    if (node.kind === 'folder') return tree.fail('EISDIR');
    if (place.slash) return tree.fail('ENOTDIR');
    if (node.kind === 'link') return tree.fail('ELOOP');
    if (how.write) this.mayChange(node.mount, path);
    return node;
  }

  private freeHandle(): number {
    let fd = 3;
    while (this.handles[fd] !== undefined) fd += 1;
    this.tree.meter.spend(fd >> 3);
    if (fd - 3 >= this.tree.limits.handles) this.tree.fail('EMFILE');
    return fd;
  }

  private readonly onClose = (handle: FileHandle): void => {
    this.handles[handle.fd] = undefined;
  };

  /** The open file of a descriptor. Errors: `EBADF`. */
  handle(fd: number): FileHandle {
    this.tree.path = undefined;
    this.tree.path2 = undefined;
    return this.handles[fd] ?? this.tree.fail('EBADF');
  }

  /** Closes what the program left open, so that the host sees what was written; what it refuses is returned. */
  closeAll(): readonly FileProblem[] {
    const problems: FileProblem[] = [];
    for (const handle of this.handles) {
      try {
        handle?.close();
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        problems.push(problem);
      }
    }
    return problems;
  }

  /** Before a name is made in a folder, for what stands there or is to stand there, with all below it. */
  private mayMake(folder: FolderNode, name: string, path: string, what: FileTreeNode | FileTreeNode['kind']): void {
    if (this.reserved === undefined || folder.mount.kind !== 'memory') return;
    const top = `${folder.parent === undefined ? '' : this.pathOf(folder)}/${name}`;
    let inOwn = !this.own.isGround(folder);
    const waiting: { readonly path: string; readonly what: typeof what }[] = [{ path: top, what }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.tree.meter.spend(4);
      const kind = typeof next.what === 'string' ? next.what : next.what.kind;
      if (this.reserved({ path: next.path, kind, inOwn })) {
        this.deed = 'change';
        this.isForeign(path, { real: next.path, absent: '', last: folder });
      }
      inOwn = true;
      if (typeof next.what === 'string' || next.what.kind !== 'folder') continue;
      for (const [below, node] of next.what.children) waiting.push({ path: `${next.path}/${below}`, what: node });
    }
  }

  private makeFile(folder: FolderNode, name: string, path: string, mode: number): FileNode {
    const { tree } = this;
    if (folder.gone) tree.fail('ENOENT');
    this.mayChange(folder.mount, path);
    this.mayMake(folder, name, path, 'file');
    const host = this.through(folder.mount);
    if (host !== undefined) {
      tree.payMade();
      tree.meter.spend(hostSteps);
      const base = inside(folder.base ?? '', name);
      tree.got(host.write(base, new Uint8Array(0), { kind: 'create', mode }));
      tree.journal(folder.mount, base, 'created');
      const made = tree.child(folder, name);
      return made?.kind === 'file' ? made : tree.fail('EIO');
    }
    tree.payNode();
    const file = tree.newFile(folder.mount, folder, name, mode);
    file.content = new MemoryContent(new Uint8Array(0));
    tree.insert(folder, name, file);
    this.own.made(folder);
    return file;
  }

  /** All bytes of a file. */
  readFile(path: string): Uint8Array {
    const handle = this.open(path, {
      read: true,
      write: false,
      append: false,
      create: false,
      truncate: false,
      exclusive: false,
    });
    try {
      return handle.read();
    } finally {
      handle.close();
    }
  }

  /** Gives a file this content and no other, making it if there is none. */
  writeFile(path: string, bytes: Uint8Array): void {
    const handle = this.open(path, {
      read: false,
      write: true,
      append: false,
      create: true,
      truncate: true,
      exclusive: false,
    });
    try {
      handle.write(bytes);
    } finally {
      handle.close();
    }
  }

  // ---- changing --------------------------------------------------------------------------------------------

  mkdir(path: string, mode = 0o777): void {
    this.act(path);
    const { tree } = this;
    const place = this.locate(path, false, true);
    if (place.node !== undefined) tree.fail('EEXIST');
    const { folder, name } = place;
    if (folder.gone) tree.fail('ENOENT');
    this.mayChange(folder.mount, path);
    this.mayMake(folder, name, path, 'folder');
    if (this.depthOf(folder) >= tree.limits.depth) tree.fail('ENAMETOOLONG');
    const host = this.through(folder.mount);
    const bits = mode & ~tree.umask & 0o1777;
    if (host !== undefined) {
      tree.payMade();
      tree.meter.spend(hostSteps);
      const base = inside(folder.base ?? '', name);
      this.done(host, { kind: 'make-folder', path: base, mode: bits });
      tree.journal(folder.mount, base, 'created');
      return;
    }
    tree.payNode();
    tree.insert(folder, name, tree.newFolder(folder.mount, name, folder, bits));
    this.own.made(folder);
    folder.links += 1;
  }

  private depthOf(folder: FolderNode): number {
    let depth = 0;
    for (let at = folder.parent; at !== undefined; at = at.parent) depth += 1;
    this.tree.meter.spend(depth >> 2);
    return depth;
  }

  private done(host: HostFolder, change: Parameters<HostFolder['change']>[0]): void {
    this.tree.meter.spend(hostSteps);
    const answer = host.change(change);
    if (answer !== undefined) this.tree.got(answer);
  }

  /**
   * Makes a folder and those on the way to it that are missing.
   *
   * Source: `os.makedirs`: the mode is for the last one only, and with `exist_ok` a folder in its place is fine.
   */
  makedirs(path: string, mode = 0o777, existOk = false): void {
    const levels: { readonly path: string; readonly current: boolean }[] = [];
    for (let at = path; ;) {
      let [head, tail] = split(at);
      if (tail === '') [head, tail] = split(head);
      const deeper = head !== '' && tail !== '' && !this.exists(head);
      levels.push({ path: at, current: deeper && tail === '.' });
      if (!deeper) break;
      this.tree.meter.spend(4);
      at = head;
    }
    for (const level of levels.toReversed()) {
      if (level.current) continue;
      const last = level.path === path;
      try {
        this.mkdir(level.path, last ? mode : 0o777);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        const fine = existOk && this.kindOf(level.path) === 'folder';
        if (!fine && (last || problem.code !== 'EEXIST')) throw problem;
      }
    }
  }

  exists(path: string): boolean {
    return this.kindOf(path) !== undefined;
  }

  rmdir(path: string): void {
    this.act(path, undefined, 'delete');
    const { tree } = this;
    const place = this.locate(path, false, true);
    this.mayTouch(place.node, path);
    if (place.special !== '') {
      const { special } = place;
      tree.fail(special === '.' ? 'EINVAL' : special === '..' ? 'ENOTEMPTY' : 'EBUSY');
    }
    this.mayChange(place.folder.mount, path);
    const { node, folder, name } = place;
    if (node === undefined) return this.missing(folder, path);
    if (node.kind !== 'folder') return tree.fail('ENOTDIR');
    if (node.mountRoot) return tree.fail('EBUSY');
    if (!tree.isEmpty(node)) return tree.fail('ENOTEMPTY');
    const host = this.through(folder.mount);
    if (host !== undefined) {
      const base = inside(folder.base ?? '', name);
      this.done(host, { kind: 'remove-folder', path: base });
      tree.journal(folder.mount, base, 'deleted');
      folder.children.delete(name);
      node.gone = true;
      return;
    }
    tree.remove(folder, name, node);
    tree.unlinked(node);
    this.took(folder, name);
    folder.links -= 1;
  }

  /** `os.remove` and `os.unlink`. */
  remove(path: string): void {
    this.act(path, undefined, 'delete');
    const { tree } = this;
    const place = this.locate(path, false, true);
    this.mayTouch(place.node, path);
    if (place.special !== '') tree.fail('EISDIR');
    this.mayChange(place.folder.mount, path);
    const { node, folder, name } = place;
    if (node === undefined) return this.missing(folder, path);
    if (node.kind === 'folder') return tree.fail('EISDIR');
    if (place.slash) return tree.fail('ENOTDIR');
    const host = this.through(folder.mount);
    if (host !== undefined) {
      tree.detach(node);
      const base = inside(folder.base ?? '', name);
      this.done(host, { kind: 'remove-file', path: base });
      tree.journal(folder.mount, base, 'deleted');
      folder.children.delete(name);
      node.links = Math.max(0, node.links - 1);
      return;
    }
    tree.remove(folder, name, node);
    tree.unlinked(node);
    this.took(folder, name);
  }

  /** `os.rename` and `os.replace`, which are one on POSIX. */
  rename(path: string, path2: string): void {
    this.act(path, path2, 'rename');
    const { tree } = this;
    const from = this.locate(path, false, true);
    this.mayTouch(from.node, path);
    if (from.node === undefined) this.missesForeign(path, this.wouldBe(path));
    this.deed = undefined;
    const to = this.locate(path2, false, true);
    if (from.folder.mount.kind === 'bare') this.isOutside(path);
    if (to.folder.mount.kind === 'bare') this.isOutside(path2);
    if (from.folder.mount !== to.folder.mount) tree.fail('EXDEV');
    if (from.special !== '' || to.special !== '') tree.fail('EBUSY');
    this.mayChange(from.folder.mount, path);
    const { node } = from;
    const old = to.node;
    if (node === undefined) return tree.fail('ENOENT');
    if (node.kind !== 'folder' && (from.slash || to.slash)) tree.fail('ENOTDIR');
    if (node.kind === 'folder' && this.isAbove(node, to.folder)) tree.fail('EINVAL');
    if (old?.kind === 'folder' && this.isAbove(old, from.folder)) tree.fail('ENOTEMPTY');
    if (to.folder.gone) tree.fail('ENOENT');
    if (node === old) return;
    if (old !== undefined) {
      if (node.kind === 'folder' && old.kind !== 'folder') tree.fail('ENOTDIR');
      if (node.kind !== 'folder' && old.kind === 'folder') tree.fail('EISDIR');
    }
    if ((node.kind === 'folder' && node.mountRoot) || (old?.kind === 'folder' && old.mountRoot)) tree.fail('EBUSY');
    if (
      node.kind === 'folder' &&
      (this.holdsMount(node) || this.depthOf(to.folder) + this.heightOf(node) > tree.limits.depth)
    ) {
      tree.fail(this.holdsMount(node) ? 'EBUSY' : 'ENAMETOOLONG');
    }
    if (old?.kind === 'folder' && !tree.isEmpty(old)) tree.fail('ENOTEMPTY');
    this.mayMake(to.folder, to.name, path2, node);
    const host = this.through(from.folder.mount);
    if (host === undefined) this.move(from, to, node);
    else this.moveThrough(host, from, to, node);
  }

  private move(from: Place, to: Place, node: FileTreeNode): void {
    const { tree } = this;
    tree.claim(node);
    tree.claim(to.folder);
    if (to.node !== undefined) {
      tree.remove(to.folder, to.name, to.node);
      tree.unlinked(to.node);
      if (to.node.kind === 'folder') to.folder.links -= 1;
    }
    tree.remove(from.folder, from.name, node);
    this.took(from.folder, from.name);
    tree.insert(to.folder, to.name, node);
    this.own.made(to.folder);
    node.changed = tree.clock.now();
    node.touched = true;
    if (node.kind === 'folder') {
      from.folder.links -= 1;
      to.folder.links += 1;
    }
  }

  private moveThrough(host: HostFolder, from: Place, to: Place, node: FileTreeNode): void {
    const { tree } = this;
    if (to.node !== undefined) tree.detach(to.node);
    const base = inside(from.folder.base ?? '', from.name);
    const target = inside(to.folder.base ?? '', to.name);
    this.done(host, { kind: 'rename', path: base, to: target });
    tree.journal(node.mount, base, 'deleted');
    tree.journal(node.mount, target, 'created');
    from.folder.children.delete(from.name);
    to.folder.children.set(to.name, node);
    node.parent = to.folder;
    if (node.kind === 'folder') node.name = to.name;
    if (to.node?.kind === 'folder') to.node.gone = true;
    tree.rebase(node, target);
  }

  private isAbove(node: FolderNode, folder: FolderNode): boolean {
    for (let at: FolderNode | undefined = folder; at !== undefined; at = at.parent) if (at === node) return true;
    return false;
  }

  private holdsMount(node: FolderNode): boolean {
    return this.mounts.some((mount) => {
      let at: FolderNode | undefined = this.root;
      for (const part of mount.at.split('/')) {
        if (part === '' || at === undefined) continue;
        const next: FileTreeNode | undefined = at.mounted.get(part) ?? at.children.get(part);
        if (next === node) return true;
        at = next?.kind === 'folder' ? next : undefined;
      }
      return false;
    });
  }

  /** Folders inside each other below a folder, itself included, as far as they are in memory. */
  private heightOf(folder: FolderNode): number {
    let height = 0;
    for (let level: FolderNode[] = [folder]; level.length > 0; height += 1) {
      const below: FolderNode[] = [];
      for (const one of level) {
        this.tree.meter.spend(1 + one.children.size);
        for (const child of one.children.values()) if (child.kind === 'folder') below.push(child);
      }
      level = below;
    }
    return height;
  }

  /** A second name for a file; not in a folder that is written through, where it could outlive the run's rules. */
  link(path: string, path2: string): void {
    this.act(path, path2, 'copy');
    const { tree } = this;
    const node = this.find(path, false);
    this.deed = undefined;
    const to = this.locate(path2, false, true);
    if (to.node !== undefined) tree.fail('EEXIST');
    if (to.slash) tree.fail('ENOENT');
    if (to.folder.mount.kind === 'bare') this.isOutside(path2);
    if (node.mount !== to.folder.mount) tree.fail('EXDEV');
    this.mayChange(to.folder.mount, path2);
    if (to.folder.gone) tree.fail('ENOENT');
    if (node.kind === 'folder' || to.folder.mount.kind === 'read-write') return tree.fail('EPERM');
    if (node.links >= 1000) tree.fail('EMLINK');
    this.mayMake(to.folder, to.name, path2, node);
    tree.payMade();
    tree.claim(node);
    tree.meter.allocate(64 + 2 * to.name.length);
    const { parent } = node;
    tree.insert(to.folder, to.name, node);
    this.own.made(to.folder);
    node.parent = parent;
    node.links += 1;
    node.changed = tree.clock.now();
  }

  /** Makes a link at `path2` that points to `path`; not in a folder that is written through. */
  symlink(path: string, path2: string): void {
    this.act(path, path2);
    const { tree } = this;
    if (path === '') tree.fail('ENOENT');
    if (pathBytes(path) > longestPath) tree.fail('ENAMETOOLONG');
    const to = this.locate(path2, false, true);
    if (to.node !== undefined) tree.fail('EEXIST');
    if (to.slash) tree.fail('ENOENT');
    this.mayChange(to.folder.mount, path2);
    if (to.folder.gone) tree.fail('ENOENT');
    if (to.folder.mount.kind === 'read-write') tree.fail('EPERM');
    const place = this.wouldBe(path, to.folder);
    if (this.foreign !== undefined && !this.isMounted(place.real)) this.isOutside(path, place);
    this.mayMake(to.folder, to.name, path2, 'link');
    tree.payNode();
    this.own.made(to.folder);
    tree.insert(to.folder, to.name, tree.newLink(to.folder.mount, to.folder, to.name, path));
  }

  /** Records the permission bits; they are shown, not enforced. */
  chmod(path: string, mode: number): void {
    this.act(path, undefined, 'change');
    const node = this.find(path, true);
    this.mayTouch(node, path);
    this.mayChange(node.mount, path);
    const host = this.through(node.mount);
    if (host !== undefined) this.done(host, { kind: 'set-mode', path: node.base ?? '', mode: mode & 0o777 });
    this.tree.claim(node);
    node.mode = mode & 0o7777;
    node.changed = this.tree.clock.now();
    node.touched = true;
  }

  /** Sets the times of last access and change; now, if none are given. Units: nanoseconds since 1970. */
  utime(
    path: string,
    times?: { readonly accessed: bigint; readonly modified: bigint },
    links: 'follow' | 'keep' = 'follow',
  ): void {
    this.act(path, undefined, 'change');
    const node = this.find(path, links === 'follow');
    this.mayTouch(node, path);
    this.mayChange(node.mount, path);
    const now = this.tree.clock.now();
    const { accessed, modified } = times ?? { accessed: now, modified: now };
    const host = this.through(node.mount);
    if (host !== undefined) {
      this.done(host, {
        kind: 'set-times',
        path: node.base ?? '',
        accessed: String(accessed),
        modified: String(modified),
      });
    }
    this.tree.claim(node);
    node.accessed = accessed;
    node.modified = modified;
    node.changed = now;
    node.touched = true;
  }

  /** `os.truncate`. */
  truncate(path: string, size: number): void {
    this.act(path, undefined, 'change');
    const node = this.find(path, true);
    if (node.kind === 'folder') return this.tree.fail('EISDIR');
    if (node.kind === 'link' || !Number.isSafeInteger(size) || size < 0) return this.tree.fail('EINVAL');
    this.mayChange(node.mount, path);
    this.tree.resize(node, size);
    if (node.opens === 0) this.tree.settle(node);
  }

  /** Sets which permission bits new files do not get, and says which they were. */
  umask(mask: number): number {
    const before = this.tree.umask;
    this.tree.umask = mask & 0o777;
    return before;
  }

  /** The canonical path: no `.`, no `..`, no links. Without `strict`, names that are not there are kept as they are. */
  realpath(path: string, strict = false): string {
    this.begin(path);
    const { tree } = this;
    pathBytes(path);
    let links = 0;
    const cwd = path.startsWith('/') ? '' : this.getcwd().replace(/\/$/, '');
    let at = cwd;
    const rest = path.split('/').reverse();
    while (rest.length > 0) {
      const name = rest.pop() ?? '';
      tree.meter.spend(4);
      if (name === '' || name === '.') continue;
      if (name === '..') {
        at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
        continue;
      }
      const next = `${at}/${name}`;
      // CPython names the part of the path that it had walked so far.
      this.begin(cwd !== '' && next.startsWith(`${cwd}/`) ? next.slice(cwd.length + 1) : next);
      let node: FileTreeNode | undefined;
      try {
        node = this.find(next, false);
      } catch (problem) {
        if (strict || !(problem instanceof FileProblem)) throw problem;
      }
      if (node?.kind !== 'link') {
        at = next;
        continue;
      }
      links += 1;
      if (links > mostLinks) {
        if (strict) tree.fail('ELOOP');
        return normPath(`${next}/${rest.toReversed().join('/')}`);
      }
      tree.meter.spend(1 + (node.target.length >> 4));
      if (node.target.startsWith('/')) at = '';
      rest.push(...node.target.split('/').reverse());
    }
    return at === '' ? '/' : at;
  }

  /** What the tree takes now, and what was done so far. Units: bytes, and numbers of files, folders and links. */
  usage(): {
    readonly bytes: number;
    readonly count: number;
    readonly written: number;
    readonly made: number;
    readonly handles: number;
  } {
    const { bytes, count, written, made } = this.tree;
    return { bytes, count, written, made, handles: this.handles.filter((handle) => handle !== undefined).length };
  }
}
