/**
 * `yarn.lock` of both formats: the ranges that led to one version are joined to the entry of another one that they allow, and the first entry goes, with all that
 * nothing leads to any more.
 *
 * Berry's `--immutable` compares the whole text, so what is written is what yarn would write: keys sorted, descriptors that nobody uses out.
 */
import { readBerry } from '../../lockfiles/yarn-lock/berry.ts';
import { readClassic } from '../../lockfiles/yarn-lock/classic.ts';
import { isBerry } from '../../lockfiles/yarn-lock/index.ts';
import { splitDescriptor, type YarnEntry } from '../../lockfiles/yarn-lock/yarn-entry.ts';
import { readYaml, valueAt } from '../../text/index.ts';
import { satisfies } from '../../versions/index.ts';
import type { EditLock, LockWish } from './edit-lock.ts';
import { isOverridden } from './is-overridden.ts';
import { splice, type Change } from './splice.ts';

export const editYarnLock: EditLock = (text, wish) => {
  const isNew = isBerry(text);
  const { entries, diagnostics } = (isNew ? readBerry : readClassic)(wish.path, text);
  if (diagnostics.length > 0 || isOverridden(valueAt(wish.manifest, 'resolutions'), wish.name)) return undefined;
  const keys = new Map(entries.map((entry) => [entry, new Set(entry.descriptors)]));
  if (!join(entries, keys, wish, isNew)) return undefined;
  const changes = changesOf(text, entries, keys, isNew);
  const raised = isNew ? raisedIn(text, entries, wish) : [];
  return changes === undefined ? undefined : splice(text, [...changes, ...raised]);
};

type Keys = Map<YarnEntry, Set<string>>;

/** Moves the descriptors; an entry without any is gone. */
const join = (entries: readonly YarnEntry[], keys: Keys, wish: LockWish, isNew: boolean): boolean => {
  const { name, from, to, raised, isDirect } = wish;
  const isOf = (entry: YarnEntry, version: string): boolean =>
    entry.name === name &&
    entry.version === version &&
    entry.source.kind === 'registry' &&
    entry.memberOf === undefined;
  const affected = entries.filter((entry) => isOf(entry, from));
  const safe = entries.find((entry) => isOf(entry, to));
  if (affected.length === 0 || safe === undefined || [...affected, safe].some(isStrange(entries))) return false;
  const users = usersOf(entries);
  const descriptorOf = (range: string): string => `${name}@${isNew ? 'npm:' : ''}${range}`;
  for (const entry of affected)
    for (const descriptor of entry.descriptors) {
      const [called, written] = splitDescriptor(descriptor);
      const range = written.replace(/^npm:/u, '');
      if (called !== name) return false;
      const raise = raised.find(({ before }) => before === range);
      // Members that raise it no longer use it; whoever else does must allow the version.
      const others = [...(users.get(descriptor) ?? [])].filter(
        (user) => !raised.some(({ folder, before }) => user.memberOf === folder && before === range),
      );
      if (raise !== undefined) keys.get(safe)?.add(descriptorOf(raise.after));
      if (raise !== undefined && others.length === 0) continue;
      // A resolution that was taken back leaves its own descriptor behind.
      if (others.length === 0 && (isNew || !isDirect(name, from))) continue;
      if (satisfies('npm', to, range) !== true) return false;
      keys.get(safe)?.add(descriptor);
    }
  const holders = new Map(entries.flatMap((entry) => entry.descriptors.map((one) => [one, entry] as const)));
  const gone = [...affected];
  for (let entry = gone.pop(); entry !== undefined; entry = gone.pop()) {
    keys.delete(entry);
    for (const one of entry.dependencies)
      for (const descriptor of spellings(one.name, one.range)) {
        const used = users.get(descriptor);
        used?.delete(entry);
        const holder = used === undefined || used.size > 0 ? undefined : holders.get(descriptor);
        // What members ask for, berry lists; version 1 leaves it to manifests.
        if (holder === undefined || holder.memberOf !== undefined || (!isNew && isDirect(holder.name, holder.version)))
          continue;
        keys.get(holder)?.delete(descriptor);
        if (keys.get(holder)?.size === 0 && holder !== safe) gone.push(holder);
      }
  }
  return true;
};

/** Patched packages and those with a key of their own kind: their entries are bound to others. */
const isStrange =
  (entries: readonly YarnEntry[]) =>
  (entry: YarnEntry): boolean =>
    entry.patches !== undefined ||
    entries.some(({ patches }) => patches === entry.resolution) ||
    entry.descriptors.some((one) => one.includes('::'));

