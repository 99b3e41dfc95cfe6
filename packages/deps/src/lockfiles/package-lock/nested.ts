import { folderOf, inFolder, type Member, type PackageUse, type ProjectFiles } from '../../packages/index.ts';
import { entriesAt, scalarAt, textAt, valueAt, type Entry, type Value } from '../../text/index.ts';
import { askedFor, manifestAt } from '../asked-for.ts';
import { archiveSource, npmSource } from '../npm-source.ts';
import { npmSpec, tarballVersion } from '../npm-spec.ts';
import { registryArchive } from '../registry-archive.ts';
import { versionPlace } from '../version-place.ts';
import { npmFacts } from './facts.ts';
import { npmGroups, type NpmFile } from './places.ts';

/**
 * What a lockfile that nests (`dependencies`, version 1) brings along. It does not tell what the project itself asks for: the `package.json`
 * beside it does, where there is one.
 */
export const readNested = (
  { path, text, root, lines }: NpmFile,
  files: ProjectFiles,
): { readonly uses: readonly PackageUse[]; readonly members: readonly Member[] } => {
  const asked = requirementsBeside(path, files);
  const uses: PackageUse[] = [];
  // A stack of our own: the nesting is the file's.
  const waiting: { readonly entry: Entry; readonly above: readonly Scope[] }[] = [];
  const open = (table: Value | undefined, place: string, above: readonly Scope[]): void => {
    const entries = entriesAt(table, 'dependencies').filter(({ key }) => key.text !== '');
    const scopes = [...above, { place, names: new Set(entries.map(({ key }) => key.text)) }];
    for (const entry of entries.toReversed()) waiting.push({ entry, above: scopes });
  };
  open(root, '', []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, above } = next;
    const { key, value } = entry;
    const id = `${above.at(-1)?.place ?? ''}node_modules/${key.text}`;
    const own = { place: `${id}/`, names: new Set(entriesAt(value, 'dependencies').map((one) => one.key.text)) };
    open(value, own.place, above);
    const installed = installedAs(key.text, value);
    const requirement = above.length === 1 ? asked?.get(key.text) : undefined;
    uses.push({
      ecosystem: 'npm',
      name: installed.name,
      ...(installed.name === key.text ? {} : { alias: key.text }),
      ...(installed.version === undefined ? {} : { version: installed.version }),
      ...(requirement === undefined || requirement === '' ? {} : { requirement }),
      source: installed.source,
      groups: npmGroups(value),
      relation: asked === undefined ? 'unknown' : requirement === undefined ? 'transitive' : 'direct',
      id,
      requires: entriesAt(value, 'requires').flatMap((one) => resolvedIn([...above, own], one.key.text)),
      line: lines.at(key.start),
      ...versionPlace(text, valueAt(value, 'version'), installed.version),
      ...npmFacts(value),
    });
  }
  const name = textAt(root, 'name');
  const version = scalarAt(root, 'version');
  const own: Member = {
    folder: '',
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
  };
  return { uses, members: [own] };
};

/** `version` is a version, `npm:real@1.0.0`, or where the package comes from: an address, a path, a repository. */
const installedAs = (key: string, value: Value): Pick<PackageUse, 'name' | 'version' | 'source'> => {
  const written = textAt(value, 'version') ?? '';
  const [, real, realVersion] = /^npm:(@?[^@]+)@(.+)$/u.exec(written) ?? [];
  if (real !== undefined && realVersion !== undefined)
    return { name: real, version: realVersion, source: archiveSource(textAt(value, 'resolved')) };
  if (/^v?\d[^/:]*$/u.test(written))
    return { name: key, version: written, source: archiveSource(textAt(value, 'resolved')) };
  const source = npmSource(written);
  const name = (source.kind === 'registry' ? registryArchive(written)?.name : undefined) ?? key;
  const version = source.kind === 'registry' ? tarballVersion(name, written) : undefined;
  return { name, source, ...(version === undefined ? {} : { version }) };
};

interface Scope {
  /** `''` or `node_modules/a/`. */
  readonly place: string;
  readonly names: ReadonlySet<string>;
}

/** Innermost first, as Node looks. */
const resolvedIn = (scopes: readonly Scope[], name: string): readonly string[] => {
  const scope = name === '' ? undefined : scopes.findLast(({ names }) => names.has(name));
  return scope === undefined ? [] : [`${scope.place}node_modules/${name}`];
};

const requirementsBeside = (path: string, files: ProjectFiles): ReadonlyMap<string, string> | undefined => {
  const manifest = manifestAt(inFolder(folderOf(path), 'package.json'), files);
  return (
    manifest && new Map(askedFor(manifest).map(({ name, written }) => [name, npmSpec(name, written).requirement ?? '']))
  );
};
