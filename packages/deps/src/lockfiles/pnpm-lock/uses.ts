import type { Group, PackageFacts, PackageSource, PackageUse } from '../../packages/index.ts';
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
import { withoutCredentials } from '../../packages/without-credentials.ts';
import { npmMarker } from '../npm-marker.ts';
import { archiveSource, npmSource } from '../npm-source.ts';
import { reach, type Edges, type Reached, type Root } from '../reach.ts';
import { askedAs } from '../asked-as.ts';
import { shownIds } from '../shown-ids.ts';
import { versionPlace } from '../version-place.ts';
import { parseDepPath, withoutPeers } from './dep-path.ts';
import type { Direct, Importer } from './importers.ts';

export interface PnpmFile {
  readonly text: string;
  readonly lines: Lines;
  readonly importers: readonly Importer[];
  readonly packages: ReadonlyMap<string, Entry>;
  /** Of version 9: dependencies by the key with peers. */
  readonly snapshots: ReadonlyMap<string, Entry>;
}

/** The packages of a lockfile of pnpm, and the entries whose name nobody says. */
export const usesOf = (file: PnpmFile): { readonly uses: readonly PackageUse[]; readonly unread: readonly Entry[] } => {
  const { packages, snapshots, importers } = file;
  const edges = new Map<string, Edges>();
  const requiredBy = new Map<string, Set<string>>();
  // Names under which others know a package, for keys that do not say it.
  const called = new Map<string, string>();
  const nodes = snapshots.size > 0 ? snapshots : packages;
  const find = (name: string, reference: string): string | undefined => {
    const found = [reference, `${name}@${reference}`, `/${name}@${reference}`, `/${name}/${reference}`].find(
      (key) => nodes.has(key) || packages.has(key),
    );
    if (found !== undefined && !called.has(found)) called.set(found, name);
    return found;
  };
  const isListed = (key: string): boolean => packages.has(key);
  const useOf = (node: string): string => {
    const base = isListed(node) ? node : withoutPeers(node);
    return isListed(base) ? base : node;
  };
  for (const [node, { value }] of nodes) {
    const found = (kind: string): readonly string[] =>
      entriesAt(value, kind).flatMap((entry) => find(entry.key.text, scalarAt(entry.value) ?? '') ?? []);
    const optional = found('optionalDependencies');
    const requires = [...found('dependencies'), ...optional];
    const own = useOf(node);
    edges.set(node, { requires: own === node ? requires : [...requires, own], optional: new Set(optional) });
    const ids = requiredBy.get(own) ?? new Set<string>();
    for (const one of requires) ids.add(useOf(one));
    requiredBy.set(own, ids);
  }
  const direct = new Map<string, Direct>();
  const names = new Map<string, Set<string>>();
  const roots = importers.flatMap(({ asked }) =>
    asked.flatMap((one): readonly Root[] => {
      const node = find(one.name, one.reference);
      if (node === undefined) return [];
      const id = useOf(node);
      const called = names.get(id) ?? new Set();
      names.set(id, called.add(one.name));
      // Its own name is better than an alias.
      if (!direct.has(id) || parseDepPath(id)?.name === one.name) direct.set(id, one);
      return [...new Set([node, id])].map((each) => ({ id: each, group: one.group }));
    }),
  );
  const reached = importers.length === 0 ? undefined : reach((id) => edges.get(id), roots);
  const shown = shownIds([...packages.keys(), ...snapshots.keys()]);
  const listed = [...packages, ...[...snapshots].filter(([key]) => useOf(key) === key && !isListed(key))];
  const folders = new Set(importers.map(({ folder }) => folder));
  const unread: Entry[] = [];
  const uses = listed.flatMap(([key, entry]): readonly PackageUse[] => {
    const use = packageOf(entry, called.get(key), file);
    // A member that is copied instead of linked (`injected`) is a member all the same.
    if (use?.source.kind === 'path' && folders.has(use.source.path)) return [];
    if (use === undefined) {
      unread.push(entry);
      return [];
    }
    const asked = direct.get(key);
    return [
      {
        ...use,
        ...askedAs(use.name, asked?.name, names.get(key)),
        ...(asked?.requirement === undefined ? {} : { requirement: asked.requirement }),
        ...(reached === undefined ? flagged(entry.value) : reached(key)),
        id: shown(key),
        requires: [...(requiredBy.get(key) ?? [])].filter((id) => id !== key).map(shown),
      },
    ];
  });
  const left = new Set(uses.map(({ id }) => id));
  return { unread, uses: uses.map((use) => ({ ...use, requires: use.requires.filter((id) => left.has(id)) })) };
};

/** What one entry says of its package; nothing when nobody says its name. */
const packageOf = (
  { key, value }: Entry,
  called: string | undefined,
  { text, lines }: PnpmFile,
): Omit<PackageUse, 'id' | 'requires' | 'groups' | 'relation'> | undefined => {
  const path = parseDepPath(key.text);
  const name = (textAt(value, 'name') || path?.name) ?? called;
  if (name === undefined) return undefined;
  const behind = path?.version ?? '';
  const isVersion = /^\d/u.test(behind);
  const version = scalarAt(value, 'version') ?? (isVersion ? behind : undefined);
  const source = sourceOf(value, isVersion ? undefined : (path?.version ?? withoutPeers(key.text)), path?.host);
  const isLink = behind.startsWith('link:');
  const integrity = textAt(value, 'resolution', 'integrity');
  const deprecated = scalarAt(value, 'deprecated');
  const facts: PackageFacts = {
    ...(deprecated === undefined || deprecated === 'false' ? {} : { deprecated }),
    ...(integrity === undefined ? {} : { integrity }),
    ...(isTrueAt(value, 'requiresBuild') ? { hasInstallScript: true } : {}),
    ...npmMarker(value),
  };
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined || isLink ? {} : { version }),
    source,
    line: lines.at(key.start),
    ...(isLink
      ? {}
      : isVersion
        ? versionPlace(text, key, version)
        : versionPlace(text, valueAt(value, 'version'), version)),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
};

const sourceOf = (value: Value, written: string | undefined, host: string | undefined): PackageSource => {
  const resolution = valueAt(value, 'resolution');
  const tarball = textAt(resolution, 'tarball');
  const repository = textAt(resolution, 'repo');
  const folder = textAt(resolution, 'directory');
  if (repository !== undefined) {
    const commit = scalarAt(resolution, 'commit');
    return { kind: 'git', url: withoutCredentials(repository), ...(commit === undefined ? {} : { commit }) };
  }
  if (folder !== undefined) return { kind: 'path', path: folder };
  // Beside a version an address is where the registry keeps the archive, whatever it looks like.
  if (tarball !== undefined && /^(?:https?|file):/u.test(tarball)) {
    return archiveSource(tarball, written !== undefined);
  }
  if (written?.startsWith('runtime:') === true) return { kind: 'url', url: written };
  if (written !== undefined) return npmSource(written);
  const address =
    textAt(resolution, 'registry')?.replace(/\/$/u, '') ?? (host === undefined ? undefined : `https://${host}`);
  return { kind: 'registry', ...(address === undefined ? {} : { address }) };
};

/** For a text that says nothing of what the project asks for. */
const flagged = (value: Value): Reached => {
  const groups: Group[] = [
    ...(isTrueAt(value, 'dev') ? (['development'] as const) : []),
    ...(isTrueAt(value, 'optional') ? (['optional'] as const) : []),
  ];
  return { groups: groups.length === 0 ? ['production'] : groups, relation: 'unknown' };
};
