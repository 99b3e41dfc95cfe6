/**
 * `.gitignore`, `.git/info/exclude` and `.sallyportignore`, nested as git reads them.
 *
 * A chain holds the files from the repository's root down to one folder. The innermost file that says anything about a
 * path decides; within a folder `.sallyportignore` comes after `.gitignore` and may take its word back with `!`.
 * Source: gitignore(5).
 */
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { type Disk, isRefused } from './disk.ts';

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files that hold in one folder, outermost first. */
export type IgnoreChain = readonly Level[];

const fileNames = ['.gitignore', '.sallyportignore'] as const;

/**
 * The chain of the folders above `folder`, up to the root of its git repository, `folder` itself not included.
 *
 * Empty when those ignore `folder` itself: who names an ignored folder means it, and would else be told that it is empty.
 */
export const chainAbove = (folder: string, disk: Disk): IgnoreChain => {
  const root = repositoryOf(folder, disk);
  if (root === undefined) return [];
  const exclude = textOf(join(root, '.git', 'info', 'exclude'), disk);
  let chain: IgnoreChain = exclude === undefined ? [] : [{ folder: root, rules: ignore().add(exclude) }];
  const between = relative(root, folder);
  if (between === '') return chain;
  let at = root;
  for (const part of between.split(sep)) {
    chain = chainInto(chain, at, disk);
    at = join(at, part);
  }
  return isIgnored(chain, folder, 'folder') ? [] : chain;
};

/** The chain that holds for the entries of `folder`. */
export const chainInto = (
  chain: IgnoreChain,
  folder: string,
  disk: Disk,
  present?: (name: string) => boolean,
): IgnoreChain => {
  const texts = fileNames.flatMap((name) =>
    present === undefined || present(name) ? (textOf(join(folder, name), disk) ?? []) : [],
  );
  return texts.length === 0 ? chain : [...chain, { folder, rules: ignore().add(texts.join('\n')) }];
};

/** Whether the chain ignores an entry of its folder. */
export const isIgnored = (chain: IgnoreChain, path: string, kind: 'file' | 'folder'): boolean => {
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const level = chain[index];
    if (level === undefined) continue;
    const inside = relative(level.folder, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('../')) continue;
    const verdict = level.rules.test(kind === 'folder' ? `${inside}/` : inside);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
};

const repositoryOf = (folder: string, disk: Disk): string | undefined => {
  for (let at = folder; ; at = dirname(at)) {
    if (disk.kind(join(at, '.git')) !== undefined) return at;
    if (dirname(at) === at) return undefined;
  }
};

/** Ignore files are small; a file of more than a mebibyte is none. */
const ignoreFileLimit = 1 << 20;

const textOf = (path: string, disk: Disk): string | undefined => {
  if (disk.kind(path) !== 'file') return undefined;
  const bytes = disk.read(path, ignoreFileLimit);
  return isRefused(bytes) ? undefined : new TextDecoder().decode(bytes);
};
