import type { Member, PackageFacts, PackageSource, PackageUse } from '../../packages/index.ts';
import { entriesAt, scalarAt, textAt, type Entry, type Lines, type Value } from '../../text/index.ts';
import { askedFor, type Asked } from '../asked-for.ts';
import { npmMarker } from '../npm-marker.ts';
import { npmSource } from '../npm-source.ts';
import { npmSpec, tarballVersion } from '../npm-spec.ts';
import { reach, type Edges, type Root } from '../reach.ts';
import { versionPlace } from '../version-place.ts';

/** The packages and members of a `bun.lock` that was read as JSON. */
export const bunPackages = (
  root: Value | undefined,
  text: string,
  lines: Lines,
): {
  readonly uses: readonly PackageUse[];
  readonly members: readonly Member[];
  readonly unread: readonly Entry[];
} => {
  const workspaces = entriesAt(root, 'workspaces');
  const listed = entriesAt(root, 'packages').flatMap((entry) => packageOf(entry) ?? []);
  const packages = new Map(listed.filter(({ isMember }) => !isMember).map((one) => [one.entry.key.text, one] as const));
  const edges = new Map<string, Edges>();
  for (const [key, { info }] of packages) {
    const from = lookup(key, packages);
    const found = (kind: string): readonly string[] => entriesAt(info, kind).flatMap((one) => from(one.key.text) ?? []);
    const optional = found('optionalDependencies');
    edges.set(key, {
      requires: [...new Set([...found('dependencies'), ...optional, ...found('peerDependencies')])],
      optional: new Set(optional),
    });
  }
  const direct = new Map<string, Asked>();
  const roots = workspaces.flatMap(({ key, value }) => {
    const from = lookup(key.text === '' ? '' : (textAt(value, 'name') ?? ''), packages);
    return askedFor(value).flatMap((one): readonly Root[] => {
      const id = from(one.name);
      if (id === undefined) return [];
      if (!direct.has(id)) direct.set(id, one);
      return [{ id, group: one.group }];
    });
  });
  const reached = reach((id) => edges.get(id), workspaces.length === 0 ? undefined : roots);
  return {
    unread: entriesAt(root, 'packages').filter((entry) => packageOf(entry) === undefined),
    members: workspaces.map(({ key, value }) => memberOf(key.text, value)),
    uses: [...packages].map(([key, one]): PackageUse => {
      const asked = direct.get(key);
      const requirement = asked === undefined ? undefined : requirementOf(asked, root);
      const called = segmentsOf(key).at(-1) ?? key;
      return {
        ecosystem: 'npm',
        name: one.name,
        ...(called === one.name ? {} : { alias: called }),
        ...(one.version === undefined ? {} : { version: one.version }),
        ...(requirement === undefined ? {} : { requirement }),
        source: one.source,
        ...reached(key),
        id: key,
        requires: (edges.get(key)?.requires ?? []).filter((id) => id !== key),
        line: lines.at(one.entry.key.start),
        ...versionPlace(text, one.locator, one.version),
        ...factsOf(one),
      };
    }),
  };
};

interface BunPackage extends Pick<PackageUse, 'name' | 'version' | 'source'> {
  readonly entry: Entry;
  readonly locator: Value;
  readonly info: Value | undefined;
  readonly integrity: string | undefined;
  readonly isMember: boolean;
}

/** `["name@1.0.0", registry, { … }, integrity]`, or for other sources `["name@git+ssh://…#hash", { … }, …]`. */
const packageOf = (entry: Entry): BunPackage | undefined => {
  const items = entry.value.kind === 'list' ? entry.value.items : [];
  const [locator] = items;
  const written = scalarAt(locator) ?? '';
  const at = written.indexOf('@', 1);
  if (locator === undefined || at < 0) return undefined;
  const name = written.slice(0, at);
  const behind = written.slice(at + 1);
  const registry = items[1]?.kind === 'scalar' ? scalarAt(items[1]) : undefined;
  const info = items.find(({ kind }) => kind === 'table');
  const integrity = items
    .slice(1)
    .map((item) => scalarAt(item))
    .findLast((item) => item !== undefined && /^sha\d+-/u.test(item));
  const isVersion = /^v?\d+\.\d/u.test(behind) && !behind.includes('/');
  const source = isVersion ? registrySource(registry) : npmSource(behind.startsWith('root:') ? 'workspace:' : behind);
  const version = isVersion ? behind : source.kind === 'registry' ? tarballVersion(name, behind) : undefined;
  return {
    entry,
    locator,
    name,
    ...(version === undefined ? {} : { version }),
    source,
    info,
    integrity,
    isMember: source.kind === 'workspace',
  };
};

/** The registry's base, or the archive's address. */
const registrySource = (registry: string | undefined): PackageSource => {
  if (registry === undefined || !/^https?:/u.test(registry)) return { kind: 'registry' };
  const source = npmSource(registry);
  return source.kind === 'registry' ? source : { kind: 'registry', address: registry.replace(/\/$/u, '') };
};

const factsOf = ({ info, integrity }: BunPackage): Pick<PackageUse, 'facts'> => {
  const facts: PackageFacts = { ...(integrity === undefined ? {} : { integrity }), ...npmMarker(info) };
  return Object.keys(facts).length === 0 ? {} : { facts };
};

const memberOf = (folder: string, value: Value): Member => {
  const name = textAt(value, 'name');
  const version = scalarAt(value, 'version');
  return { folder, ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) };
};

const requirementOf = ({ name, written }: Asked, root: Value | undefined): string | undefined => {
  const spec = npmSpec(name, written);
  if (spec.catalog === undefined) return spec.requirement;
  const listed =
    (spec.catalog === 'default' ? textAt(root, 'catalog', name) : undefined) ??
    textAt(root, 'catalogs', spec.catalog, name);
  return listed === undefined ? undefined : npmSpec(name, listed).requirement;
};

/** `express/@scope/a/b` → `express`, `@scope/a`, `b`. */
const segmentsOf = (key: string): readonly string[] => key.match(/@[^/]*\/[^/]*|[^/]+/gu) ?? [];

/** No tree is nested deeper. */
const deepestTree = 64;

/** Finds what a package sees under a name: beside itself first, then beside each package above it. */
const lookup = (key: string, packages: ReadonlyMap<string, unknown>): ((name: string) => string | undefined) => {
  const segments = segmentsOf(key).slice(0, deepestTree);
  const fronts = segments.map((_, index) => `${segments.slice(0, segments.length - index).join('/')}/`);
  return (name) => {
    const front = [...fronts, ''].find((one) => packages.has(one + name));
    return front === undefined ? undefined : front + name;
  };
};
