import {
  folderOf,
  inFolder,
  type Group,
  type Member,
  type PackageUse,
  type ProjectFiles,
  type Reading,
} from '../../packages/index.ts';
import { textAt, type Value } from '../../text/index.ts';
import { askedAs } from '../asked-as.ts';
import { askedFor, manifestAt, type Asked } from '../asked-for.ts';
import { npmSpec } from '../npm-spec.ts';
import { reach, type Edges, type Root } from '../reach.ts';
import { shownIds } from '../shown-ids.ts';
import { versionPlace } from '../version-place.ts';
import { workspaceFolders } from '../workspace-folders.ts';
import { splitDescriptor, type YarnEntry, type YarnFile } from './yarn-entry.ts';

interface Beside {
  readonly path: string;
  readonly text: string;
  readonly files: ProjectFiles;
}

/** Joins the entries to a graph and asks the manifests beside for what the lockfile does not tell. */
export const readingOf = (file: YarnFile, beside: Beside): Reading => {
  const { entries, lines, diagnostics } = file;
  const find = finder(entries);
  const packages = entries.filter((entry) => entry.memberOf === undefined && !find.isPatchOfListed(entry));
  const edges = new Map<string, Edges & { readonly requires: string[]; readonly optional: Set<string> }>();
  for (const entry of entries) {
    const own = find.idOf(entry);
    const known = edges.get(own) ?? { requires: [], optional: new Set() };
    edges.set(own, known);
    for (const one of entry.dependencies)
      for (const id of find.all(one.name, one.range)) {
        known.requires.push(id);
        if (one.isOptional) known.optional.add(id);
      }
  }
  const { members, direct: demands } = file.knowsMembers ? fromEntries(entries, beside) : fromManifests(beside);
  const asked = new Map<string, Direct>();
  const names = new Map<string, Set<string>>();
  const roots = demands?.flatMap((one) =>
    find.all(one.name, one.range).map((id): Root => {
      const called = names.get(id) ?? new Set();
      names.set(id, called.add(one.name));
      // Its own name is better than an alias.
      if (!asked.has(id) || splitDescriptor(id)[0] === one.name) asked.set(id, one);
      return { id, group: one.group };
    }),
  );
  const reached = reach((id) => edges.get(id), roots);
  const listed = new Set(packages.map(find.idOf));
  return {
    format: 'yarn-lock',
    role: 'lockfile',
    path: beside.path,
    alsoRead: [],
    members,
    diagnostics,
    uses: packages.map((entry): PackageUse => {
      const { name, version, source, integrity, marker } = entry;
      const id = find.idOf(entry);
      const direct = asked.get(id);
      const requirement = requirementOf(direct);
      return {
        ecosystem: 'npm',
        name,
        ...askedAs(name, direct?.name ?? aliasOf(entry), direct === undefined ? [] : names.get(id)),
        ...(version === undefined ? {} : { version }),
        ...(requirement === undefined ? {} : { requirement }),
        source,
        ...reached(id),
        id,
        requires: [...new Set(edges.get(id)?.requires)].filter((one) => one !== id && listed.has(one)),
        line: lines.at(entry.key.start),
        ...versionPlace(beside.text, entry.versionAt, version),
        ...(integrity === undefined && marker === undefined
          ? {}
          : {
              facts: { ...(integrity === undefined ? {} : { integrity }), ...(marker === undefined ? {} : { marker }) },
            }),
      };
    }),
  };
};

interface Direct {
  readonly name: string;
  readonly range: string;
  readonly group: Group;
}

const requirementOf = (one: Direct | undefined): string | undefined =>
  one === undefined ? undefined : npmSpec(one.name, one.range).requirement;

/** The name that everybody uses for the package, when nobody uses its own. */
const aliasOf = ({ descriptors, name }: YarnEntry): string | undefined => {
  const called = descriptors.map((one) => splitDescriptor(one)[0]);
  return called.includes(name) ? undefined : called[0];
};

