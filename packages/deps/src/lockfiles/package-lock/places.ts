import type { Group, Member, PackageUse } from '../../packages/index.ts';
import { entriesAt, isTrueAt, scalarAt, textAt, valueAt, type Lines, type Value } from '../../text/index.ts';
import { npmSource } from '../npm-source.ts';
import { npmFacts } from './facts.ts';

/** What a lockfile with places (`packages`, versions 2 and 3) brings along. */
export const readPlaces = (
  root: Value | undefined,
  lines: Lines,
): { readonly uses: readonly PackageUse[]; readonly members: readonly Member[] } => {
  const places = new Map(entriesAt(root, 'packages').map((entry) => [entry.key.text, entry] as const));
  const uses: PackageUse[] = [];
  const members: Member[] = [];
  const direct = new Set<string>();
  for (const [place, { value }] of places) {
    if (!isMember(place)) continue;
    members.push(memberOf(place, value));
    for (const id of requiredBy(place, value, places, [
      'dependencies',
      'devDependencies',
      'optionalDependencies',
      'peerDependencies',
    ]))
      direct.add(id);
  }
  for (const [place, { key, value }] of places) {
    if (isMember(place)) continue;
    const located = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = scalarAt(value, 'version');
    const resolved = textAt(value, 'resolved');
    const isLink = isTrueAt(value, 'link');
    // A link says where its package lies; that place is a member, or a folder outside with an entry of its own.
    if (isLink && resolved !== undefined && isMember(resolved) && places.has(resolved)) continue;
    const name = textAt(value, 'name') ?? located;
    const versionValue = valueAt(value, 'version');
    uses.push({
      ecosystem: 'npm',
      name,
      ...(name === located ? {} : { alias: located }),
      ...(version === undefined || isLink ? {} : { version }),
      source: isLink ? { kind: 'path', path: resolved ?? '' } : npmSource(resolved),
      groups: npmGroups(value),
      relation: direct.has(place) ? 'direct' : 'transitive',
      id: place,
      requires: requiredBy(place, value, places, ['dependencies', 'optionalDependencies', 'peerDependencies']),
      line: lines.at(key.start),
      ...(versionValue === undefined ? {} : { versionPlace: { start: versionValue.start, end: versionValue.end } }),
      ...npmFacts(value),
    });
  }
  return { uses, members };
};

/** The project itself and what lies outside of `node_modules`: members of its workspace and folders that it links to. */
const isMember = (place: string): boolean => !/(?:^|\/)node_modules\//u.test(place);

const memberOf = (place: string, value: Value): Member => {
  const name = textAt(value, 'name') ?? (place === '' ? undefined : place.slice(place.lastIndexOf('/') + 1));
  const version = scalarAt(value, 'version');
  const licence = textAt(value, 'license');
  return {
    folder: place,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(licence === undefined ? {} : { licence }),
  };
};

/** The places that Node finds for what a place asks for: in its own `node_modules`, or in that of a folder above. */
const requiredBy = (
  place: string,
  value: Value,
  places: ReadonlyMap<string, unknown>,
  kinds: readonly string[],
): readonly string[] => {
  const names = new Set(kinds.flatMap((kind) => entriesAt(value, kind).map(({ key }) => key.text)));
  return [...names].flatMap((name) => {
    const found = resolvedFrom(place, name, places);
    return found === undefined ? [] : [found];
  });
};

const resolvedFrom = (place: string, name: string, places: ReadonlyMap<string, unknown>): string | undefined => {
  let folder = place;
  for (;;) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (places.has(candidate)) return candidate;
    if (folder === '') return undefined;
    const slash = folder.lastIndexOf('/');
    folder = slash < 0 ? '' : folder.slice(0, slash);
  }
};

/** Source: npm's documentation of `dev`, `optional`, `devOptional`, `peer`. */
export const npmGroups = (value: Value): readonly Group[] => {
  const groups: Group[] = [];
  if (isTrueAt(value, 'dev') || isTrueAt(value, 'devOptional')) groups.push('development');
  if (isTrueAt(value, 'optional') || isTrueAt(value, 'devOptional')) groups.push('optional');
  if (isTrueAt(value, 'peer')) groups.push('peer');
  return groups.length === 0 ? ['production'] : groups;
};
