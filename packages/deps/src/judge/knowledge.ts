import type { Advisories } from '../advisories/index.ts';
import type { LocatedPackage } from '../graph/located-package.ts';
import type { LicencePolicy } from '../licences/judge-licence.ts';

/** Whether the project's code uses a package, in words that say where, or why that is not known. */
export interface Reach {
  readonly state: 'imported' | 'symbol used' | 'not imported' | 'unknown';
  readonly text: string;
}

/** What people use instead of a package, and why. */
export interface Instead {
  readonly use: string;
  readonly why: string;
}

/** All that packages are judged by. */
export interface Knowledge {
  readonly advisories: Pick<Advisories, 'match' | 'safeVersions' | 'concerning'>;
  /** `symbols`: names that the advisory says are affected, with the path inside the package where it has one; none when all of it is. */
  readonly reach: (one: LocatedPackage, symbols: readonly AffectedNames[]) => Reach;
  readonly insteadOf: (ecosystem: string, name: string) => Instead | undefined;
  readonly licences: LicencePolicy | undefined;
}

export interface AffectedNames {
  readonly path: string;
  readonly symbols: readonly string[];
}
