/** Packagist: versions in `packagist-version.ts`, requirements in `packagist-constraint.ts`. */
import { parseComposerConstraint } from './packagist-constraint.ts';
import { packagistVersions, type ComposerVersion } from './packagist-version.ts';
import type { VersionScheme } from './version-scheme.ts';

export const packagist: VersionScheme<ComposerVersion> = {
  ...packagistVersions,
  parseRequirement: parseComposerConstraint,
};
