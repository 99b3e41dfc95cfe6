/** PyPI: versions in `pypi-version.ts`, requirements in `pypi-specifiers.ts` and, as Poetry has them, `poetry-constraint.ts`. */
import { parsePoetryConstraint } from './poetry-constraint.ts';
import { parseSpecifiers } from './pypi-specifiers.ts';
import { pypiVersions, type PyPIVersion } from './pypi-version.ts';
import type { VersionScheme } from './version-scheme.ts';

export const pypi: VersionScheme<PyPIVersion> = {
  ...pypiVersions,
  parseRequirement: (text) => parseSpecifiers(text) ?? parsePoetryConstraint(text),
};