/** Finds entries by what is asked for. */
const finder = (
  entries: readonly YarnEntry[],
): {
  readonly idOf: (entry: YarnEntry) => string;
  readonly isPatchOfListed: (entry: YarnEntry) => boolean;
  readonly all: (name: string, range: string) => readonly string[];
} => {
  const byResolution = new Map<string, string>();
  const ids = new Map<YarnEntry, string>();
  const shown = shownIds(entries.map(({ resolution }) => resolution));
  for (const [index, entry] of entries.entries()) {
    const { resolution } = entry;
    // Two of one name are both sides of a merge.
    const isSecond = byResolution.has(resolution);
    const id = isSecond ? `${shown(resolution)} (entry ${String(index)})` : shown(resolution);
    ids.set(entry, id);
    if (!isSecond) byResolution.set(resolution, id);
  }
  // A patched copy stands for the package that it copies.
  const copied = ({ patches }: YarnEntry): string | undefined =>
    patches === undefined ? undefined : byResolution.get(patches);
  const idOf = (entry: YarnEntry): string => copied(entry) ?? ids.get(entry) ?? entry.resolution;
  const byDescriptor = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const add = (descriptor: string, id: string): void => {
    if (!byDescriptor.has(descriptor)) byDescriptor.set(descriptor, id);
  };
  for (const entry of entries) {
    const id = idOf(entry);
    for (const descriptor of entry.descriptors) {
      add(descriptor, id);
      // `::locator=…` says whose the path is; who asks does not write it.
      add(descriptor.replace(/::.*$/su, ''), id);
      const [name] = splitDescriptor(descriptor);
      const named = byName.get(name);
      if (named === undefined) byName.set(name, new Set([id]));
      else named.add(id);
    }
  }
  return {
    idOf,
    isPatchOfListed: (entry) => copied(entry) !== undefined && copied(entry) !== ids.get(entry),
    all: (name, range) => {
      const found =
        byDescriptor.get(`${name}@${range}`) ??
        byDescriptor.get(`${name}@npm:${range}`) ??
        (range.startsWith('npm:') ? byDescriptor.get(`${name}@${range.slice('npm:'.length)}`) : undefined);
      if (found !== undefined) return [found];
      // `resolutions` put another range in the place of the one that was asked for.
      const named = byName.get(name);
      return named?.size === 1 ? [...named] : [];
    },
  };
};

/** Berry: members are entries. */
const fromEntries = (
  entries: readonly YarnEntry[],
  { path, files }: Beside,
): { readonly members: readonly Member[]; readonly direct: readonly Direct[] | undefined } => {
  const members = entries.filter(({ memberOf }) => memberOf !== undefined);
  if (members.length === 0) return { members: [], direct: undefined };
  return {
    members: members.map(({ name, memberOf = '' }) => ({ name, folder: memberOf })),
    direct: members.flatMap(({ memberOf = '', dependencies }) => {
      const manifest = manifestAt(inFolder(folderOf(path), `${memberOf}/package.json`.replace(/^\//u, '')), files);
      const groups = new Map(askedFor(manifest).map((one) => [one.name, one.group]));
      return dependencies.map(({ name, range, isOptional }) => ({
        name,
        range,
        group: isOptional ? 'optional' : (groups.get(name) ?? 'production'),
      }));
    }),
  };
};

/** Version 1: the manifest beside the lockfile, and those of its members. */
const fromManifests = ({
  path,
  files,
}: Beside): { readonly members: readonly Member[]; readonly direct: readonly Direct[] | undefined } => {
  const folder = folderOf(path);
  const own = manifestAt(inFolder(folder, 'package.json'), files);
  if (own === undefined) return { members: [], direct: undefined };
  const others = workspaceFolders(own, folder, files).flatMap((at) => {
    const manifest = manifestAt(inFolder(at, 'package.json'), files);
    return manifest === undefined ? [] : [{ folder: folder === '' ? at : at.slice(folder.length + 1), manifest }];
  });
  const all = [{ folder: '', manifest: own }, ...others];
  return {
    members: all.map((one) => memberOf(one.folder, one.manifest)),
    direct: all.flatMap(({ manifest }) =>
      askedFor(manifest)
        .filter(isInstalled)
        .map(({ name, written, group }) => ({ name, range: written, group })),
    ),
  };
};

/** Yarn 1 does not install peers. */
const isInstalled = ({ group }: Asked): boolean => group !== 'peer';

const memberOf = (folder: string, manifest: Value): Member => {
  const name = textAt(manifest, 'name');
  const version = textAt(manifest, 'version');
  return { folder, ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) };
};
