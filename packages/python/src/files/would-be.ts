import { longestName, mostLinks } from './file-limits.ts';
import type { FileTree } from './file-tree.ts';
import type { FileTreeNode, FolderNode } from './nodes.ts';
import { normPath } from './posix-path.ts';

/** Where a path would lead if what is missing on the way were there. */
export interface WouldBe {
  /** Absolute and canonical: no `.`, no `..`, no links. */
  readonly real: string;
  /** The end of `real` from the first name on that is not there; empty if all of it is. */
  readonly absent: string;
  /** The last thing on the way that is there. */
  readonly last: FileTreeNode;
}

interface Step {
  readonly name: string;
  readonly node: FileTreeNode | undefined;
}

/**
 * Walks a path as `os.path.realpath` does without `strict`: `..` after a missing name takes that name back, links are followed as far as they are there.
 *
 * In: where relative paths start. Errors: those of the host's folders, as `FileProblem`.
 */
export const wouldBe = (tree: FileTree, root: FolderNode, start: FolderNode, path: string): WouldBe => {
  const steps: Step[] = path.startsWith('/') ? [] : stepsTo(start);
  let rest = path.split('/').reverse();
  let links = 0;
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    tree.meter.spend(4);
    if (name === '' || name === '.') continue;
    if (name === '..') {
      steps.pop();
      continue;
    }
    const above = steps.length === 0 ? root : steps.at(-1)?.node;
    const node = above?.kind === 'folder' && name.length <= longestName ? tree.child(above, name) : undefined;
    if (node?.kind === 'link' && links < mostLinks) {
      links += 1;
      tree.meter.spend(1 + (node.target.length >> 4));
      if (node.target.startsWith('/')) steps.length = 0;
      rest = [...rest, ...node.target.split('/').reverse()];
      continue;
    }
    steps.push({ name, node: node?.kind === 'link' ? undefined : node });
  }
  const missing = steps.findIndex(({ node }) => node === undefined);
  const there = missing === -1 ? steps : steps.slice(0, missing);
  return {
    real: normPath(`/${steps.map(({ name }) => name).join('/')}`),
    absent:
      missing === -1
        ? ''
        : steps
            .slice(missing)
            .map(({ name }) => name)
            .join('/'),
    last: there.at(-1)?.node ?? root,
  };
};

/** The way down to a folder; one that is gone counts as where it was. */
const stepsTo = (folder: FolderNode): Step[] => {
  const steps: Step[] = [];
  for (let at = folder; at.parent !== undefined; at = at.parent) steps.push({ name: at.name, node: at });
  return steps.reverse();
};
