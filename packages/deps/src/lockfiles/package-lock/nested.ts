import { folderOf, inFolder, type Member, type PackageUse, type ProjectFiles } from '../../packages/index.ts';
import {
  entriesAt,
  readJson,
  scalarAt,
  textAt,
  valueAt,
  type Entry,
  type Lines,
  type Value,
} from '../../text/index.ts';
import { npmSource } from '../npm-source.ts';
import { npmFacts } from './facts.ts';
import { npmGroups } from './places.ts';

/**
 * What a lockfile that nests (`dependencies`, version 1) brings along. It does not tell what the project itself asks for: the `package.json`
 * beside it does, where there is one.
 */
export const readNested = (
  root: Value | undefined,
  lines: Lines,
  path: string,
  files: ProjectFiles,
): { readonly uses: readonly PackageUse[]; readonly members: readonly Member[] } => {
  const asked = askedFor(path, files);
  const uses: PackageUse[] = [];
  // A stack of our own: the nesting is the file's.
  const waiting: { readonly entry: Entry; readonly above: readonly Scope[] }[] = [];
  const open = (table: Value | undefined, place: string, above: readonly Scope[]): void => {
    const entries = entriesAt(table, 'dependencies');
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
    const written = scalarAt(value, 'version') ?? '';
    const aliased = /^npm:(@?[^@]+)@(.+)$/u.exec(written);
    const name = aliased?.[1] ?? key.text;
    const isVersion = aliased !== null || /^v?\d/u.test(written);
    const source = isVersion ? npmSource(textAt(value, 'resolved')) : npmSource(written === '' ? undefined : written);
    const versionValue = valueAt(value, 'version');
    uses.push({
      ecosystem: 'npm',
      name,
      ...(name === key.text ? {} : { alias: key.text }),
      ...(isVersion ? { version: aliased?.[2] ?? written } : {}),
      source,
      groups: npmGroups(value),
      relation: asked === undefined ? 'unknown' : above.length === 1 && asked.has(key.text) ? 'direct' : 'transitive',
      id,
      requires: entriesAt(value, 'requires').flatMap((one) => resolvedIn([...above, own], one.key.text)),
      line: lines.at(key.start),
      ...(versionValue === undefined ? {} : { versionPlace: { start: versionValue.start, end: versionValue.end } }),
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

interface Scope {
  /** `''` or `node_modules/a/`. */
  readonly place: string;
  readonly names: ReadonlySet<string>;
}

/** Innermost first, as Node looks. */
const resolvedIn = (scopes: readonly Scope[], name: string): readonly string[] => {
  const scope = scopes.findLast(({ names }) => names.has(name));
  return scope === undefined ? [] : [`${scope.place}node_modules/${name}`];
};

const askedFor = (path: string, files: ProjectFiles): ReadonlySet<string> | undefined => {
  const beside = inFolder(folderOf(path), 'package.json');
  const text = beside === undefined ? undefined : files.readText(beside);
  if (beside === undefined || text === undefined) return undefined;
  const { root } = readJson(beside, text);
  return new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
      entriesAt(root, kind).map(({ key }) => key.text),
    ),
  );
};
