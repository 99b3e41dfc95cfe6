/** Maven: versions in `maven-version.ts`, requirements in `maven-range.ts`. */
import { parseMavenRange } from './maven-range.ts';
import { mavenVersions, type MavenVersion } from './maven-version.ts';
import type { VersionScheme } from './version-scheme.ts';

export const maven: VersionScheme<MavenVersion> = { ...mavenVersions, parseRequirement: parseMavenRange };
