/**
 * The tree below the paths: what stands in a folder, how bytes are stored, what a mount allows.
 *
 * In come nodes and names, never paths; `virtual-files.ts` walks the paths. All mounts share one kind of tree. A folder of
 * the host is a folder node with a `base`: a name that is not among its children is asked for at the host and kept as a
 * node from then on, so that an open file stays the same file whatever happens to its name. On a `copy-on-write` mount a
 * change makes the node and its ancestors `own`, and a removed name becomes `hidden`; on a `read-write` mount every change
 * goes to the host at once, but for a file whose whole content is replaced: that waits in memory until it is flushed or
 * closed and then takes the old one's place in one step.
 *
 * The promise: nothing is stored before it is paid, and no limit is passed by a single byte.
 */
import { longestName, type FileClock, type FileLimits, type FileMeter } from './file-limits.ts';
import { FileProblem, type FileCode } from './file-problem.ts';
import { isFailure, type HostEntry, type HostFailure, type HostFolder, type HostStat } from './host-port.ts';
import { MemoryContent } from './memory-content.ts';
import type { FileNode, FileTreeNode, FolderNode, LinkNode, Mount } from './nodes.ts';
import { pathBytes } from './path-text.ts';

const blockBytes = 4096;
/** Most bytes that are asked from the host at once. */
const hostPiece = 2 ** 20;
const nodeBytes = 320;
/** Steps that one question to the host costs: it may be a system call or a message to another process. */
export const hostSteps = 256;
const nothing = new Uint8Array(0);

export class FileTree {
  readonly meter: FileMeter;
  readonly limits: FileLimits;
  readonly clock: FileClock;
  /** The paths of the operation that runs, for its error. */
  path: string | undefined = undefined;
  path2: string | undefined = undefined;
  nextIno = 2;
  umask = 0o022;
  /** Bytes of content in memory. */
  bytes = 0;
  /** Nodes in memory that are no mere image of the host's. */
  count = 0;
  written = 0;
  made = 0;

  constructor(meter: FileMeter, limits: FileLimits, clock: FileClock) {
    this.meter = meter;
    this.limits = limits;
    this.clock = clock;
  }

  fail(code: FileCode): never {
    throw new FileProblem(code, this.path, this.path2);
  }

  /** The host's answer, or its refusal as an error. */
  got<T extends object>(answer: T | HostFailure): T {
    return isFailure(answer) ? this.fail(answer.failed) : answer;
  }

  // ---- nodes -----------------------------------------------------------------------------------------------

  newFolder(mount: Mount, name: string, parent: FolderNode | undefined, mode: number): FolderNode {
    this.meter.allocate(nodeBytes + 2 * name.length);
    const now = this.clock.now();
    return {
      kind: 'folder',
      ino: this.nextIno++,
      mount,
      mode,
      accessed: now,
      modified: now,
      changed: now,
      links: 2,
      base: undefined,
      own: true,
      touched: true,
      id: '',
      parent,
      name,
      children: new Map(),
      hidden: new Set(),
      mounted: new Map(),
      mountRoot: false,
      gone: false,
    };
  }

  newFile(mount: Mount, parent: FolderNode | undefined, name: string, mode: number): FileNode {
    this.meter.allocate(nodeBytes + 2 * name.length);
    const now = this.clock.now();
    return {
      kind: 'file',
      ino: this.nextIno++,
      mount,
      mode,
      accessed: now,
      modified: now,
      changed: now,
      links: 1,
      base: undefined,
      own: true,
      touched: true,
      id: '',
      parent,
      content: undefined,
      hostSize: 0,
      opens: 0,
      detached: false,
    };
  }

  newLink(mount: Mount, parent: FolderNode | undefined, name: string, target: string): LinkNode {
    this.meter.allocate(nodeBytes + 2 * (name.length + target.length));
    const now = this.clock.now();
    return {
      kind: 'link',
      ino: this.nextIno++,
      mount,
      mode: 0o777,
      accessed: now,
      modified: now,
      changed: now,
      links: 1,
      base: undefined,
      own: true,
      touched: true,
      id: '',
      parent,
      target,
    };
  }

