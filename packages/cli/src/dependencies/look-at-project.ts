import type { LicencePolicy } from '@sallyport/deps';
import type { LocalAdvisories } from '../advisories/local-advisories.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { engineId } from '../cache/engine-id.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk, type Disk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import type { Io } from '../io.ts';
import { lookAtDependencies, type DependencyLook } from './look-at-dependencies.ts';
import { newReadingCache, noReadingCache } from './reading-cache.ts';
import { largestFile, readProject, type ReadProject } from './read-project.ts';

/** The dependencies of the targets of a request, read and judged. */
export const lookAtProject = (
  request: Pick<ScanRequest, 'targets' | 'exclude' | 'cache'>,
  config: Config,
  { local, missing }: { readonly local: LocalAdvisories; readonly missing: 'incomplete' | 'said' },
  io: Io,
  disk: Disk = nodeDisk,
): { readonly project: ReadProject; readonly look: DependencyLook } => {
  const engine = request.cache ? engineId() : undefined;
  const project = readProject(
    { cwd: io.cwd, targets: request.targets, exclude: request.exclude, signal: io.signal },
    (root) =>
      engine === undefined
        ? noReadingCache
        : newReadingCache({ folder: cacheFolder(io.env), root, engine, mostBytes: largestFile }, disk),
    disk,
  );
  const licences = licencePolicy(config);
  const look = lookAtDependencies(project, {
    local,
    missing,
    textOf: diskSource(project.root, disk),
    reach: () => ({ state: 'unknown', text: '' }),
    insteadOf: () => undefined,
    licences,
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
