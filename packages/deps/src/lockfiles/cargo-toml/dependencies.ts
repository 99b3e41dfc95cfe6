import { inFolder, folderOf, type Group, type PackageSource, type ProjectFiles } from '../../packages/index.ts';
import { entriesAt, isTrueAt, readToml, textAt, valueAt, type Place, type Value } from '../../text/index.ts';
import { known } from '../known.ts';

/** One line of a `Cargo.toml` that asks for a crate. */
export interface CargoDependency {
  /** The table and the key: `target.cfg(unix).dependencies.libc`. */
  readonly id: string;
  /** As the registry knows it. */
  readonly name: string;
  /** As the code knows it, when the line renames. */
  readonly alias?: string;
  readonly requirement?: string;
  readonly source: PackageSource;
  readonly group: Group;
  readonly key: Place;
  /** Where the requirement stands, in this file or in the workspace's. */
  readonly place?: Place;
  readonly isInherited: boolean;
  /** The platform that alone needs it. */
  readonly marker?: string;
}

/** What a manifest asks for, with what it takes from its workspace. Order: as cargo's reference lists the tables. */
export const cargoDependencies = (
  root: Value | undefined,
  workspace: Value | undefined,
): readonly CargoDependency[] => [
  ...ofTables(root, '', undefined, workspace),
  ...entriesAt(root, 'target').flatMap(({ key, value }) => ofTables(value, `target.${key.text}.`, key.text, workspace)),
  ...ofTable(valueAt(root, 'workspace', 'dependencies'), 'workspace.dependencies.', 'production', undefined, undefined),
];

const kinds: readonly (readonly [table: string, group: Group])[] = [
  ['dependencies', 'production'],
  ['dev-dependencies', 'development'],
  ['dev_dependencies', 'development'],
  ['build-dependencies', 'build'],
  ['build_dependencies', 'build'],
];

const ofTables = (
  value: Value | undefined,
  front: string,
  marker: string | undefined,
  workspace: Value | undefined,
): readonly CargoDependency[] =>
  kinds.flatMap(([table, group]) => ofTable(valueAt(value, table), `${front}${table}.`, group, marker, workspace));

const ofTable = (
  table: Value | undefined,
  front: string,
  group: Group,
  marker: string | undefined,
  workspace: Value | undefined,
): readonly CargoDependency[] =>
  entriesAt(table).map((entry) => {
    const { key, value } = entry;
    const inherited = isTrueAt(value, 'workspace')
      ? valueAt(workspace, 'workspace', 'dependencies', key.text)
      : undefined;
    const said = inherited ?? value;
    const version = versionOf(said);
    const name = textAt(said, 'package') ?? key.text;
    return {
      id: front + key.text,
      name,
      source: sourceOf(said),
      isInherited: inherited !== undefined,
      group: group === 'production' && (isTrueAt(value, 'optional') || isTrueAt(said, 'optional')) ? 'optional' : group,
      key,
      ...known({
        alias: name === key.text ? undefined : key.text,
        requirement: version?.text,
        place: version?.place,
        marker,
      }),
    };
  });

const versionOf = (said: Value): { readonly text: string; readonly place: Place } | undefined => {
  const value = said.kind === 'scalar' ? said : valueAt(said, 'version');
  return value?.kind === 'scalar' && typeof value.value === 'string'
    ? { text: value.value, place: { start: value.start, end: value.end } }
    : undefined;
};

const sourceOf = (said: Value): PackageSource => {
  const path = textAt(said, 'path');
  if (path !== undefined) return { kind: 'path', path };
  const url = textAt(said, 'git');
  if (url !== undefined) {
    const rev = textAt(said, 'rev');
    return { kind: 'git', url, ...(rev === undefined || !/^[0-9a-f]{7,64}$/u.test(rev) ? {} : { commit: rev }) };
  }
  const address = textAt(said, 'registry-index') ?? textAt(said, 'registry');
  return { kind: 'registry', ...known({ address }) };
};

/** A manifest of the project. */
export interface CargoManifest {
  /** Relative to the root of the project. */
  readonly path: string;
  readonly text: string;
  readonly root: Value;
}

/** The manifest of the workspace that a manifest belongs to: itself, what it names, or the nearest above that is one. */
export const workspaceOf = (own: CargoManifest, files: ProjectFiles): CargoManifest | undefined => {
  if (valueAt(own.root, 'workspace') !== undefined) return own;
  const named = textAt(own.root, 'package', 'workspace');
  if (named !== undefined) return manifestIn(inFolder(folderOf(own.path), named), files);
  for (let folder = folderOf(own.path); folder !== '';) {
    folder = folderOf(folder);
    const found = manifestIn(folder, files);
    if (valueAt(found?.root, 'workspace') !== undefined) return found;
  }
  return undefined;
};

/** The manifest in a folder; nothing when there is none that can be read. */
export const manifestIn = (folder: string | undefined, files: ProjectFiles): CargoManifest | undefined => {
  const path = folder === undefined ? undefined : inFolder(folder, 'Cargo.toml');
  const text = path === undefined ? undefined : files.readText(path);
  if (path === undefined || text === undefined) return undefined;
  const { root } = readToml(path, text);
  return root === undefined ? undefined : { path, text, root };
};
