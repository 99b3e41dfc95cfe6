import type { Value } from '../../text/index.ts';

/** What a lockfile is to hold: every use of one version of a package replaced by another version that the same lockfile has already. */
export interface LockWish {
  /** Of the lockfile, relative to the root. */
  readonly path: string;
  readonly name: string;
  readonly from: string;
  /** A version that the lockfile holds, with its hashes and what it requires. */
  readonly to: string;
  /** Requirements of manifests that are edited in the same step; lockfiles repeat them. `folder` is relative to the lockfile, `''` is its own. */
  readonly raised: readonly Raised[];
  /** The manifest beside the lockfile: overrides in it decide what nobody else asks for. */
  readonly manifest: Value | undefined;
  /** Whether the project itself asks for this version of a package; also true when nobody knows. */
  readonly isDirect: (name: string, version: string | undefined) => boolean;
}

export interface Raised {
  readonly folder: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The text of the lockfile afterwards; nothing when its own data does not suffice, or nobody can tell whether it does. What comes out is read again by
 * `isSoundEdit` before it is kept.
 */
export type EditLock = (text: string, wish: LockWish) => string | undefined;
