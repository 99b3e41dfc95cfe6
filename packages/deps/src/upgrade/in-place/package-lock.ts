/**
 * `package-lock.json`, versions 2 and 3: a package that is installed in several places is brought to a version that one of them has.
 *
 * A nested copy is dropped when the one that is then found above is of that version; else its entry takes over what the safe entry says, flags apart. Every
 * requirement that leads to it must allow the version, what the version requires must be found from its new place, and what nothing leads to any more goes.
 * Version 2 says everything a second time, nested, for npm 6: both are edited.
 */
import { entriesAt, isTrueAt, readJson, scalarAt, textAt, valueAt, type Entry, type Table } from '../../text/index.ts';
import type { EditLock, LockWish } from './edit-lock.ts';
import { isOverridden } from './is-overridden.ts';
import { tableOf, withoutEntries } from './json-entries.ts';
import { settleFlags } from './npm-flags.ts';
import {
  asksOf,
  findFrom,
  flagNames,
  isMet,
  nameAt,
  newTree,
  reachedIn,
  type NpmNode,
  type NpmTree,
} from './npm-tree.ts';
import { splice, type Change } from './splice.ts';

export const editPackageLock: EditLock = (text, wish) => {
  const { root, diagnostics } = readJson(wish.path, text);
  const version = scalarAt(root, 'lockfileVersion') ?? '';
  const packages = valueAt(root, 'packages');
  if (diagnostics.length > 0 || !/^[23]$/u.test(version) || packages?.kind !== 'table') return undefined;
  // The list inside `node_modules` says what is installed there, not what should be.
  if (wish.path.endsWith('/.package-lock.json')) return undefined;
  if (isOverridden(valueAt(wish.manifest, 'overrides'), wish.name)) return undefined;
  const tree = newTree(entriesAt(packages));
  const changed = move(tree, wish);
  if (changed === undefined || !settleFlags(tree, changed)) return undefined;
  const legacy = version === '2' ? valueAt(root, 'dependencies') : undefined;
  const changes = [listed(packages), ...(legacy?.kind === 'table' ? [nested(legacy, tree)] : [])].map((told) =>
    changesOf(text, told, tree),
  );
  return changes.includes(undefined)
    ? undefined
    : splice(text, [...changes.flatMap((some) => some ?? []), ...raisedIn(packages, wish)]);
};

/** Brings every place to the version; gives the nodes around it that see something new, or nothing when it cannot be done. */
const move = (tree: NpmTree, { name, from, to, raised }: LockWish): readonly NpmNode[] | undefined => {
  const isOf = (node: NpmNode, version: string): boolean =>
    nameAt(node.place) === name &&
    !node.isMember &&
    (textAt(node.data.value, 'name') ?? name) === name &&
    textAt(node.data.value, 'version') === version &&
    !isTrueAt(node.data.value, 'link');
  const targets = [...tree.values()].filter((node) => isOf(node, from)).sort((a, b) => b.place.length - a.place.length);
  const before = reachedIn(tree);
  // What nothing leads to may be left from long ago.
  const isSafe = (node: NpmNode): boolean =>
    isOf(node, to) && before.has(node.place) && !isTrueAt(node.data.value, 'inBundle');
  const safe = [...tree.values()].find(isSafe);
  // Each place is looked for in the whole tree; nobody has it installed in hundreds.
  if (safe === undefined || targets.length === 0 || targets.length > 200) return undefined;
  const changed: NpmNode[] = [];
  /** Who finds this node, with what they want of it. */
  const askersOf = (node: NpmNode): readonly { readonly by: NpmNode; readonly written: string }[] =>
    [...tree.values()].flatMap((by) => {
      const asks = asksOf(by).filter((ask) => ask.name === name);
      if (asks.length === 0 || findFrom(tree, by.place)(name) !== node) return [];
      return asks.map(({ written }) => ({
        by,
        written:
          raised.find((one) => by.isMember && one.folder === by.place && one.before === written)?.after ?? written,
      }));
    });
  const below = (place: string): readonly NpmNode[] =>
    [...tree.values()].filter((node) => node.place.startsWith(`${place}/`));
  const drop = (node: NpmNode): boolean => {
    const askers = askersOf(node);
    tree.delete(node.place);
    const isFine = askers.every(({ by, written }) => {
      const found = findFrom(tree, by.place)(name);
      return found !== undefined && (isSafe(found) || found.data === safe.data) && isMet(name, written, found);
    });
    if (!isFine) {
      tree.set(node.place, node);
      return false;
    }
    for (const one of below(node.place)) tree.delete(one.place);
    changed.push(...askers.map(({ by }) => by).filter(({ place }) => tree.has(place)));
    return true;
  };
  const take = (node: NpmNode): boolean => {
    const askers = askersOf(node).filter(({ by }) => by !== node);
    if (isTrueAt(node.data.value, 'inBundle') || askers.some(({ written }) => !isMet(name, written, safe)))
      return false;
    for (const one of below(node.place)) tree.delete(one.place);
    node.data = safe.data;
    const find = findFrom(tree, node.place);
    changed.push(node, ...askers.map(({ by }) => by));
    return asksOf(node).every((ask) => {
      const found = find(ask.name);
      return found === undefined ? ask.mayMiss : before.has(found.place) && isMet(ask.name, ask.written, found);
    });
  };
  let hasTaken = false;
  for (const target of targets) {
    if (!tree.has(target.place) || drop(target)) continue;
    if (!take(target)) return undefined;
    hasTaken = true;
  }
  // Copies of the version further in are now the same as what is found above.
  if (hasTaken)
    for (const node of [...tree.values()].filter((one) => isOf(one, to)))
      if (!/^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(node.place) && below(node.place).length === 0) drop(node);
  const after = reachedIn(tree);
  for (const node of tree.values())
    if (!node.isMember && before.has(node.place) && !after.has(node.place)) tree.delete(node.place);
  return changed.filter(({ place }) => tree.has(place));
};

