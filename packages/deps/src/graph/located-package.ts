import type { Group, PackageFacts, PackageSource } from '../packages/index.ts';
import type { Ecosystem } from '../versions/index.ts';

/** One package at one version (or none) as one file brings it along; several places of a lockfile at which it is installed are one. */
export interface LocatedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly alias?: string;
  /** Further names that the project uses for it, sorted. */
  readonly alsoCalled?: readonly string[];
  readonly version?: string;
  readonly requirement?: string;
  readonly source: PackageSource;
  readonly groups: readonly Group[];
  readonly relation: 'direct' | 'transitive' | 'unknown';
  /** The file that says the version (or, without one, the requirement), and the reader of it. */
  readonly path: string;
  readonly line: number;
  readonly versionPlace?: { readonly start: number; readonly end: number };
  readonly format: string;
  readonly role: 'lockfile' | 'manifest' | 'mention';
  /** `name@version`, from the package that the project asks for to this one; empty when that is not told. One shortest way. */
  readonly way: readonly string[];
  /** Names of the packages that the project asks for and that bring it along, itself when it is one; sorted, at most 20. */
  readonly roots: readonly string[];
  /** Where the project asks for it, when that is in another file. */
  readonly askedAt?: { readonly path: string; readonly line: number; readonly requirement?: string };
  /** Ids (`componentId`) of what it brings along, sorted. */
  readonly requires: readonly string[];
  readonly facts: PackageFacts;
}

/** Names a package and version within a project. */
export const componentId = ({
  ecosystem,
  name,
  version,
}: {
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string;
}): string => `${ecosystem}:${name}${version === undefined ? '' : `@${version}`}`;
