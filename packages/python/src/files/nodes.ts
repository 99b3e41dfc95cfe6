import type { HostFolder } from './host-port.ts';
import type { MemoryContent } from './memory-content.ts';

export type MountKind = 'memory' | 'read-only' | 'copy-on-write' | 'read-write';

/**
 * What stands at a path of the virtual tree.
 *
 * `bare` is the ground on which mounts stand when the root is none itself: it shows the way to them and takes nothing.
 */
export interface Mount {
  readonly at: string;
  readonly kind: MountKind | 'bare';
  readonly host: HostFolder | undefined;
  readonly device: number;
  /** What was done to a `read-write` folder of the host: path inside of it → what. */
  readonly journal: Map<string, 'created' | 'changed' | 'deleted'>;
}

/**
 * A place in the tree. `base` is where it lies in the layer below: the host's folder, or the memory tree as the host
 * furnished it. `own` means that this tree answers for it and the host is asked no more (its data may still be read
 * from `base`).
 */
interface NodeBase {
  readonly ino: number;
  readonly mount: Mount;
  mode: number;
  accessed: bigint;
  modified: bigint;
  changed: bigint;
  links: number;
  base: string | undefined;
  own: boolean;
  /** Differs from what lies below. */
  touched: boolean;
  /** The host's name for it. */
  id: string;
  parent: FolderNode | undefined;
}

export interface FolderNode extends NodeBase {
  readonly kind: 'folder';
  name: string;
  readonly children: Map<string, FileTreeNode>;
  /** Names of the layer below that are gone or replaced. */
  readonly hidden: Set<string>;
  readonly mounted: Map<string, FolderNode>;
  /** Something else is mounted here, so it can be neither removed nor renamed. */
  mountRoot: boolean;
  gone: boolean;
}

export interface FileNode extends NodeBase {
  readonly kind: 'file';
  /** Nothing: the bytes lie at `base` with the host. */
  content: MemoryContent | undefined;
  hostSize: number;
  /** Handles that hold it. */
  opens: number;
  /** In a read-write folder: taken out of it while still open. */
  detached: boolean;
}

export interface LinkNode extends NodeBase {
  readonly kind: 'link';
  readonly target: string;
}

export type FileTreeNode = FolderNode | FileNode | LinkNode;
