import type { Ecosystem } from '../versions/index.ts';

/** Where a package comes from. Only what comes from a registry is matched against advisories by name. */
export type PackageSource =
  /** `address` where the file names the registry: its base, without the package's part. */
  | { readonly kind: 'registry'; readonly address?: string }
  /** `commit` when the file names one; advisories' ranges of commits are not looked at. */
  | { readonly kind: 'git'; readonly url: string; readonly commit?: string }
  /** An archive at an address. */
  | { readonly kind: 'url'; readonly url: string }
  /** A folder or archive on disk: `file:`, `link:`, editable installs, `replace … => ../x`. Relative as written. */
  | { readonly kind: 'path'; readonly path: string }
  /** A member of the project itself. */
  | { readonly kind: 'workspace' };

/** What a package is needed for. `build` is what builds the project and does not run in it: build systems, plug-ins, build scripts. */
export type Group = 'production' | 'development' | 'optional' | 'peer' | 'build';

/** One package as one file brings it along. */
export interface PackageUse {
  readonly ecosystem: Ecosystem;
  /** As the registry knows it, normalised: PEP 503 for PyPI, lower case for NuGet and Packagist, `group:artifact` for Maven, the module path for Go. */
  readonly name: string;
  /** The name that the project uses for it, when that differs: an alias, another spelling. */
  readonly alias?: string;
  /** Further names that the project uses for it beside its own and `alias`, when the file lists it once for all of them. */
  readonly alsoCalled?: readonly string[];
  /**
   * The exact version, as the file writes it (without `==`, and without `v` but for modules of Go, whose versions have it). Nothing for a requirement that leaves it open: a range is never taken for
   * its lower bound. A requirement that allows one version alone (`==1.2.3`, `"1.2.3"` in package.json) has it.
   */
  readonly version?: string;
  /** What was asked for, as written: `^1.2.0`, `>=2,<3`. */
  readonly requirement?: string;
  readonly source: PackageSource;
  /** All that need it; never empty. A package of a lockfile that does not tell is `production`. */
  readonly groups: readonly Group[];
  /** Whether the project itself asks for it; `unknown` when the file does not tell. */
  readonly relation: 'direct' | 'transitive' | 'unknown';
  /** Names this use within its reading, for `requires`: `node_modules/a/node_modules/b`, `serde 1.0.0`. Unique. */
  readonly id: string;
  /** Ids of what it brings along, in this reading. Empty also when the file does not tell. */
  readonly requires: readonly string[];
  /** The file in which the package stands, when it is not the reading's: an include, a parent, a catalog. Relative to the root. */
  readonly path?: string;
  /** Units: one-based; the line where the package is named. */
  readonly line: number;
  /** Where the version or requirement stands, to be edited in place. Units: zero-based UTF-16, end exclusive. */
  readonly versionPlace?: { readonly start: number; readonly end: number };
  /** The file of `versionPlace` when it is not the one in which the package stands: a catalog, a parent with properties. Relative to the root. */
  readonly versionPath?: string;
  /** What the file says about the package beside its version. */
  readonly facts?: PackageFacts;
}

/** Facts that lockfiles and metadata carry. */
export interface PackageFacts {
  /** The licence as written: an SPDX expression, or words. */
  readonly licence?: string;
  /** Why the package's keepers say not to use it; npm and NuGet write it into lockfiles. */
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  /** A hash of the package's content, which only a registry (or a build) can have given: the package exists. */
  readonly integrity?: string;
  /** Environments in which alone it is installed: `sys_platform == 'win32'`. */
  readonly marker?: string;
  /**
   * The version is the least that is asked for. It is also the one that is installed, unless something else in the graph asks for more (Gradle) or the
   * registry no longer has it (NuGet); without a lockfile nobody can tell.
   */
  readonly isMinimum?: boolean;
}
