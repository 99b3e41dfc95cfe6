import type { Ecosystem } from '../../versions/index.ts';
import type { Group, PackageSource } from '../../packages/index.ts';

/** A package that a command line names. */
export interface NamedPackage {
  /** Nothing for packages whose advisories and names we do not know: conda, jsr. They are told, never judged. */
  readonly ecosystem: Ecosystem | undefined;
  /** As the registry knows it. From a repository or archive that does not tell, the last part of its address. */
  readonly name: string;
  readonly alias?: string;
  /** The one version that is asked for, without `v` or `==`; nothing when the command leaves it open. */
  readonly version?: string;
  /** What was asked for, as written: `^1`, `latest`, `>=2`. */
  readonly requirement?: string;
  readonly extras: readonly string[];
  readonly source: PackageSource;
  readonly marker?: string;
  /** Which word of the command names it. Units: zero-based. */
  readonly word: number;
  /** Where version or requirement stand within a word, which is not the naming one when an option holds it. Units: zero-based UTF-16, end exclusive. */
  readonly versionPlace?: { readonly word: number; readonly start: number; readonly end: number };
}

/** What a command installs, adds to a project, or fetches to run it. */
export interface InstallCommand {
  /** The program that decides, without paths and versions: `pip` for `python3 -m pip` and `uv pip`'s own name `uv`. */
  readonly tool: string;
  /** `add` changes the project, `install` an environment, `run` fetches and runs at once. */
  readonly verb: 'add' | 'install' | 'run';
  readonly packages: readonly NamedPackage[];
  /** Words that stand where a package stands and name none that can be known: variables, placeholders. They are not judged. */
  readonly unknown: readonly { readonly word: number; readonly text: string }[];
  /** Folders and archives on disk that are installed, as written. */
  readonly paths: readonly string[];
  /** Files with requirements: `-r`, and `-c` for those that only constrain. */
  readonly files: readonly { readonly path: string; readonly kind: 'requirements' | 'constraints' }[];
  /** Registries that the command names beside or instead of the usual one. */
  readonly indexes: readonly string[];
  readonly groups: readonly Group[];
  readonly isGlobal: boolean;
  /** The folder that a `-C`, `--prefix`, `--cwd` or `--directory` names. */
  readonly folder?: string;
  /** Whether the tool is only asked what it would do, or for help. */
  readonly isDry: boolean;
}
