import type { FileCode } from './file-problem.ts';

/**
 * One folder of the host, as the file system reaches it: plain data in and out, so that a port can stand in another
 * process. `openHostFolder` is the one over the disk; tests and hosts may hand over any other.
 *
 * A path is relative to the folder, with `/` between its parts and '' for the folder itself. **No member follows a link**,
 * neither on the way nor at the end: links are shown as what they are and followed by the virtual tree alone, inside of
 * which every target is looked up again. So a link cannot lead out.
 */
export interface HostFolder {
  stat(path: string): HostStat | HostFailure;
  /** Order: none. Leaves out devices, pipes, sockets and names that no path can say. */
  list(path: string): readonly HostEntry[] | HostFailure;
  /** Fewer bytes than asked for only at the end of the file. */
  read(path: string, offset: number, length: number): Uint8Array | HostFailure;
  /** The file's state after the change. */
  write(path: string, bytes: Uint8Array, how: HostWrite): HostStat | HostFailure;
  /** Makes, removes, renames and marks. */
  change(change: HostChange): HostStat | HostFailure | undefined;
}

export interface HostStat {
  readonly kind: 'file' | 'folder' | 'link';
  /** The same for the same file, different for two that exist at the same time. */
  readonly id: string;
  readonly size: number;
  /** Permission bits alone. */
  readonly mode: number;
  readonly links: number;
  /** Nanoseconds since 1970, in decimal digits. */
  readonly accessed: string;
  readonly modified: string;
  readonly changed: string;
  /** Where a link points. */
  readonly target: string | undefined;
}

export interface HostEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

export interface HostFailure {
  readonly failed: FileCode;
}

export type HostWrite =
  /** A new, empty file; it is an error if anything has that name. */
  | { readonly kind: 'create'; readonly mode: number }
  /** The whole content at once: who reads sees the old or the new one, never a part. */
  | { readonly kind: 'replace' }
  /** Over what stands there, in place. */
  | { readonly kind: 'at'; readonly offset: number }
  /** In place; the bytes are ignored. */
  | { readonly kind: 'cut'; readonly size: number };

export type HostChange =
  | { readonly kind: 'make-folder'; readonly path: string; readonly mode: number }
  | { readonly kind: 'remove-file'; readonly path: string }
  | { readonly kind: 'remove-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'set-mode'; readonly path: string; readonly mode: number }
  | { readonly kind: 'set-times'; readonly path: string; readonly accessed: string; readonly modified: string };

/** Whether the host refused. */
export const isFailure = (answer: object | undefined): answer is HostFailure =>
  answer !== undefined && 'failed' in answer;
