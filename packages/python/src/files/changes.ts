/**
 * What a run did to its files, mount by mount, for the outcome and for a host that takes copy-on-write files over.
 *
 * Memory and copy-on-write mounts are compared with what lies below them: the host's folder, or the tree as it was
 * furnished (`furnished`). A renamed folder shows as what it is on disk: everything in it is gone from the one place and
 * created at the other. Of a read-write mount the journal of the run is told; there, a renamed folder is one entry.
 *
 * What was in a deleted folder is not told one by one. A folder that was replaced by a new one is told twice, as deleted
 * and as created; a file that took the place of anything is `changed`.
 *
 * A host that does the same to its folder reads all new files before it removes the first old one: a renamed file's bytes
 * may still lie under its old name there.
 *
 * Order: by path, `deleted` before `created`.
 */
import { inside } from './file-tree.ts';
import type { FileTreeNode, FolderNode, Mount } from './nodes.ts';
import type { VirtualFiles } from './virtual-files.ts';

export interface FileChange {
  /** Absolute, in the program's tree. */
  readonly path: string;
  readonly kind: 'created' | 'changed' | 'deleted';
  /** What is there now; nothing where it is gone or nobody looked. */
  readonly what: 'file' | 'folder' | 'link' | undefined;
}

export interface MountChanges {
  readonly at: string;
  readonly kind: Mount['kind'];
  readonly changes: readonly FileChange[];
}

export const fileChanges = (files: VirtualFiles): readonly MountChanges[] =>
  files.mounts
    .filter((mount) => mount.kind !== 'bare')
    .map((mount) => ({
      at: mount.at,
      kind: mount.kind,
      changes: (mount.kind === 'read-write' ? journalOf(mount) : differences(files, mount)).toSorted((a, b) =>
        a.path === b.path ? 0 : a.path < b.path ? -1 : 1,
      ),
    }));

const journalOf = (mount: Mount): FileChange[] =>
  [...mount.journal].map(([path, kind]) => ({ path: absolute(mount, path), kind, what: undefined }));

const absolute = (mount: Mount, path: string): string => `${mount.at === '/' ? '' : mount.at}/${path}`;

const differences = (files: VirtualFiles, mount: Mount): FileChange[] => {
  const found: FileChange[] = [];
  const root = files.rootOf(mount);
  if (root === undefined || mount.kind === 'read-only') return found;
  const waiting: { readonly folder: FolderNode; readonly path: string; readonly all: boolean }[] = [
    { folder: root, path: '', all: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, path, all } = next;
    for (const name of folder.hidden) {
      const here = inside(path, name);
      if (!all && !folder.children.has(name))
        found.push({ path: absolute(mount, here), kind: 'deleted', what: undefined });
    }
    for (const [name, node] of childrenOf(files, folder, all)) {
      if (!node.own && !all) continue;
      const here = inside(path, name);
      const same = !all && node.base === here;
      const replaced = !all && !same && folder.hidden.has(name);
      const whole = absolute(mount, here);
      if (replaced && node.kind === 'folder') found.push({ path: whole, kind: 'deleted', what: undefined });
      const kind = same || (replaced && node.kind !== 'folder') ? 'changed' : 'created';
      if (!same || (node.kind !== 'folder' && node.touched)) found.push({ path: whole, kind, what: node.kind });
      if (node.kind === 'folder') waiting.push({ folder: node, path: here, all: !same });
    }
  }
  return found;
};

/** The children in memory; of a folder that came from elsewhere all, with those that only the host has. */
const childrenOf = (files: VirtualFiles, folder: FolderNode, all: boolean): [string, FileTreeNode][] => {
  if (!all || folder.base === undefined) return [...folder.children];
  const found: [string, FileTreeNode][] = [];
  for (const name of files.tree.names(folder)) {
    const node = files.tree.child(folder, name);
    if (node !== undefined && node.mount === folder.mount) found.push([name, node]);
  }
  return found;
};
