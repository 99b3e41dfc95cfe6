/**
 * The readings of one project → its packages.
 *
 * A lockfile speaks for the manifests of its folder and of the members that it names: what they ask for is where a locked package comes
 * from, not a package again. A manifest that no lockfile speaks for stands for itself; a range in it stays a package without a version.
 */
import { aliasesOf, folderOf, inFolder, type Member, type PackageUse, type Reading } from '../packages/index.ts';
import { withoutCredentials } from '../packages/without-credentials.ts';
import { componentId, type LocatedPackage } from './located-package.ts';
import { newWays } from './ways.ts';

/** The packages of all readings. Order: as the readings, then by line. */
export const joinReadings = (readings: readonly Reading[]): readonly LocatedPackage[] => {
  const locks = readings.filter(({ role }) => role === 'lockfile').map(newLock);
  const members = namesOf(readings.flatMap((reading) => reading.members));
  const asked = new Map<Reading, Map<string, Asked>>();
  const rest: LocatedPackage[] = [];
  const mentioned: Reading[] = [];
  for (const reading of readings) {
    if (reading.role === 'mention') mentioned.push(reading);
    if (reading.role !== 'manifest') continue;
    const speaking = locks.filter((lock) => speaksFor(lock, reading));
    const open = reading.uses.filter((use) => !isLocked(use, reading, speaking, asked));
    const own = open.map((use) => (isMember(use, members) ? ownUse(use) : use));
    for (const one of located({ ...reading, uses: own })) rest.push(one);
  }
  const known = new Set([...locks.flatMap(({ reading }) => reading.uses), ...rest].map(nameKey));
  return [
    ...locks.flatMap(({ reading }) => located(reading, asked.get(reading))),
    ...rest,
    // A manual that tells how to install a member of the project brings nothing along. What text around the project installs without saying a version is the project's own package when that has one.
    ...mentioned.flatMap((reading) =>
      located({
        ...reading,
        uses: reading.uses.filter(
          (use) =>
            !(reading.format === 'markdown' && members.has(use.name)) &&
            (use.version !== undefined || !known.has(nameKey(use))),
        ),
      }),
    ),
  ];
};

/** npm and yarn take a member of the workspace for a requirement that its version meets; `*` is what people write. */
const isMember = ({ ecosystem, name, source, version }: PackageUse, members: ReadonlySet<string>): boolean =>
  ecosystem === 'npm' && source.kind === 'registry' && version === undefined && members.has(name);

const ownUse = (use: PackageUse): PackageUse => ({ ...use, source: { kind: 'workspace' } });

interface Asked {
  readonly path: string;
  readonly line: number;
  readonly requirement?: string;
  /** How near the manifest is to the lockfile; the smallest is told. */
  readonly rank: number;
}

const placeOf = ({ path, line, requirement }: Asked): Omit<Asked, 'rank'> => ({
  path,
  line,
  ...(requirement === undefined ? {} : { requirement }),
});

interface Lock {
  readonly reading: Reading;
  readonly folder: string;
  readonly ecosystems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly memberNames: ReadonlySet<string>;
}

const newLock = (reading: Reading): Lock => {
  const folder = folderOf(reading.path);
  return {
    reading,
    folder,
    ecosystems: new Set(reading.uses.map(({ ecosystem }) => ecosystem)),
    names: new Set(reading.uses.map(nameKey)),
    versions: new Set(reading.uses.map(versionKey)),
    folders: new Set(
      reading.members.flatMap((member) => (member.folder === undefined ? [] : (inFolder(folder, member.folder) ?? []))),
    ),
    memberNames: namesOf(reading.members),
  };
};

const namesOf = (members: readonly Member[]): ReadonlySet<string> => new Set(members.flatMap(({ name }) => name ?? []));

const versionKey = (use: PackageUse): string => `${nameKey(use)} ${use.version ?? ''}`;

const nameKey = ({ ecosystem, name }: { readonly ecosystem: string; readonly name: string }): string =>
  `${ecosystem}:${name}`;

const speaksFor = (lock: Lock, manifest: Reading): boolean => {
  if (!manifest.uses.some(({ ecosystem }) => lock.ecosystems.has(ecosystem))) return false;
  const folder = folderOf(manifest.path);
  if (lock.folder === folder || lock.folders.has(folder)) return true;
  const isAbove = lock.folder === '' || folder.startsWith(`${lock.folder}/`);
  return isAbove && manifest.members.some(({ name }) => name !== undefined && lock.memberNames.has(name));
};

