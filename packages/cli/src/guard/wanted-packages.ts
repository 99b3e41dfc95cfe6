/**
 * All packages that a guarded command would bring: those it names, those of its requirements files, and those that the manifest of the
 * project asks for; and what lockfiles beside them have already seen.
 */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  isUsualRegistry,
  mentionReaders,
  readers,
  type Ecosystem,
  type PackageUse,
  type ProjectFiles,
  type Reading,
} from '@sallyport/deps';
import type { GuardStep } from '@sallyport/deps/guard';
import { type Disk, isRefused } from '../discovery/disk.ts';
import { textFile } from '../discovery/text-file.ts';

export interface WantedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version?: string;
  /** Where it is asked for; nothing for the command line. Relative to the folder in which the tool works, line one-based. */
  readonly place?: { readonly path: string; readonly line: number };
  readonly seen?: 'lockfile';
  /** It is brought along by another one. */
  readonly isTransitive?: boolean;
  /** Another registry than the usual one, which alone can know it. */
  readonly registry?: string;
}

export interface WantedPackages {
  readonly packages: readonly WantedPackage[];
  /** What comes from elsewhere than a registry, as written: nobody can be asked about it. */
  readonly elsewhere: readonly string[];
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

export const wantedPackages = (step: GuardStep, cwd: string, disk: Disk): WantedPackages => {
  const folder = step.folder === undefined ? cwd : resolve(cwd, step.folder);
  const problems: string[] = [];
  const elsewhere: string[] = [...step.unjudged];
  const packages: WantedPackage[] = [];
  const seen = new Map<string, FolderReadings>();
  const read = (root: string): FolderReadings => {
    const known = seen.get(root) ?? readingsIn(root, disk);
    seen.set(root, known);
    return known;
  };
  // A member's lockfile is that of its workspace.
  const locked = lockedNames(
    nearest(folder, (root) => read(root).readings.some(({ role }) => role === 'lockfile'), read)?.readings ?? [],
  );
  const withSeen = (ecosystem: string, name: string): { readonly seen?: 'lockfile' } =>
    locked.has(`${ecosystem}\0${name}`) ? { seen: 'lockfile' } : {};
  for (const one of step.packages) {
    if (one.runs !== undefined && hasProgram(one.runs, folder, disk)) continue;
    if (one.source.kind !== 'registry') elsewhere.push(withAddress(one));
    else
      packages.push({
        ecosystem: one.ecosystem,
        name: one.name,
        ...pinned(one.version),
        ...withSeen(one.ecosystem, one.name),
      });
  }
  const use = (path: string, one: PackageUse): void => {
    if (one.source.kind === 'registry')
      packages.push({
        ecosystem: one.ecosystem,
        name: one.name,
        ...pinned(one.version),
        place: { path: one.path ?? path, line: one.line },
        ...(one.relation === 'transitive' ? { isTransitive: true } : {}),
        ...(one.source.address === undefined || isUsualRegistry(one.ecosystem, one.source.address)
          ? {}
          : { registry: one.source.address }),
        ...withSeen(one.ecosystem, one.name),
      });
    else if (one.source.kind !== 'workspace') elsewhere.push(withAddress(one));
  };
  const requirements = readers.find(({ id }) => id === 'requirements');
  const script = mentionReaders.find(({ id }) => id === 'python-code');
  for (const file of step.files) {
    const at = resolve(folder, file);
    const text = textFile(at, disk, largest);
    const reader = /\.pyw?$/u.test(file) ? script : requirements;
    if (text === undefined || reader === undefined) {
      problems.push(`${file}: cannot be read, so what it asks for is not judged`);
      continue;
    }
    // The file may lie outside the folder; its includes are relative to it.
    const root = dirname(at);
    const reading = reader.read(text, basename(at), projectFiles(root, disk));
    for (const one of reading.uses) use(shown(folder, join(root, basename(at))), one);
    for (const { text: said, incomplete } of reading.diagnostics) if (incomplete) problems.push(said);
  }
  for (const project of step.projects) {
    const asked = resolve(folder, project.replace(/\[[^\]]*\]$/u, ''));
    const looksUp = step.looksUp && (project === '.' || step.ecosystem === 'Go');
    const found = looksUp ? nearest(asked, (root) => asks(read(root), step.ecosystem), read) : undefined;
    const { root, readings, unreadable } = found ?? { root: asked, ...read(asked) };
    for (const name of unreadable)
      problems.push(`${shown(folder, join(root, name))}: cannot be read, so what it asks for is not judged`);
    if (readings.length === 0 && unreadable.length === 0)
      problems.push(
        `${project === '.' ? 'no manifest was found' : `${project}: no manifest was found there`}, so nothing that it asks for is judged`,
      );
    // The lockfile says what is installed; without one the manifest says what is asked for.
    const own = readings.map((reading) => ({
      ...reading,
      uses: reading.uses.filter(({ ecosystem }) => ecosystem === step.ecosystem),
    }));
    const locked = own.filter(({ role, uses }) => role === 'lockfile' && uses.length > 0);
    for (const reading of locked.length > 0 ? locked : own.filter(({ role }) => role === 'manifest')) {
      for (const one of reading.uses) use(shown(folder, join(root, reading.path)), one);
      for (const { text: said, incomplete } of reading.diagnostics) if (incomplete) problems.push(said);
    }
  }
  return { packages: distinct(packages), elsewhere: [...new Set(elsewhere)], problems };
};

