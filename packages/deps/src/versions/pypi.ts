/** PyPI: versions in `pypi-version.ts`, requirements in `pypi-specifiers.ts`. */
import { parseSpecifiers } from './pypi-specifiers.ts';
import { pypiVersions, type PyPIVersion } from './pypi-version.ts';
import type { VersionScheme } from './version-scheme.ts';

export const pypi: VersionScheme<PyPIVersion> = { ...pypiVersions, parseRequirement: parseSpecifiers };