  /** What stands in a folder under a name. Errors: `ENAMETOOLONG`, and what the host says but for `ENOENT`. */
  child(folder: FolderNode, name: string): FileTreeNode | undefined {
    this.meter.spend(2);
    if (folder.mounted.size > 0) {
      const mounted = folder.mounted.get(name);
      if (mounted !== undefined) return mounted;
    }
    const known = folder.children.get(name);
    if (known !== undefined && known.own) return known;
    if (name.length > longestName / 3 && pathBytes(name) > longestName) return this.fail('ENAMETOOLONG');
    const { host } = folder.mount;
    if (host === undefined || folder.base === undefined || folder.gone || folder.hidden.has(name)) return known;
    const base = inside(folder.base, name);
    const stat = this.ask(host, base);
    if (isFailure(stat)) {
      if (stat.failed !== 'ENOENT' && stat.failed !== 'ENOTDIR') return this.fail(stat.failed);
      if (known !== undefined) this.forget(folder, name);
      return undefined;
    }
    if (known !== undefined && known.kind === stat.kind && known.id === stat.id) {
      this.show(known, stat);
      return known;
    }
    const node = this.imageOf(folder, name, base, stat);
    if (known !== undefined) this.forget(folder, name);
    folder.children.set(name, node);
    return node;
  }

  private ask(host: HostFolder, base: string): HostStat | HostFailure {
    this.meter.spend(hostSteps);
    return host.stat(base);
  }

  private forget(folder: FolderNode, name: string): void {
    folder.children.delete(name);
    this.meter.free?.(nodeBytes + 2 * name.length);
  }

  private imageOf(parent: FolderNode, name: string, base: string, stat: HostStat): FileTreeNode {
    const { mount } = parent;
    const node =
      stat.kind === 'folder'
        ? this.newFolder(mount, name, parent, stat.mode)
        : stat.kind === 'file'
          ? this.newFile(mount, parent, name, stat.mode)
          : this.newLink(mount, parent, name, stat.target ?? '');
    node.base = base;
    node.own = false;
    node.touched = false;
    this.show(node, stat);
    return node;
  }

  /** Makes a folder node the image of a folder of the host. */
  rootOf(mount: Mount, name: string, parent: FolderNode | undefined): FolderNode {
    const folder = this.newFolder(mount, name, parent, 0o755);
    folder.mountRoot = true;
    if (mount.host !== undefined) {
      folder.base = '';
      const stat = this.ask(mount.host, '');
      if (!isFailure(stat)) this.show(folder, stat);
    }
    return folder;
  }

  /** Takes over what the host says of a node. */
  show(node: FileTreeNode, stat: HostStat): void {
    node.id = stat.id;
    if (node.kind === 'file' && node.content !== undefined) return;
    node.mode = stat.mode;
    node.links = stat.links;
    node.accessed = BigInt(stat.accessed);
    node.modified = BigInt(stat.modified);
    node.changed = BigInt(stat.changed);
    if (node.kind === 'file') node.hostSize = stat.size;
  }

  /** Order: by UTF-16 units. */
  names(folder: FolderNode): string[] {
    this.meter.spend(1 + folder.children.size);
    const names = new Set<string>();
    for (const [name, node] of folder.children) if (node.own) names.add(name);
    for (const entry of this.hostEntries(folder)) if (!folder.hidden.has(entry.name)) names.add(entry.name);
    for (const name of folder.mounted.keys()) names.add(name);
    this.meter.spend(names.size);
    this.meter.allocate(names.size * 64);
    return [...names].sort();
  }

  private hostEntries(folder: FolderNode): readonly HostEntry[] {
    const { host } = folder.mount;
    if (host === undefined || folder.base === undefined || folder.gone) return [];
    this.meter.spend(hostSteps);
    const entries = host.list(folder.base);
    if (!isFailure(entries)) {
      this.meter.spend(entries.length);
      return entries;
    }
    return folder.own && entries.failed === 'ENOENT' ? [] : this.fail(entries.failed);
  }

  isEmpty(folder: FolderNode): boolean {
    return this.names(folder).length === 0;
  }

  /** From now on this tree answers for the node, not the host. */
  claim(node: FileTreeNode): void {
    if (node.mount.kind !== 'copy-on-write') return;
    for (let at: FileTreeNode | undefined = node; at !== undefined && !at.own; at = at.parent) {
      this.meter.spend(1);
      this.countNode();
      at.own = true;
    }
  }

  private countNode(): void {
    if (this.count >= this.limits.count) this.fail('ENOSPC');
    this.count += 1;
  }

  /** Pays for a new name of a kind that lives in memory. */
  payNode(): void {
    this.payMade();
    this.countNode();
  }

  payMade(): void {
    if (this.made >= this.limits.made) this.fail('EDQUOT');
    this.made += 1;
  }

