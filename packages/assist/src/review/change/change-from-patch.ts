import { applyHunks } from './apply-hunks.ts';
import { changedLines, type Change, type ChangedFile } from './changed-file.ts';
import type { PatchSection } from './patch-section.ts';
import { readPatch } from './read-patch.ts';

/** A patch of more is not read. Units: UTF-16. */
const largestPatch = 20_000_000;

/**
 * The change that a patch in unified form makes, as `git diff` and `git format-patch` write it.
 *
 * The tree may stand before the patch or after it: whichever fits is told file by file by `read`. A file may be changed several times, as in a mail
 * with several commits; what comes of it counts. What fits neither way is a problem and is left out. Paths that lead out of the tree are refused.
 */
export const changeFromPatch = async (
  patch: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<Change> => {
  if (patch.length > largestPatch)
    return { files: [], problems: [`the patch has more than ${String(largestPatch / 1_000_000)} million characters`] };
  const files: ChangedFile[] = [];
  const problems: string[] = [];
  for (const chain of chainsOf(readPatch(patch))) {
    const found = await changedFile(chain, read);
    if (found === undefined) continue;
    if ('problem' in found) problems.push(found.problem);
    else files.push(found);
  }
  if (files.length === 0 && problems.length === 0) problems.push('no file is changed by what was given');
  return { files, problems };
};

/** What happens to one file, in order. */
type Chain = readonly [PatchSection, ...PatchSection[]];

/** Sections of one file together, over its renames. */
const chainsOf = (sections: readonly PatchSection[]): readonly Chain[] => {
  const chains: [PatchSection, ...PatchSection[]][] = [];
  /** By what a file is called now. */
  const open = new Map<string, [PatchSection, ...PatchSection[]]>();
  for (const section of sections) {
    const { oldPath, newPath } = section;
    // A head without a name, as `git diff --raw` or a mail may hold.
    if (oldPath === undefined && newPath === undefined) continue;
    const before = oldPath ?? newPath ?? '';
    const chain = open.get(before);
    if (chain === undefined) {
      const begun: [PatchSection] = [section];
      chains.push(begun);
      open.set(newPath ?? before, begun);
      continue;
    }
    chain.push(section);
    open.delete(before);
    open.set(newPath ?? before, chain);
  }
  return chains;
};

const changedFile = async (
  chain: Chain,
  read: (path: string) => Promise<string | undefined>,
): Promise<ChangedFile | { readonly problem: string } | undefined> => {
  const [first] = chain;
  const last = chain.at(-1) ?? first;
  const { oldPath } = first;
  const { newPath } = last;
  // Made and taken away again.
  if (oldPath === undefined && newPath === undefined) return undefined;
  const path = newPath ?? oldPath ?? '';
  const outside = chain.flatMap((one) => [one.oldPath, one.newPath]).find((one) => one !== undefined && leadsOut(one));
  if (outside !== undefined) return { problem: `${outside}: a path out of the tree; not looked at` };
  const problem = chain.find((one) => one.problem !== undefined)?.problem;
  if (problem !== undefined) return { problem: `${path}: ${problem}` };
  const isBinary = chain.some((one) => one.isBinary);
  const about = {
    path,
    oldPath: oldPath ?? path,
    kind:
      oldPath === undefined
        ? 'added'
        : newPath === undefined
          ? 'deleted'
          : oldPath === newPath
            ? 'modified'
            : 'renamed',
    isBinary,
    oldMode: first.oldMode,
    newMode: last.newMode,
  } as const;
  // Links and other repositories hold no text of their own.
  if (isBinary || chain.some(({ oldMode, newMode }) => [oldMode, newMode].some((mode) => /^1[26]0000$/u.test(mode))))
    return { ...about, before: undefined, after: undefined, ...changedLines('', '') };
  const texts = await textsOf(chain, { oldPath, newPath }, read);
  return texts === undefined
    ? { problem: `${path}: the patch fits neither the file as it is nor as it was` }
    : { ...about, ...texts, ...changedLines(texts.before, texts.after) };
};

const textsOf = async (
  chain: Chain,
  { oldPath, newPath }: { readonly oldPath: string | undefined; readonly newPath: string | undefined },
  read: (path: string) => Promise<string | undefined>,
): Promise<{ readonly before: string | undefined; readonly after: string | undefined } | undefined> => {
  const now = newPath === undefined ? undefined : await read(newPath);
  const old = oldPath === undefined || oldPath === newPath ? now : await read(oldPath);
  if (oldPath === undefined) {
    const made = through(chain, '', 'forwards');
    return made === undefined ? undefined : { before: undefined, after: made };
  }
  if (newPath === undefined) {
    // Of a file that is gone the patch holds everything.
    const was =
      (old !== undefined && through(chain, old, 'forwards') !== undefined ? old : undefined) ??
      through(chain, '', 'backwards');
    return was === undefined ? undefined : { before: was, after: undefined };
  }
  if (now !== undefined) {
    const before = through(chain, now, 'backwards');
    if (before !== undefined) return { before, after: now };
  }
  if (old !== undefined) {
    const after = through(chain, old, 'forwards');
    if (after !== undefined) return { before: old, after };
  }
  return undefined;
};

const through = (chain: Chain, text: string, direction: 'forwards' | 'backwards'): string | undefined => {
  let result: string | undefined = text;
  for (const { hunks } of direction === 'forwards' ? chain : chain.toReversed()) {
    if (result === undefined) return undefined;
    result = applyHunks(result, hunks, direction);
  }
  return result;
};

const leadsOut = (path: string): boolean =>
  path.startsWith('/') || /^[A-Za-z]:/u.test(path) || path.split(/[\\/]/u).includes('..') || path.includes('\0');
