import {
  folderOf,
  inFolder,
  type Group,
  type Member,
  type PackageUse,
  type ProjectFiles,
} from '../../packages/index.ts';
import {
  entriesAt,
  isTrueAt,
  scalarAt,
  textAt,
  valueAt,
  type Entry,
  type Lines,
  type Value,
} from '../../text/index.ts';
import { askedFor, manifestAt, npmTables } from '../asked-for.ts';
import { archiveSource } from '../npm-source.ts';
import { npmSpec } from '../npm-spec.ts';
import { versionPlace } from '../version-place.ts';
import { npmFacts } from './facts.ts';

/** A lockfile of npm that was read as JSON. */
export interface NpmFile {
  readonly path: string;
  readonly text: string;
  readonly root: Value | undefined;
  readonly lines: Lines;
}

interface Packages {
  readonly uses: readonly PackageUse[];
  readonly members: readonly Member[];
}

type Places = ReadonlyMap<string, Entry>;

/** What a lockfile with places (`packages`, versions 2 and 3) brings along. */
export const readPlaces = (file: NpmFile, files: ProjectFiles): Packages => {
  const { text, root, lines } = file;
  const all = new Map(entriesAt(root, 'packages').map((entry) => [entry.key.text, entry] as const));
  // A link says where its package lies; that place is a member, or a folder outside with an entry of its own.
  const isUse = (place: string, value: Value): boolean => {
    if (isMember(place)) return false;
    const resolved = textAt(value, 'resolved');
    return !(isTrueAt(value, 'link') && resolved !== undefined && isMember(resolved) && all.has(resolved));
  };
  // An entry of flags alone was left behind for a package that is not installed here.
  const isLeftOver = (value: Value): boolean =>
    (isTrueAt(value, 'optional') || isTrueAt(value, 'ideallyInert') || isTrueAt(value, 'devOptional')) &&
    ['version', 'resolved', 'link', 'integrity'].every((key) => valueAt(value, key) === undefined);
  const places = new Map([...all].filter(([place, { value }]) => isUse(place, value) && !isLeftOver(value)));
  const members = [...all].filter(([place]) => isMember(place));
  const addresses = addressesIn([...all.values()]);
  const direct = directOf(file, members, places, files);
  return {
    members: members.map(([place, { value }]) => memberOf(place, value, root)),
    uses: [...places].map(([place, { key, value }]) => {
      const located = locatedName(place);
      const version = textAt(value, 'version') || undefined;
      const resolved = textAt(value, 'resolved');
      const isLink = isTrueAt(value, 'link');
      const name = textAt(value, 'name') || located;
      const requirement = direct?.get(place);
      return {
        ecosystem: 'npm',
        name,
        ...(name === located ? {} : { alias: located }),
        ...(version === undefined || isLink ? {} : { version }),
        ...(requirement === undefined || requirement === '' ? {} : { requirement }),
        source: isLink
          ? { kind: 'path', path: resolved ?? '' }
          : archiveSource(resolved, resolved !== undefined && addresses.has(resolved)),
        groups: npmGroups(value),
        relation: direct === undefined ? 'unknown' : direct.has(place) ? 'direct' : 'transitive',
        id: place,
        requires: requiredBy(place, value, places),
        line: lines.at(key.start),
        ...versionPlace(text, valueAt(value, 'version'), isLink ? undefined : version),
        ...npmFacts(value),
      };
    }),
  };
};

/**
 * The places that the project or a member asks for itself, with what is asked for. The list inside `node_modules` has no entry for the project: the
 * `package.json` above is asked; without it, nothing is known.
 */
const directOf = (
  { path }: NpmFile,
  members: readonly (readonly [string, Entry])[],
  places: Places,
  files: ProjectFiles,
): ReadonlyMap<string, string> | undefined => {
  const asking = members.map(([place, { value }]) => [place, value] as const);
  if (!members.some(([place]) => place === '')) {
    const above = inFolder(folderOf(path), path.endsWith('/.package-lock.json') ? '../package.json' : 'package.json');
    const manifest = manifestAt(path.startsWith('node_modules/') ? 'package.json' : above, files);
    if (manifest === undefined) return undefined;
    asking.unshift(['', manifest]);
  }
  const direct = new Map<string, string>();
  for (const [place, value] of asking) {
    const from = folderLookup(place, places);
    for (const { name, written } of askedFor(value)) {
      const found = from(name);
      if (found !== undefined && !direct.has(found)) direct.set(found, npmSpec(name, written).requirement ?? '');
    }
  }
  return direct;
};

/** The addresses that anybody asks for in place of a version. */
const addressesIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ value }) =>
      npmTables.flatMap(([table]) =>
        entriesAt(value, table).flatMap((one) => {
          const written = scalarAt(one.value) ?? '';
          return /^https?:/u.test(written) ? [written] : [];
        }),
      ),
    ),
  );

/** The project itself and what lies outside of `node_modules`: members of its workspace and folders that it links to. */
const isMember = (place: string): boolean => !/(?:^|\/)node_modules\//u.test(place);

const locatedName = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length) || place;

const memberOf = (place: string, value: Value, root: Value | undefined): Member => {
  const name = textAt(value, 'name') ?? (place === '' ? textAt(root, 'name') : place.slice(place.lastIndexOf('/') + 1));
  const version = scalarAt(value, 'version');
  const licence = textAt(value, 'license');
  return {
    folder: place,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(licence === undefined ? {} : { licence }),
  };
};

/** The places that Node finds for what a package asks for. Peers count: who installs the package installs them. */
const requiredBy = (place: string, value: Value, places: Places): readonly string[] => {
  const names = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
    entriesAt(value, kind).map(({ key }) => key.text),
  );
  if (names.length === 0) return [];
  const from = folderLookup(place, places);
  return [...new Set(names)].flatMap((name) => from(name) ?? []);
};

/** Trees are some ten packages deep; each step is looked up for each name. Units: UTF-16. */
const longestPlace = 1024;

/** Finds a name as Node does from a folder: in its own `node_modules`, then in that of each folder above. */
export const folderLookup = (
  place: string,
  places: { readonly has: (place: string) => boolean },
): ((name: string) => string | undefined) => {
  const fronts: string[] = [];
  if (place.length <= longestPlace)
    for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1)) {
      const folder = place.slice(0, end);
      if (!folder.endsWith('/node_modules') && folder !== 'node_modules') fronts.push(`${folder}/node_modules/`);
    }
  // A folder outside of the project does not see what lies inside.
  if (!place.startsWith('../')) fronts.push('node_modules/');
  return (name) => {
    const front = fronts.find((one) => places.has(one + name));
    return front === undefined ? undefined : front + name;
  };
};

/** Source: npm's documentation of `dev`, `optional`, `devOptional`, `peer`. */
export const npmGroups = (value: Value): readonly Group[] => {
  const groups: Group[] = [];
  if (isTrueAt(value, 'dev') || isTrueAt(value, 'devOptional')) groups.push('development');
  if (isTrueAt(value, 'optional') || isTrueAt(value, 'devOptional')) groups.push('optional');
  if (isTrueAt(value, 'peer')) groups.push('peer');
  return groups.length === 0 ? ['production'] : groups;
};
