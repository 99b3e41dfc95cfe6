import type { LicencePolicy } from '@sallyport/deps';
import { allStates, type LocalAdvisories } from '../advisories/local-advisories.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { engineId } from '../cache/engine-id.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk, type Disk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import type { Io } from '../io.ts';
import { alternativeTo } from '../names/names-data.ts';
import { lookAtDependencies, type DependencyLook } from './look-at-dependencies.ts';
import { newLookCache, type KeptLook } from './look-cache.ts';
import { newReadingCache, noReadingCache, type ReadingCache } from './reading-cache.ts';
import { findProject, largestFile, readProject, type FoundProject, type ReadProject } from './read-project.ts';

export interface LookSetting {
  readonly request: Pick<ScanRequest, 'targets' | 'exclude' | 'cache'>;
  readonly config: Config;
  readonly local: LocalAdvisories;
  /** Whether an ecosystem without advisories leaves the look incomplete, or is only said. */
  readonly missing: 'incomplete' | 'said';
  readonly io: Io;
}

/** The dependencies of the targets of a request, read and judged. */
export const lookAtProject = (setting: LookSetting, disk: Disk = nodeDisk): LookedAt => {
  const found = findFiles(setting, disk);
  return { found, ...readAndJudge(setting, found, noReadingCache, disk) };
};

export interface LookedAt {
  readonly found: FoundProject;
  readonly project: ReadProject;
  readonly look: DependencyLook;
}

/** The same, from the cache where nothing has changed. */
export const lookThroughCache = (
  setting: LookSetting,
): { readonly found: FoundProject; readonly look: KeptLook; readonly cachedFiles: number } => {
  const { request, config, local, missing, io } = setting;
  const engine = request.cache ? engineId() : undefined;
  if (engine === undefined) {
    const { found, project, look } = lookAtProject(setting);
    return { found, look, cachedFiles: project.cachedFiles };
  }
  const found = findFiles(setting, nodeDisk);
  const folder = cacheFolder(io.env);
  const marks = allStates(local).map((state) =>
    // A state without its age: that grows by itself, and is asked for anew.
    state.kind === 'usable' ? `${state.ecosystem} ${state.mark}` : `${state.ecosystem} ${state.kind}`,
  );
  const made = [engine, missing, JSON.stringify(licencePolicy(config) ?? null), ...marks];
  const cache = newLookCache(folder, found, made, nodeDisk);
  const known = cache.find();
  if (known !== undefined) return { found, look: known, cachedFiles: found.files.length };
  const readings = newReadingCache({ folder, root: found.root, engine, mostBytes: largestFile }, nodeDisk);
  const { project, look } = readAndJudge(setting, found, readings, nodeDisk);
  const { verdicts: _, ...kept } = look;
  cache.keep(kept, readings.dependsOn());
  return { found, look: kept, cachedFiles: project.cachedFiles };
};

const findFiles = ({ request, io }: LookSetting, disk: Disk): FoundProject =>
  findProject({ cwd: io.cwd, targets: request.targets, exclude: request.exclude, signal: io.signal }, disk);

const readAndJudge = (
  { config, local, missing, io }: LookSetting,
  found: FoundProject,
  cache: ReadingCache,
  disk: Disk,
): Omit<LookedAt, 'found'> => {
  const project = readProject(found, cache, io.signal, disk);
  const look = lookAtDependencies(project, {
    local,
    missing,
    textOf: diskSource(found.root, disk),
    reach: () => ({ state: 'unknown', text: '' }),
    insteadOf: alternativeTo,
    licences: licencePolicy(config),
  });
  return { project, look };
};

/** Nothing when the configuration says nothing of licences. */
const licencePolicy = ({ allowLicences, denyLicences, reviewLicences }: Config): LicencePolicy | undefined =>
  allowLicences === undefined && denyLicences === undefined && reviewLicences === undefined
    ? undefined
    : {
        ...(allowLicences === undefined ? {} : { allow: allowLicences }),
        ...(denyLicences === undefined ? {} : { deny: denyLicences }),
        ...(reviewLicences === undefined ? {} : { review: reviewLicences }),
      };
