/**
 * `package.json`: what a project of npm, pnpm, yarn, bun or deno asks for.
 *
 * Each line of `dependencies` and its sisters is a use; so are overrides (they decide the version of packages that others ask for, and an invented name in
 * them is installed like any other) and the package manager that the project brings along (`packageManager`). `engines` names programs, no packages.
 * Names of workspace members look like registry names where the spec is a range (`"@acme/door": "*"`): whoever joins the readings of a project
 * knows the members by their own manifests, and takes those uses for what they are.
 *
 * Source: docs.npmjs.com, "package.json"; pnpm.io, "package.json"; yarnpkg.com, "Manifest"; nodejs.org, "Corepack".
 */
import type { Diagnostic } from '@sallyport/core';
import { folderOf, type Group, type Member, type PackageUse, type Reader } from '../../packages/index.ts';
import { entriesAt, isTrueAt, readJson, scalarAt, textAt, valueAt, type Lines, type Value } from '../../text/index.ts';
import { askedFor, licenceOf, npmTables, type Asked } from '../asked-for.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { npmSpec } from '../npm-spec.ts';
import { versionPlace } from '../version-place.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';
import { catalogsFor, type Catalogs } from './catalogs.ts';
import { overridesIn } from './overrides.ts';
import { packageManagerIn } from './package-manager.ts';

export const packageJson: Reader = {
  id: 'package-json',
  role: 'manifest',
  owns: (path) => /(?:^|\/)package\.json$/u.test(path) && !/(?:^|\/)node_modules\//u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const asked = askedFor(root);
    const overrides = overridesIn(root);
    const needsCatalogs = [...asked, ...overrides].some(({ written }) => written.trim().startsWith('catalog:'));
    const catalogs: Catalogs = needsCatalogs
      ? catalogsFor(folderOf(path), files)
      : { lookUp: () => undefined, alsoRead: [] };
    const toUse = (one: Asked, id: string, groups: readonly Group[], relation: PackageUse['relation']): PackageUse =>
      useOf(one, { id, groups, relation, text, lines, catalogs });
    return {
      format: 'package-json',
      role: 'manifest',
      path,
      uses: [
        ...asked.map((one) => toUse(one, `${one.table}/${one.name}`, groupsOf(one, root), 'direct')),
        ...overrides.map((one) => toUse(one, one.table, [one.group], 'transitive')),
        ...packageManagerIn(root, text, lines),
      ].sort((a, b) => a.line - b.line),
      members: root?.kind === 'table' ? [memberOf(root)] : [],
      diagnostics: [...diagnostics, ...problemsIn(root, path, lines, diagnostics.length > 0)],
      alsoRead: catalogs.alsoRead,
    };
  },
};

interface Context extends Pick<PackageUse, 'id' | 'groups' | 'relation'> {
  readonly text: string;
  readonly lines: Lines;
  readonly catalogs: Catalogs;
}

const useOf = (
  { name, written, key, value }: Asked,
  { id, groups, relation, text, lines, catalogs }: Context,
): PackageUse => {
  const first = npmSpec(name, written);
  const listed = first.catalog === undefined ? undefined : catalogs.lookUp(first.catalog, name);
  const spec = listed === undefined ? first : npmSpec(name, listed.written);
  return {
    ecosystem: 'npm',
    name: spec.name,
    ...(spec.name === name ? {} : { alias: name }),
    ...(spec.version === undefined ? {} : { version: spec.version }),
    ...(spec.requirement === undefined ? {} : { requirement: spec.requirement }),
    source: spec.source,
    groups,
    relation,
    id,
    requires: [],
    line: lines.at(key.start),
    ...(listed === undefined
      ? versionPlace(text, value, spec.requirement)
      : { ...versionPlace(listed.text, listed.value, spec.requirement), versionPath: listed.path }),
  };
};

/** A peer that may be missing is optional besides; so is what yarn is told to do without. */
const groupsOf = ({ table, name, group }: Asked, root: Value | undefined): readonly Group[] => {
  if (table === 'peerDependencies' && isTrueAt(root, 'peerDependenciesMeta', name, 'optional'))
    return ['optional', 'peer'];
  if (table === 'dependencies' && isTrueAt(root, 'dependenciesMeta', name, 'optional')) return ['optional'];
  return [group];
};

const memberOf = (root: Value): Member => {
  const name = textAt(root, 'name');
  const version = scalarAt(root, 'version');
  const licence = licenceOf(root);
  return {
    folder: '',
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(licence === undefined ? {} : { licence }),
  };
};

/** What no package manager would take. A text that is broken anyway has been told of; its remains are not judged. */
const problemsIn = (root: Value | undefined, path: string, lines: Lines, isBroken: boolean): readonly Diagnostic[] => {
  if (isBroken) return [];
  if (root?.kind !== 'table') return [manifestProblem(path, 1, 'it holds no object')];
  const wrong = npmTables.flatMap(([table]) => {
    const found = valueAt(root, table);
    if (found === undefined) return [];
    if (found.kind !== 'table')
      return found.kind === 'list' && found.items.length === 0
        ? []
        : [manifestProblem(path, lines.at(found.start), `"${table}" is no object of names and versions`)];
    return entriesAt(root, table).flatMap(({ key, value }) =>
      value.kind === 'scalar' && typeof value.value === 'string'
        ? []
        : [
            manifestProblem(
              path,
              lines.at(key.start),
              `"${key.text}" in "${table}" is asked for by something else than a text`,
            ),
          ],
    );
  });
  const overrides = [['overrides'], ['resolutions'], ['pnpm', 'overrides']].map((keys): Expected => {
    return { what: `"${keys.join('.')}"`, value: valueAt(root, ...keys), kind: 'table' };
  });
  return [...wrong.slice(0, mostProblems), ...wrongKinds(path, lines, overrides, manifestProblem)];
};

/** More help nobody. */
const mostProblems = 20;