/** Where the text says what is at a place: the entry, the table that holds it, and for nested ones the entry whose `dependencies` that table is. */
interface Told {
  readonly entry: Entry;
  readonly holder: Table;
  readonly owner?: string;
}

/** The list of places. */
const listed = (packages: Table): ReadonlyMap<string, Told> =>
  new Map([...packages.entries].map(([place, entry]) => [place, { entry, holder: packages }]));

/** The same places in the nested list of version 2. What lies below a link to a folder is below that folder. */
const nested = (dependencies: Table, tree: NpmTree): ReadonlyMap<string, Told> => {
  const told = new Map<string, Told>();
  const waiting: { readonly holder: Table; readonly front: string; readonly owner?: string }[] = [
    { holder: dependencies, front: '' },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { holder, front, owner } = next;
    for (const entry of holder.entries.values()) {
      const place = `${front}node_modules/${entry.key.text}`;
      told.set(place, { entry, holder, ...(owner === undefined ? {} : { owner }) });
      const below = valueAt(entry.value, 'dependencies');
      const at = tree.get(place)?.entry.value;
      const folder = isTrueAt(at, 'link') ? textAt(at, 'resolved') : undefined;
      if (below?.kind === 'table') waiting.push({ holder: below, front: `${folder ?? place}/`, owner: place });
    }
  }
  return told;
};

/** What has to be written for the tree to be as it is now; nothing when the text tells another tree. */
const changesOf = (text: string, told: ReadonlyMap<string, Told>, tree: NpmTree): readonly Change[] | undefined => {
  const changes: Change[] = [];
  const gone = new Map<Table, Set<string>>();
  const isWritten = (place: string): boolean => {
    const node = tree.get(place);
    return node === undefined || node.data !== node.entry;
  };
  /** Whether the entry lies within one that goes or is written anew. */
  const isWithin = (owner: string | undefined): boolean => {
    for (let at = owner; at !== undefined; at = told.get(at)?.owner) if (isWritten(at)) return true;
    return false;
  };
  const takeOut = (table: Table, key: string): void => {
    gone.set(table, (gone.get(table) ?? new Set()).add(key));
  };
  for (const [place, { entry, holder, owner }] of told) {
    if (isWithin(owner)) continue;
    const node = tree.get(place);
    if (node === undefined) {
      takeOut(holder, entry.key.text);
      const above = owner === undefined ? undefined : told.get(owner)?.entry.value;
      if (above?.kind === 'table' && gone.get(holder)?.size === holder.entries.size) {
        gone.delete(holder);
        takeOut(above, 'dependencies');
      }
      continue;
    }
    if (entry.value.kind !== 'table') return undefined;
    if (node.data === node.entry) {
      for (const flag of flagNames)
        if (!node.flags.has(flag) && isTrueAt(node.entry.value, flag) && entry.value.entries.has(flag))
          takeOut(entry.value, flag);
      continue;
    }
    const model = told.get(node.data.key.text)?.entry;
    if (model === undefined) return undefined;
    const isFlag = ({ key }: Entry): boolean => flagNames.some((flag) => flag === key.text);
    // Of a nested entry `dependencies` holds what lies below it, and nothing does any more.
    const taken = entriesAt(model.value).filter(
      (one) => !isFlag(one) && !(one.key.text === 'dependencies' && model.value !== node.data.value),
    );
    const kept = entriesAt(entry.value).filter((one) => isFlag(one) && node.flags.has(one.key.text));
    const made = tableOf(text, [...taken, ...kept], model, entry);
    if (made === undefined) return undefined;
    changes.push({ start: entry.value.start, end: entry.value.end, after: made });
  }
  for (const [table, keys] of gone) {
    const without = withoutEntries(table, (key) => keys.has(key));
    if (without === undefined) return undefined;
    changes.push(...without);
  }
  return changes;
};

/** The requirements that the lockfile repeats from manifests. */
const raisedIn = (packages: Table, { name, raised }: LockWish): readonly Change[] =>
  raised.flatMap(({ folder, before, after }) =>
    ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((table) => {
      const value = valueAt(packages.entries.get(folder)?.value, table, name);
      return value !== undefined && scalarAt(value) === before
        ? [{ start: value.start, end: value.end, after: JSON.stringify(after) }]
        : [];
    }),
  );
