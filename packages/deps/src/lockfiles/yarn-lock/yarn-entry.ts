import type { Diagnostic } from '@sallyport/core';
import type { PackageSource } from '../../packages/index.ts';
import type { Lines, Place } from '../../text/index.ts';

/** One entry of a `yarn.lock`, of either format. */
export interface YarnEntry {
  /** `name@range`, as written. */
  readonly descriptors: readonly string[];
  readonly key: Place;
  /** As the registry knows it. */
  readonly name: string;
  readonly version?: string;
  readonly versionAt?: Place;
  readonly source: PackageSource;
  /** The folder of a member of the workspace, relative to the lockfile; `''` is the lockfile's own. */
  readonly memberOf?: string;
  /** The entry that this one is a patched copy of, by its resolution. */
  readonly patches?: string;
  /** How the lockfile calls the package: its locator, or the first descriptor. */
  readonly resolution: string;
  readonly dependencies: readonly YarnDependency[];
  readonly integrity?: string;
  readonly marker?: string;
}

export interface YarnDependency {
  readonly name: string;
  readonly range: string;
  readonly isOptional: boolean;
}

/** What a `yarn.lock` says by itself. */
export interface YarnFile {
  readonly entries: readonly YarnEntry[];
  readonly lines: Lines;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether members of the workspace are among the entries. */
  readonly knowsMembers: boolean;
}

/** The name in front of a descriptor or locator, and what follows it. */
export const splitDescriptor = (text: string): readonly [name: string, range: string] => {
  const at = text.indexOf('@', 1);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};