const withAddress = ({ name, source }: Pick<PackageUse, 'name' | 'source'>): string =>
  'url' in source ? `${name} (${source.url})` : 'path' in source ? `${name} (${source.path})` : name;

const pinned = (version: string | undefined): { readonly version?: string } =>
  version === undefined ? {} : { version };

/** Each once, as it is asked for first: what the command names counts as named, whatever else asks for it. */
const distinct = (packages: readonly WantedPackage[]): readonly WantedPackage[] =>
  [
    ...new Map(
      packages.toReversed().map((one) => [`${one.ecosystem}\0${one.name}\0${one.version ?? ''}`, one]),
    ).values(),
  ].reverse();

/** Names that a lockfile of the folder holds with a hash, which only a registry can have given. */
const lockedNames = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(
    readings
      .filter(({ role }) => role === 'lockfile')
      .flatMap(({ uses }) => uses)
      .filter(({ source, facts }) => source.kind === 'registry' && facts?.integrity !== undefined)
      .map(({ ecosystem, name }) => `${ecosystem}\0${name}`),
  );

interface FolderReadings {
  readonly readings: readonly Reading[];
  /** Manifests and lockfiles that are there and could not be read. */
  readonly unreadable: readonly string[];
}

/** What manifests and lockfiles right in a folder say. */
const readingsIn = (folder: string, disk: Disk): FolderReadings => {
  const files = projectFiles(folder, disk);
  const unreadable: string[] = [];
  const readings = files
    .list('')
    .filter((name) => !name.endsWith('/'))
    .flatMap((name) => {
      const owners = readers.filter(({ role, owns }) => role !== 'mention' && owns(name));
      if (owners.length === 0) return [];
      const text = files.readText(name);
      if (text === undefined && !owners.some(({ takesBinary }) => takesBinary)) unreadable.push(name);
      return text === undefined ? [] : owners.map((reader) => reader.read(text, name, files));
    });
  return { readings, unreadable };
};

/** Whether a folder's files speak of packages of the ecosystem; what cannot be read may. */
const asks = ({ readings, unreadable }: FolderReadings, ecosystem: Ecosystem): boolean =>
  unreadable.length > 0 || readings.some(({ uses }) => uses.some((one) => one.ecosystem === ecosystem));

/** The nearest folder, upward from one, of which something is so. */
const nearest = (
  folder: string,
  is: (root: string) => boolean,
  read: (root: string) => FolderReadings,
): (FolderReadings & { readonly root: string }) | undefined => {
  for (let at = folder, level = 0; level < mostLevels; at = dirname(at), level += 1) {
    if (is(at)) return { root: at, ...read(at) };
    if (dirname(at) === at) break;
  }
  return undefined;
};

const mostLevels = 40;

/** Whether the project has a program of that name, so that `npx` fetches nothing. */
const hasProgram = (name: string, folder: string, disk: Disk): boolean => {
  const own = name.slice(name.lastIndexOf('/') + 1);
  for (let at = folder; ; at = dirname(at)) {
    if (disk.kind(join(at, 'node_modules', '.bin', own)) !== undefined) return true;
    if (dirname(at) === at) return false;
  }
};

/** Units: bytes; the largest lockfiles of real projects are a third of it. */
const largest = 64 * 2 ** 20;

const projectFiles = (root: string, disk: Disk): ProjectFiles => ({
  readText: (path) => (path.split('/').includes('..') ? undefined : textFile(join(root, path), disk, largest)),
  list: (folder) => {
    const entries = folder.split('/').includes('..') ? { refused: '' } : disk.list(join(root, folder));
    return isRefused(entries) ? [] : entries.map(({ name, kind }) => (kind === 'folder' ? `${name}/` : name));
  },
});

const shown = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