  /** Puts a node, already counted, under a free name of a folder that is kept in memory. */
  insert(folder: FolderNode, name: string, node: FileTreeNode): void {
    this.claim(folder);
    folder.children.set(name, node);
    node.parent = folder;
    if (node.kind === 'folder') node.name = name;
    this.mark(folder);
  }

  /** Takes a name out of a folder that is kept in memory; the node lives on while it has names or handles. */
  remove(folder: FolderNode, name: string, node: FileTreeNode): void {
    this.claim(node);
    this.claim(folder);
    folder.children.delete(name);
    if (folder.base !== undefined && node.base === inside(folder.base, name)) {
      this.meter.allocate(64 + 2 * name.length);
      folder.hidden.add(name);
    }
    this.mark(folder);
  }

  /** One name less. */
  unlinked(node: FileTreeNode): void {
    node.changed = this.clock.now();
    if (node.kind === 'folder') {
      node.gone = true;
      node.links = 0;
    } else node.links -= 1;
    if (node.kind === 'folder' || node.links <= 0) {
      this.count -= 1;
      this.meter.free?.(nodeBytes);
    }
    if (node.kind === 'file' && node.links <= 0 && node.opens === 0) this.dropContent(node);
  }

  mark(node: FileTreeNode): void {
    const now = this.clock.now();
    node.modified = now;
    node.changed = now;
  }

  // ---- content ---------------------------------------------------------------------------------------------

  /** The host of a file whose bytes lie there. */
  private hostOf(node: FileNode): HostFolder | undefined {
    return node.content === undefined && node.base !== undefined && !node.detached ? node.mount.host : undefined;
  }

  /** Units: bytes. */
  sizeOf(node: FileNode): number {
    if (node.content !== undefined) return node.content.size;
    const host = this.hostOf(node);
    if (host === undefined) return 0;
    const stat = this.ask(host, node.base ?? '');
    if (!isFailure(stat) && stat.kind === 'file') {
      if (node.own) node.hostSize = stat.size;
      else this.show(node, stat);
    }
    return node.hostSize;
  }

  /** A copy of so many bytes from an offset; fewer at the end of the file. */
  readAt(node: FileNode, offset: number, length: number): Uint8Array {
    const host = this.hostOf(node);
    const size =
      node.content?.size ?? (host !== undefined && offset + length > node.hostSize ? this.sizeOf(node) : node.hostSize);
    const wanted = Math.max(0, Math.min(length, size - offset));
    this.meter.spend(1 + Math.ceil(wanted / blockBytes));
    if (wanted === 0) return nothing;
    this.meter.allocate(wanted);
    if (node.content !== undefined) return node.content.read(offset, wanted);
    if (host === undefined) return nothing;
    const bytes = new Uint8Array(wanted);
    let done = 0;
    while (done < wanted) {
      this.meter.spend(hostSteps);
      const piece = this.got(host.read(node.base ?? '', offset + done, Math.min(hostPiece, wanted - done)));
      if (piece.length === 0 || piece.length > wanted - done) break;
      bytes.set(piece, done);
      done += piece.length;
    }
    return done === wanted ? bytes : bytes.slice(0, done);
  }

  /** Writes at an offset; a gap before it reads as zeros. */
  writeAt(node: FileNode, offset: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const end = offset + bytes.length;
    if (end > this.limits.fileBytes) this.fail('EFBIG');
    this.payWritten(bytes.length + Math.max(0, offset - (node.content?.size ?? node.hostSize)));
    this.meter.spend(1 + Math.ceil(bytes.length / blockBytes));
    const direct = this.directHost(node);
    if (direct !== undefined) {
      for (let done = 0; done < bytes.length; done += hostPiece) {
        this.meter.spend(hostSteps);
        const piece = bytes.subarray(done, done + hostPiece);
        this.show(node, this.got(direct.write(node.base ?? '', piece, { kind: 'at', offset: offset + done })));
      }
      this.journal(node.mount, node.base ?? '', 'changed');
      return;
    }
    this.claim(node);
    const content = this.contentOf(node);
    this.grow(content, end);
    content.write(offset, bytes);
    this.touch(node);
  }

  /** Sets the size of a file; what is added reads as zeros. */
  resize(node: FileNode, size: number): void {
    if (size > this.limits.fileBytes) this.fail('EFBIG');
    this.meter.spend(1);
    if (size === 0) {
      this.empty(node);
      return;
    }
    const direct = this.directHost(node);
    if (direct !== undefined) {
      const before = this.sizeOf(node);
      if (size > before) this.payWritten(size - before);
      this.show(node, this.got(direct.write(node.base ?? '', nothing, { kind: 'cut', size })));
      this.journal(node.mount, node.base ?? '', 'changed');
      return;
    }
    this.claim(node);
    const content = this.contentOf(node);
    if (size > content.size) {
      this.payWritten(size - content.size);
      this.grow(content, size);
    } else this.bytes -= content.size - size;
    content.resize(size);
    this.touch(node);
  }