/** Whether a lockfile has what the manifest asks for; it then learns where that is. */
const isLocked = (
  use: PackageUse,
  manifest: Reading,
  locks: readonly Lock[],
  asked: Map<Reading, Map<string, Asked>>,
): boolean => {
  // A requirements file is installed by itself, whatever another tool has locked: what it pins counts.
  const pins = manifest.format === 'requirements' && use.version !== undefined;
  const having = locks.filter(({ names, versions }) =>
    pins ? versions.has(versionKey(use)) : names.has(nameKey(use)),
  );
  for (const lock of having) {
    const { reading } = lock;
    const places = asked.get(reading) ?? new Map<string, Asked>();
    asked.set(reading, places);
    const rank = rankOf(manifest, lock);
    if (rank < (places.get(nameKey(use))?.rank ?? Infinity))
      places.set(nameKey(use), {
        rank,
        path: use.path ?? manifest.path,
        line: use.line,
        ...(use.requirement === undefined ? {} : { requirement: withoutCredentials(use.requirement) }),
      });
  }
  return having.length > 0;
};

/**
 * The lockfile's own manifest comes before another tool's in the same folder (a requirements file beside Poetry's), and that of
 * the folder before those of members. Equals: the first.
 */
const rankOf = (manifest: Reading, { reading, folder }: Lock): number => {
  const own = manifestOf.get(reading.format);
  return (own === undefined || own.includes(manifest.format) ? 0 : 2) + (folderOf(manifest.path) === folder ? 0 : 1);
};

/** Formats of lockfiles whose ecosystem has several kinds of manifests. */
const manifestOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['poetry-lock', ['pyproject']],
  ['uv-lock', ['pyproject']],
  ['pdm-lock', ['pyproject']],
  ['pylock', ['pyproject']],
  ['pipfile-lock', ['pipfile']],
  ['deno-lock', ['deno-json', 'package-json']],
  ['gradle-lockfile', ['gradle', 'gradle-catalog']],
  ['maven-install', ['pom']],
  ['packages-lock', ['csproj']],
  ['project-assets', ['csproj']],
]);

/** The packages of one reading, each version once. */
const located = (reading: Reading, asked?: ReadonlyMap<string, Asked>): readonly LocatedPackage[] => {
  const ways = newWays(reading.uses);
  const components = new Map(reading.uses.map((use) => [use.id, componentId(use)]));
  const groups = Map.groupBy(
    reading.uses,
    // A fork in git and the package of the registry may have the same version; advisories know one of them.
    (use) => `${componentId(use)} ${use.source.kind} ${use.version === undefined ? (use.requirement ?? '') : ''}`,
  );
  return [...groups.values()].map((uses) => {
    const first = uses[0]!;
    // The project's own wish comes before what others bring along.
    const main = uses.find(({ relation }) => relation === 'direct') ?? first;
    const way = ways.to(main.id);
    const alsoCalled = [...new Set(uses.flatMap(aliasesOf))].filter((one) => one !== main.alias && one !== main.name);
    const askedAt = main.relation === 'transitive' ? undefined : asked?.get(nameKey(main));
    return {
      ecosystem: main.ecosystem,
      name: main.name,
      ...(main.alias === undefined ? {} : { alias: main.alias }),
      ...(alsoCalled.length === 0 ? {} : { alsoCalled: alsoCalled.sort() }),
      ...(main.version === undefined ? {} : { version: main.version }),
      ...(main.requirement === undefined ? {} : { requirement: main.requirement }),
      source: main.source,
      groups: [...new Set(uses.flatMap((use) => use.groups))],
      relation: main.relation === 'unknown' && askedAt !== undefined ? 'direct' : main.relation,
      path: main.path ?? reading.path,
      line: main.line,
      ...(main.versionPlace === undefined ? {} : { versionPlace: main.versionPlace }),
      format: reading.format,
      role: reading.role,
      way,
      roots: [...new Set(uses.flatMap((use) => ways.rootsOf(use.id)))].sort(),
      ...(askedAt === undefined ? {} : { askedAt: placeOf(askedAt) }),
      requires: [...new Set(uses.flatMap((use) => use.requires.flatMap((id) => components.get(id) ?? [])))].sort(),
      facts: Object.assign({}, ...uses.map((use) => use.facts).toReversed()) as LocatedPackage['facts'],
    };
  });
};
