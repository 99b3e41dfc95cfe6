/**
 * `pnpm-lock.yaml`, versions 6 and 9: members are led from one version of a package to another that is locked too.
 *
 * pnpm writes down which version a package got, not what it asked for, so this is done only where none but members use the version: what they ask for stands beside
 * it. Packages that depend on the peers of who uses them (`1.0.0(react@18.2.0)`) are left to pnpm.
 */
import { importersIn } from '../../lockfiles/pnpm-lock/importers.ts';
import { parseDepPath } from '../../lockfiles/pnpm-lock/dep-path.ts';
import { entriesAt, isTrueAt, readYaml, scalarAt, valueAt, type Entry, type Value } from '../../text/index.ts';
import { satisfies } from '../../versions/index.ts';
import type { EditLock } from './edit-lock.ts';
import { isOverridden } from './is-overridden.ts';
import { splice, type Change } from './splice.ts';

export const editPnpmLock: EditLock = (text, { path, name, from, to, raised }) => {
  const { root, diagnostics } = readYaml(path, text);
  if (diagnostics.length > 0 || root === undefined || !/^[69]/u.test(scalarAt(root, 'lockfileVersion') ?? ''))
    return undefined;
  if (/^---\s*$/mu.test(text) || isOverridden(valueAt(root, 'overrides'), name)) return undefined;
  if (valueAt(root, 'patchedDependencies') !== undefined || valueAt(root, 'catalogs') !== undefined) return undefined;
  const packages = entriesAt(root, 'packages');
  const snapshots = entriesAt(root, 'snapshots');
  const nodes = snapshots.length > 0 ? snapshots : packages;
  const of = (version: string): readonly Entry[] =>
    nodes.filter(({ key }) => {
      const path = parseDepPath(key.text);
      return path?.name === name && path.version === version && path.host === undefined;
    });
  const [old, safe] = [of(from), of(to)];
  if (old.length !== 1 || safe.length !== 1) return undefined;
  const [affected, wanted] = [old[0]!, safe[0]!];
  if ([affected, wanted].some(({ key }) => key.text.endsWith(')'))) return undefined;
  // Older versions say of each package whether it is for development alone; then it would not be any more.
  if (['dev', 'optional'].some((flag) => isTrueAt(wanted.value, flag) && !isTrueAt(affected.value, flag)))
    return undefined;
  const changes: Change[] = [];
  const requires = edgesOf(nodes);
  if ([...requires].some(([key, ids]) => key !== affected.key.text && ids.has(affected.key.text))) return undefined;
  const roots = new Set<string>();
  const listed = entriesAt(root, 'importers');
  const members =
    listed.length > 0 ? listed.map(({ key, value }) => ({ folder: key.text, value })) : [{ folder: '.', value: root }];
  for (const { folder, value } of members)
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const { key, value: told } of entriesAt(value, kind)) {
        const reference = scalarAt(told, 'version');
        const at = valueAt(told, 'version');
        if (reference === undefined || at === undefined) return undefined;
        if (key.text !== name || reference !== from) {
          roots.add(keyOf(key.text, reference, requires) ?? '');
          continue;
        }
        const specifier = valueAt(told, 'specifier');
        const asked = scalarAt(specifier) ?? '';
        const raise = raised.find((one) => one.before === asked && (one.folder === '' ? '.' : one.folder) === folder);
        if (specifier === undefined || satisfies('npm', to, raise?.after ?? asked) !== true) return undefined;
        changes.push(replaced(text, at, from, to));
        if (raise !== undefined) changes.push(replaced(text, specifier, asked, raise.after));
        roots.add(wanted.key.text);
      }
  if (changes.length === 0 || importersIn(root).length === 0) return undefined;
  const kept = reachable(roots, requires);
  const before = reachable(new Set([...roots, affected.key.text]), requires);
  const gone = [...before].filter((key) => !kept.has(key));
  const goneNodes = new Set(gone);
  const bases = new Set([...requires.keys()].filter((key) => !goneNodes.has(key)).map(withoutPeersOf));
  const gonePackages = new Set(gone.map(withoutPeersOf).filter((key) => !bases.has(key)));
  for (const entry of packages)
    if (gonePackages.has(entry.key.text) || (snapshots.length === 0 && goneNodes.has(entry.key.text)))
      changes.push(withoutBlock(text, entry));
  for (const entry of snapshots) if (goneNodes.has(entry.key.text)) changes.push(withoutBlock(text, entry));
  return splice(text, changes);
};

const withoutPeersOf = (key: string): string => key.replace(/\(.*$/su, '');

/** The key of what somebody got under a name; nothing for members and folders. */
const keyOf = (
  name: string,
  reference: string,
  nodes: { readonly has: (key: string) => boolean },
): string | undefined => [reference, `${name}@${reference}`, `/${name}@${reference}`].find((key) => nodes.has(key));

const edgesOf = (nodes: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Set(nodes.map(({ key }) => key.text));
  return new Map(
    nodes.map(({ key, value }) => [
      key.text,
      new Set(
        ['dependencies', 'optionalDependencies'].flatMap((kind) =>
          entriesAt(value, kind).flatMap((one) => {
            return keyOf(one.key.text, scalarAt(one.value) ?? '', known) ?? [];
          }),
        ),
      ),
    ]),
  );
};

const reachable = (
  roots: ReadonlySet<string>,
  requires: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => {
  const reached = new Set(roots);
  for (const key of reached) for (const one of requires.get(key) ?? []) reached.add(one);
  return reached;
};

/** The value without its quotes, where it has some. */
const replaced = (text: string, { start, end }: Value, before: string, after: string): Change => {
  const at = start + Math.max(text.slice(start, end).indexOf(before), 0);
  return { start: at, end: at + before.length, after };
};

/** An entry of `packages` or `snapshots` with the blank line behind it. */
const withoutBlock = (text: string, { key }: Entry): Change => {
  const start = text.lastIndexOf('\n', key.start) + 1;
  let end = text.indexOf('\n', key.start) + 1 || text.length;
  while (end < text.length) {
    const newline = text.indexOf('\n', end);
    const next = newline < 0 ? text.length : newline + 1;
    if (!/^(?: {3}|\s*$)/u.test(text.slice(end, next).trimEnd())) break;
    end = next;
  }
  return { start, end, after: '' };
};