  /** Throws the old content away without reading it. */
  private empty(node: FileNode): void {
    this.claim(node);
    this.dropContent(node);
    node.content = new MemoryContent(nothing);
    this.touch(node);
  }

  private touch(node: FileNode): void {
    node.touched = true;
    this.mark(node);
  }

  /** The host of a read-write file that is changed in place. Files with several names are replaced instead: the others
   * may lie outside of the mount. */
  private directHost(node: FileNode): HostFolder | undefined {
    if (node.mount.kind !== 'read-write' || node.content !== undefined || node.detached) return undefined;
    return node.links > 1 ? undefined : this.hostOf(node);
  }

  /** The content in memory; brought there from the host if it is not yet. */
  contentOf(node: FileNode): MemoryContent {
    if (node.content !== undefined) return node.content;
    const size = this.sizeOf(node);
    if (size > this.limits.fileBytes) this.fail('EFBIG');
    if (this.bytes + size > this.limits.bytes) this.fail('ENOSPC');
    const content = new MemoryContent(this.readAt(node, 0, size));
    this.bytes += content.size;
    node.content = content;
    return content;
  }

  private grow(content: MemoryContent, size: number): void {
    const more = size - content.size;
    if (more <= 0) return;
    if (this.bytes + more > this.limits.bytes) this.fail('ENOSPC');
    const before = content.capacity;
    const capacity = content.capacityFor(size, this.limits.fileBytes);
    if (capacity > before) {
      this.meter.spend(Math.ceil(capacity / blockBytes));
      this.meter.allocate(capacity);
      content.reserve(capacity);
      this.meter.free?.(before);
    }
    this.bytes += more;
  }

  dropContent(node: FileNode): void {
    const { content } = node;
    if (content === undefined) return;
    this.bytes -= content.size;
    this.meter.free?.(content.capacity);
    node.content = undefined;
  }

  private payWritten(bytes: number): void {
    if (this.written + bytes > this.limits.written) this.fail('EDQUOT');
    this.written += bytes;
  }

  /** Sends to the host what waits in memory to replace a file of a read-write mount. */
  settle(node: FileNode): void {
    const { content, mount } = node;
    if (mount.kind !== 'read-write' || content === undefined || node.detached || mount.host === undefined) return;
    this.meter.spend(hostSteps + Math.ceil(content.size / blockBytes));
    const stat = this.got(mount.host.write(node.base ?? '', content.view(), { kind: 'replace' }));
    this.dropContent(node);
    this.show(node, stat);
    this.journal(mount, node.base ?? '', 'changed');
  }

  /** A handle less. What the host refuses at the last one is lost, as with a full disk. */
  released(node: FileNode): void {
    node.opens -= 1;
    if (node.opens > 0) return;
    if (node.mount.kind === 'read-write') {
      try {
        this.settle(node);
      } finally {
        this.dropContent(node);
      }
    } else if (node.links <= 0) this.dropContent(node);
  }

  /** Keeps the bytes of an open file of a read-write mount whose name is about to vanish. */
  detach(node: FileTreeNode): void {
    if (node.kind !== 'file' || node.opens === 0) return;
    this.contentOf(node);
    node.detached = true;
  }

  // ---- the host's folders that are written through ------------------------------------------------------------

  journal(mount: Mount, path: string, what: 'created' | 'changed' | 'deleted'): void {
    const before = mount.journal.get(path);
    if (before === undefined) this.meter.allocate(64 + 2 * path.length);
    if (before === 'created' && what === 'changed') return;
    if (before === 'created' && what === 'deleted') mount.journal.delete(path);
    else mount.journal.set(path, before === 'deleted' && what === 'created' ? 'changed' : what);
  }

  /** Gives the nodes below a renamed folder their new place with the host. */
  rebase(node: FileTreeNode, base: string): void {
    const waiting: (readonly [FileTreeNode, string])[] = [[node, base]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.meter.spend(1);
      next[0].base = next[1];
      if (next[0].kind === 'folder') {
        for (const [name, child] of next[0].children) waiting.push([child, inside(next[1], name)]);
      }
    }
  }
}

/** A path below a path of the host. */
export const inside = (base: string, name: string): string => (base === '' ? name : `${base}/${name}`);