const spellings = (name: string, range: string): readonly string[] => [`${name}@${range}`, `${name}@npm:${range}`];

const usersOf = (entries: readonly YarnEntry[]): ReadonlyMap<string, Set<YarnEntry>> => {
  const users = new Map<string, Set<YarnEntry>>();
  for (const entry of entries)
    for (const { name, range } of entry.dependencies)
      for (const descriptor of spellings(name, range)) {
        const known = users.get(descriptor);
        if (known === undefined) users.set(descriptor, new Set([entry]));
        else known.add(entry);
      }
  return users;
};

const changesOf = (
  text: string,
  entries: readonly YarnEntry[],
  keys: Keys,
  isNew: boolean,
): readonly Change[] | undefined => {
  const changes: Change[] = [];
  const run: Block[] = [];
  const endRun = (): void => {
    if (isNew) changes.push(...sortedRun(text, run));
    else
      for (const { start, lineEnd, line } of run)
        if (line !== undefined) changes.push({ start, end: lineEnd, after: line });
    run.length = 0;
  };
  let name: string | undefined;
  for (const entry of entries) {
    const start = text.lastIndexOf('\n', entry.key.start) + 1;
    const newline = text.indexOf('\n', start);
    const written = text.slice(start, newline);
    if (newline < 0 || written.startsWith('?')) return undefined;
    const end = endOfBlock(text, newline + 1);
    const descriptors = keys.get(entry);
    if (descriptors === undefined) {
      changes.push({ start, end, after: '' });
      continue;
    }
    if (name !== entry.name) endRun();
    name = entry.name;
    const sorted = [...descriptors].sort();
    const isSame = sorted.length === entry.descriptors.length && entry.descriptors.every((one) => descriptors.has(one));
    const line = `${isNew ? JSON.stringify(sorted.join(', ')) : sorted.map(quoted).join(', ')}:`;
    run.push({
      start,
      lineEnd: start + written.trimEnd().length,
      end,
      key: isSame ? entry.descriptors.join(', ') : sorted.join(', '),
      ...(isSame ? {} : { line }),
    });
  }
  endRun();
  return changes;
};

/** An entry that stays: its text, and its first line where that changes. */
interface Block {
  readonly start: number;
  readonly lineEnd: number;
  readonly end: number;
  readonly key: string;
  readonly line?: string;
}

/** The changes of neighbours of one name; berry sorts entries by their keys, so that they may have to change places. */
const sortedRun = (text: string, run: readonly Block[]): readonly Change[] => {
  if (run.every(({ line }) => line === undefined)) return [];
  const blocks = [...run].sort((a, b) => (a.key < b.key ? -1 : 1));
  // Each gets the place of one of them, and the blank lines that were there.
  return run.map(({ start, end }, at) => {
    const { start: from, lineEnd, end: to, line } = blocks[at]!;
    const body = (line ?? text.slice(from, lineEnd)) + text.slice(lineEnd, to).trimEnd();
    const blank = text.slice(text.slice(start, end).trimEnd().length + start, end);
    return { start, end, after: body + blank };
  });
};

/** Behind the blank lines that follow the indented ones. */
const endOfBlock = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    if (!/^\s/u.test(text.slice(at, end))) break;
    at = end;
  }
  return at;
};

/** Source: yarn 1, `src/lockfile/stringify.js`, `shouldWrapKey`. */
const quoted = (word: string): string =>
  /^(?:true|false)|[:\s\\",[\]]|^[^a-zA-Z]/u.test(word) ? JSON.stringify(word) : word;

/** Berry repeats what members ask for. */
const raisedIn = (text: string, entries: readonly YarnEntry[], { path, name, raised }: LockWish): readonly Change[] => {
  if (raised.length === 0) return [];
  const { root } = readYaml(path, text);
  return entries.flatMap((entry) =>
    raised.flatMap(({ folder, before, after }) => {
      if (entry.memberOf !== folder) return [];
      const value = valueAt(root, entry.descriptors.join(', '), 'dependencies', name);
      const at = value === undefined ? -1 : text.slice(value.start, value.end).indexOf(before);
      return value === undefined || at < 0
        ? []
        : [{ start: value.start + at, end: value.start + at + before.length, after }];
    }),
  );
};
