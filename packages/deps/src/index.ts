/**
 * Dependencies: what a project brings along, and what is known about it.
 *
 * So far this holds the versions of every ecosystem (`./versions`): their order and their requirements. No I/O.
 */
export {
  compareVersions,
  ecosystems,
  isPrerelease,
  parseRequirement,
  parseVersion,
  satisfies,
  toEcosystem,
} from './versions/index.ts';
export type { Ecosystem, Requirement, Verdict, VersionFacts } from './versions/index.ts';
