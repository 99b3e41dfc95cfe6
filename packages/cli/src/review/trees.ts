/**
 * The tree that a change is judged by, and the one that it leads to, as disks: who wants a gate relaxed must have it merged first.
 */
import { basename, dirname, join, sep } from 'node:path';
import type { Change, ChangedFile } from '@sallyport/assist/review';
import { configNames, ownFolder } from '../config/read-config.ts';
import { type Disk, nodeDisk } from '../discovery/disk.ts';
import { git } from '../discovery/git.ts';
import { type Layered, layeredDisk } from '../discovery/layered-disk.ts';
import type { Io } from '../io.ts';
import { type Compared, differences, rootOfUnborn } from './git-change.ts';

export interface Trees {
  /** The commit that is compared with; for a patch the tree without it. */
  readonly base: Disk;
  readonly after: Disk;
  /** The tree as it lies on the disk, with the ignore files of the base. */
  readonly walked: Disk;
  /** The working folder, with links resolved where it lies in a repository. */
  readonly cwd: string;
  /** What the change is judged by, in words. */
  readonly name: string;
}

/** The trees of a change that git tells. Errors: throws `UsageError` where git cannot tell. */
export const treesOfGit = (change: Change, compared: Compared, root: string, io: Pick<Io, 'cwd' | 'env'>): Trees => {
  const cwd = join(root, git(['rev-parse', '--show-prefix'], io.cwd).replace(/\n$/u, '')).replace(/[\\/]$/u, '');
  const ref = compared.kind === 'staged' ? 'HEAD' : compared.ref;
  const unborn = ref === 'HEAD' ? rootOfUnborn(root) : undefined;
  const commit = unborn ?? git(['rev-parse', '--verify', `${ref}^{commit}`], root).trim();
  const layer = new Map<string, Layered>();
  for (const { path, oldMode, oldId } of differences(commit, root))
    layer.set(
      join(root, path),
      oldMode === '000000'
        ? { kind: 'absent' }
        : /^1[26]0000$/u.test(oldMode)
          ? { kind: 'link' }
          : { kind: 'file', read: () => Buffer.from(git(['cat-file', 'blob', oldId], root)) },
    );
  // What git ignores is no part of a change; but a configuration that it does not hold is none of the base.
  for (const path of listed(git(['ls-files', '--others', '--exclude-standard', '-z'], root)))
    layer.set(join(root, path), { kind: 'absent' });
  for (const path of listed(git(['ls-files', '--others', '-z', '--', ...candidates(cwd, root)], root)))
    layer.set(join(root, path), { kind: 'absent' });
  return trees(withoutOwn(layer, io), compared.kind === 'staged' ? afterwards(change, root) : undefined, {
    cwd,
    name: compared.kind === 'staged' || ref === 'HEAD' ? 'the last commit' : ref,
  });
};

/** The trees of a patch: the disk may stand before it or after it. */
export const treesOfPatch = (change: Change, root: string, io: Pick<Io, 'cwd' | 'env'>): Trees => {
  const before = new Map(
    change.files.flatMap((file): readonly (readonly [string, Layered])[] => [
      [join(root, file.path), { kind: 'absent' }],
      ...(file.kind === 'added' ? [] : [[join(root, file.oldPath), layered(file.before, file.oldMode)] as const]),
    ]),
  );
  const layer = withoutOwn(before, io);
  return {
    ...trees(layer, undefined, { cwd: io.cwd, name: 'the tree without the patch' }),
    after: layeredDisk(nodeDisk, withoutOwn(afterwards(change, root), io)),
  };
};

const trees = (
  layer: ReadonlyMap<string, Layered>,
  changed: ReadonlyMap<string, Layered> | undefined,
  about: Pick<Trees, 'cwd' | 'name'>,
): Trees => {
  const base = layeredDisk(nodeDisk, layer);
  return {
    ...about,
    base,
    after: changed === undefined ? nodeDisk : layeredDisk(base, changed),
    walked: layeredDisk(nodeDisk, new Map([...layer].filter(([path]) => isIgnoreFile(path)))),
  };
};

/** Whether a file says what is passed over. */
const isIgnoreFile = (path: string): boolean => ['.gitignore', '.sallyportignore'].includes(basename(path));

const afterwards = ({ files }: Change, root: string): ReadonlyMap<string, Layered> =>
  new Map(
    files.flatMap((file): readonly (readonly [string, Layered])[] => [
      ...(file.kind === 'renamed' ? [[join(root, file.oldPath), { kind: 'absent' }] as const] : []),
      [join(root, file.path), file.kind === 'deleted' ? { kind: 'absent' } : layered(file.after, file.newMode)],
    ]),
  );

/** A file without text cannot be read: a configuration that nobody understands must not be passed over. */
const layered = (text: ChangedFile['after'], mode: string): Layered =>
  text === undefined ? { kind: 'link' } : /^1[26]0000$/u.test(mode) ? { kind: 'link' } : fileOf(text);

const fileOf = (text: string): Layered => ({ kind: 'file', read: () => Buffer.from(text) });

/** The user's own configuration stays as it is, even where it lies in the repository. */
const withoutOwn = (layer: ReadonlyMap<string, Layered>, { env }: Pick<Io, 'env'>): ReadonlyMap<string, Layered> => {
  const own = `${ownFolder(env)}${sep}`;
  return new Map([...layer].filter(([path]) => !path.startsWith(own)));
};

/** Where a configuration or an ignore file would count, from the working folder up to the root. */
const candidates = (cwd: string, root: string): readonly string[] => {
  const names = [...configNames, '.sallyportignore'];
  const places: string[] = [];
  for (let at = cwd; at.startsWith(root); at = dirname(at)) {
    places.push(...names.map((name) => join(at, name)));
    if (at === root || at === dirname(at)) break;
  }
  return places;
};

const listed = (names: string): readonly string[] => names.split('\0').filter((path) => path !== '');
