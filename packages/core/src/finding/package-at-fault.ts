/** The package that a finding is about. */
export interface PackageAtFault {
  /** As OSV names it: `npm`, `PyPI`, … */
  readonly ecosystem: string;
  readonly name: string;
  /** Nothing where the project leaves it open. */
  readonly version?: string;
  /** What needs it: `production`, `development`, `optional`, `peer`, `build`. */
  readonly groups: readonly string[];
  readonly relation: 'direct' | 'transitive' | 'unknown';
  /** The packages through which it comes in, `name@version`, the one that the project asks for first, this one last; empty when that is not told. */
  readonly way: readonly string[];
  /** Where the project asks for it, when that is in another file than the version. */
  readonly askedAt?: { readonly path: string; readonly line: number; readonly requirement?: string };
  /** Every id of the advisory and its aliases, the shown one first; empty for findings that are no advisory. */
  readonly ids: readonly string[];
  /** The smallest version that nothing is known against. */
  readonly safeVersion?: { readonly version: string; readonly step: 'patch' | 'minor' | 'major' };
  /** Where there is no safe version: one that leaves behind all advisories but the `remaining` ones. */
  readonly nearestVersion?: {
    readonly version: string;
    readonly step: 'patch' | 'minor' | 'major';
    readonly remaining: readonly string[];
  };
  /** What to use instead. */
  readonly instead?: string;
  /** Whether the project's code uses it, in words that say where or why not. */
  readonly reach?: { readonly state: 'imported' | 'symbol used' | 'not imported' | 'unknown'; readonly text: string };
}
