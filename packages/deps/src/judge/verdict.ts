import type { Confidence, PackageAtFault, Severity } from '@sallyport/core';
import type { LocatedPackage } from '../graph/located-package.ts';

/** Something that is said against a package, before it has a place in a text. */
export interface PackageVerdict {
  readonly about: LocatedPackage;
  readonly package: PackageAtFault;
  /** `deps.advisory.GHSA-…`, `deps.licence.denied`, … */
  readonly ruleId: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly cwe: readonly string[];
  readonly references: readonly string[];
  /** How it is in general: the text of the rule, without the package's place. */
  readonly why: string;
}
