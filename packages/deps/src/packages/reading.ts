import type { Diagnostic } from '@sallyport/core';
import type { PackageUse } from './package-use.ts';

/**
 * What one file says about packages.
 *
 * `lockfile`: exact versions of all that is installed. `manifest`: what the project asks for. `mention`: what text around the project installs
 * or imports (a Dockerfile, a README, a script).
 */
export interface Reading {
  /** Id of the reader: the folder under `lockfiles/`, `installs` or `imports`. */
  readonly format: string;
  readonly role: 'lockfile' | 'manifest' | 'mention';
  /** The file, relative to the root, with `/`. */
  readonly path: string;
  /** Order: as in the file. */
  readonly uses: readonly PackageUse[];
  /** The project that the file belongs to, and other members of it that it names: never packages from elsewhere. */
  readonly members: readonly Member[];
  /** What was broken, and what was not understood; one that is `incomplete` says that packages may be missing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read besides, and belong to this reading: includes, parents, catalogs. They need no reading of their own. */
  readonly alsoRead: readonly string[];
}

/** A project or a member of a workspace. */
export interface Member {
  readonly name?: string;
  readonly version?: string;
  /** The folder, relative to the file; `''` is the file's own. */
  readonly folder?: string;
  readonly licence?: string;
  /** Names under which its code imports itself, when they are told. */
  readonly provides?: readonly string[];
}

/** Files of the project, for readers whose file points at others. */
export interface ProjectFiles {
  /** The text of a file inside the root, by path relative to the root with `/`; nothing when it is missing, too large, no text, or outside. */
  readonly readText: (path: string) => string | undefined;
  /** Names of what lies in a folder, sorted, folders with `/` at the end; none when it is missing. */
  readonly list: (folder: string) => readonly string[];
}

/** Who reads one format. */
export interface Reader {
  /** The folder's name. */
  readonly id: string;
  readonly role: Reading['role'];
  /** Whether the file is of this format, by its path alone. Files that match more than one reader are read by each. */
  readonly owns: (path: string) => boolean;
  /** The file may be no text (`bun.lockb`); then it is read as an empty one, for what its reader says of that. */
  readonly takesBinary?: true;
  /** Never throws, whatever the text is. */
  readonly read: (text: string, path: string, files: ProjectFiles) => Reading;
}
