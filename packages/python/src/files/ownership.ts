/**
 * What of the files in memory a run made itself, and what was there before it.
 *
 * Everything in memory comes from the run, but for the folders that stand there when it begins: the roots of mounts, the working folder. Such a
 * folder is shown once the run has put something into it (or the host has); before, to list it is to look for the files of others. What
 * is missing there belongs to somebody else, unless the run itself took it away. In folders that the run made nothing is anybody else's.
 */
import type { FileMeter } from './file-limits.ts';
import type { FolderNode, Mount } from './nodes.ts';

export class Ownership {
  private readonly ground = new Set<FolderNode>();
  private readonly filled = new Set<FolderNode>();
  /** Absolute paths. */
  private readonly taken = new Set<string>();
  private readonly meter: FileMeter;

  constructor(meter: FileMeter) {
    this.meter = meter;
  }

  /** What stands in the memory mounts now was given. */
  begin(roots: ReadonlyMap<Mount, FolderNode>): void {
    this.ground.clear();
    this.filled.clear();
    this.taken.clear();
    for (const [mount, root] of roots) {
      const waiting: FolderNode[] = mount.kind === 'memory' ? [root] : [];
      for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        this.ground.add(folder);
        for (const node of folder.children.values()) {
          if (node.kind === 'folder') waiting.push(node);
          else this.filled.add(folder);
        }
      }
    }
  }

  /** The run put something into a folder. */
  made(folder: FolderNode): void {
    if (this.ground.has(folder)) this.filled.add(folder);
  }

  /** The run took away what stood at an absolute path. */
  took(path: string): void {
    if (this.taken.has(path)) return;
    this.meter.allocate(48 + 2 * path.length);
    this.taken.add(path);
  }

  /** Whether a folder stood there before the run. */
  isGround(folder: FolderNode): boolean {
    return this.ground.has(folder);
  }

  /** Whether the run may see what is in a folder. */
  mayList(folder: FolderNode): boolean {
    return !this.ground.has(folder) || this.filled.has(folder);
  }

  /** Whether what is missing at an absolute path, in this folder, may be somebody else's. */
  missesForeign(folder: FolderNode, path: string): boolean {
    if (!this.ground.has(folder)) return false;
    for (let at = path; at.length > 1; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      this.meter.spend(1);
      if (this.taken.has(at)) return false;
    }
    return true;
  }
}
