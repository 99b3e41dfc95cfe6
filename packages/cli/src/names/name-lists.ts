import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ecosystems, type Ecosystem } from '@sallyport/deps';
import { readNameList, type NameList } from '@sallyport/deps/names';
import { dataFolder } from '../advisories/data-folder.ts';

/** What is stored of an ecosystem: a list, nothing, or a file that cannot be used and why. */
export type StoredList =
  | { readonly kind: 'list'; readonly list: NameList }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly problem: string };

/** The offline lists of this machine, each read when it is first asked for. */
export const newNameLists = (
  env: Readonly<Record<string, string | undefined>>,
): ((ecosystem: Ecosystem) => StoredList) => {
  const read = new Map<Ecosystem, StoredList>();
  return (ecosystem) => {
    const known = read.get(ecosystem) ?? readList(nameListPath(env, ecosystem), ecosystem);
    read.set(ecosystem, known);
    return known;
  };
};

/** Texts that change when a stored list does. */
export const nameListMarks = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  ecosystems.flatMap((ecosystem) => {
    const found = statSync(nameListPath(env, ecosystem), { throwIfNoEntry: false });
    return found === undefined ? [] : [`${ecosystem} ${String(found.size)} ${String(found.mtimeMs)}`];
  });

/** Where the list of an ecosystem lies. */
export const nameListPath = (env: Readonly<Record<string, string | undefined>>, ecosystem: Ecosystem): string =>
  join(dataFolder(env), 'names', `${ecosystem.toLowerCase()}.names`);

/** Reads the list in a file. */
export const readList = (path: string, ecosystem: Ecosystem): StoredList => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'missing' }
      : { kind: 'unusable', problem: `${path}: cannot be read (${code})` };
  }
  const list = readNameList(bytes);
  if ('problem' in list) return { kind: 'unusable', problem: `${path}: ${list.problem}` };
  return list.ecosystem === ecosystem
    ? { kind: 'list', list }
    : { kind: 'unusable', problem: `${path}: a list of ${list.ecosystem}, not of ${ecosystem}` };
};
