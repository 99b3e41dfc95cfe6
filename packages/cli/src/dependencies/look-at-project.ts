import {
  isImported,
  isReached,
  undeclared,
  type Knowledge,
  type ImportsOfProject,
  type LicencePolicy,
} from '@sallyport/deps';
import { allStates, type LocalAdvisories } from '../advisories/local-advisories.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { engineId } from '../cache/engine-id.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk, type Disk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import type { Io } from '../io.ts';
import { nameListMarks } from '../names/name-lists.ts';
import { alternativeTo } from '../names/names-data.ts';
import { newCodeOfProject } from './code-of-project.ts';
import { lookAtDependencies, type DependencyLook } from './look-at-dependencies.ts';
import { judgeNames } from './judge-names.ts';
import { newLookCache, type KeptLook, type LookCache } from './look-cache.ts';
import { newReadingCache, noReadingCache, type ReadingCache } from './reading-cache.ts';
import { importLanguage, readImports } from './read-imports.ts';
import { counts, findProject, largestFile, readProject, type FoundProject, type ReadProject } from './read-project.ts';
import type { DependsOn } from './state-of.ts';
import { trackedFiles } from './tracked-files.ts';

export interface LookSetting {
  readonly request: Pick<ScanRequest, 'targets' | 'exclude' | 'cache'>;
  readonly config: Config;
  readonly local: LocalAdvisories;
  /** Whether an ecosystem without advisories leaves the look incomplete, or is only said. */
  readonly missing: 'incomplete' | 'said';
  /** Whether packages that code imports and nothing declares are listed: then all code is read; of more, only when a finding asks for it. */
  readonly undeclared: 'listed' | 'listed if the code is small';
  /** Whether registries are asked about names. */
  readonly online: boolean;
  readonly io: Io;
}

/** The dependencies of the targets of a request, read and judged, whether or not the code imports them. */
export const lookAtProject = async (setting: LookSetting, disk: Disk = nodeDisk): Promise<LookedAt> => {
  const found = findFiles(setting, disk);
  const project = readProject(found, noReadingCache, setting.io.signal, disk);
  return { found, project, look: await judge(setting, found, project, undefined, disk) };
};

export interface LookedAt {
  readonly found: FoundProject;
  readonly project: ReadProject;
  readonly look: DependencyLook;
}

/** The files of the targets, and where a look at them is kept; no cache when there is to be none, or when registries are asked. */
export interface OpenProject {
  readonly found: FoundProject;
  readonly cache: (LookCache & { readonly engine: string }) | undefined;
}

export const openProject = (setting: LookSetting): OpenProject => {
  const { request, config, local, missing, online, io } = setting;
  const found = findFiles(setting, nodeDisk);
  // What registries say changes by itself.
  const engine = request.cache && !online ? engineId() : undefined;
  if (engine === undefined) return { found, cache: undefined };
  const marks = allStates(local).map((state) =>
    // A state without its age: that grows by itself, and is asked for anew.
    state.kind === 'usable' ? `${state.ecosystem} ${state.mark}` : `${state.ecosystem} ${state.kind}`,
  );
  const made = [engine, missing, setting.undeclared, JSON.stringify(config), ...marks, ...nameListMarks(io.env)];
  return { found, cache: { engine, ...newLookCache(cacheFolder(io.env), found, made, nodeDisk) } };
};

/** The same look, judged with what the code imports, and from the cache where nothing has changed. */
export const lookThroughCache = async (
  setting: LookSetting,
  { found, cache }: OpenProject = openProject(setting),
): Promise<{ readonly look: KeptLook; readonly dependsOn: DependsOn; readonly cachedFiles: number }> => {
  const { io } = setting;
  const known = cache?.find();
  if (known !== undefined) return { ...known, cachedFiles: counts(found).files };
  const readings =
    cache === undefined
      ? noReadingCache
      : newReadingCache(
          { folder: cacheFolder(io.env), root: found.root, engine: cache.engine, mostBytes: largestFile },
          nodeDisk,
        );
  const { project, look, dependsOn: imported } = await lookWithImports(setting, found, readings);
  const { verdicts: _, ...kept } = look;
  const dependsOn = { ...readings.dependsOn(), ...imported };
  cache?.keep(kept, dependsOn);
  return { look: kept, dependsOn, cachedFiles: project.cachedFiles };
};

const findFiles = ({ request, io }: LookSetting, disk: Disk): FoundProject =>
  findProject({ cwd: io.cwd, targets: request.targets, exclude: request.exclude, signal: io.signal }, disk);

interface LookWithImports extends Omit<LookedAt, 'found'> {
  /** Hash of what was read to tell the project's own modules. */
  readonly dependsOn: DependsOn;
}

const lookWithImports = async (
  setting: LookSetting,
  found: FoundProject,
  cache: ReadingCache,
): Promise<LookWithImports> => {
  const { io } = setting;
  const project = readProject(found, cache, io.signal, nodeDisk);
  const code = found.files.filter(({ path }) => importLanguage(path) !== undefined);
  const isListed = setting.undeclared === 'listed' || code.reduce((sum, { size }) => sum + size, 0) <= smallCode;
  const plain = isListed ? undefined : await judge(setting, found, project, undefined, nodeDisk);
  const languages = new Set(code.flatMap(({ path }) => importLanguage(path) ?? []));
  if (plain !== undefined) {
    const asking = new Set(plain.verdicts.map(({ about }) => about.ecosystem));
    if (!asking.has('npm')) languages.delete('javascript');
    if (!asking.has('PyPI')) languages.delete('python');
    if (languages.size === 0) return { project, look: plain, dependsOn: {} };
  }
  const imports = await readImports(found, languages, io.signal, nodeDisk);
  const tracked = trackedFiles(found.root, largestFile, nodeDisk);
  const more = isListed ? undeclared(imports, project.readings, tracked.files) : [];
  const all = { ...project, readings: [...project.readings, ...more] };
  return { project: all, look: await judge(setting, found, all, imports, nodeDisk), dependsOn: tracked.taken() };
};

/** A scan parses few of its files; parsing all of a large project for their imports would take longer than the scan. Units: bytes. */
const smallCode = 2_000_000;

const judge = (
  { config, local, missing, online, io }: LookSetting,
  found: FoundProject,
  project: ReadProject,
  imports: ImportsOfProject | undefined,
  disk: Disk,
): Promise<DependencyLook> =>
  lookAtDependencies(project, {
    local,
    missing,
    textOf: diskSource(found.root, disk),
    judgeNames: (packages) => judgeNames(packages, { root: found.root, config, io, online }),
    reach: newReach(found, project, imports, io.signal, disk),
    insteadOf: alternativeTo,
    licences: licencePolicy(config),
  });

/** Code in Go and Rust is read when a finding asks for it; the imports of other languages are handed in, when they were read. */
const newReach = (
  found: FoundProject,
  { readings }: ReadProject,
  imports: ImportsOfProject | undefined,
  signal: AbortSignal,
  disk: Disk,
): Knowledge['reach'] => {
  const inCode = isReached(newCodeOfProject(found, signal, disk), readings);
  const inImports = imports === undefined ? () => ({ state: 'unknown', text: '' }) as const : isImported(imports);
  return (about, symbols) =>
    about.ecosystem === 'Go' || about.ecosystem === 'crates.io' ? inCode(about, symbols) : inImports(about);
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
