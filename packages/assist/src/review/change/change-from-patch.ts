import { applyPatch, parsePatch, reversePatch, type StructuredPatch } from 'diff';
import { changedLines, type Change, type ChangedFile } from './changed-file.ts';

/** A patch of more is not read. Units: UTF-16. */
const largestPatch = 20_000_000;

/**
 * The change that a patch in unified form makes, as `git diff` and `git format-patch` write it.
 *
 * The tree may stand before the patch or after it: whichever fits is told file by file by `read`. What fits neither way is a problem and is
 * left out. Paths that lead out of the tree are refused.
 */
export const changeFromPatch = async (
  patch: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<Change> => {
  if (patch.length > largestPatch)
    return { files: [], problems: [`the patch has more than ${String(largestPatch / 1_000_000)} million characters`] };
  let parts: readonly StructuredPatch[];
  try {
    parts = parsePatch(patch.replaceAll('\r\n', '\n'));
  } catch (error) {
    return {
      files: [],
      problems: [`the patch cannot be read: ${error instanceof Error ? error.message : 'malformed'}`],
    };
  }
  const files: ChangedFile[] = [];
  const problems: string[] = [];
  for (const part of parts) {
    const names = namesOf(part);
    // What stands before the first file of a mail.
    if (names === undefined) continue;
    const found = await changedFile(part, names, read);
    if ('problem' in found) problems.push(found.problem);
    else files.push(found);
  }
  if (files.length === 0 && problems.length === 0) problems.push('no file is changed by what was given');
  return { files, problems };
};

interface Names {
  readonly oldPath: string | undefined;
  readonly newPath: string | undefined;
}

const namesOf = ({ oldFileName, newFileName, isCreate, isDelete }: StructuredPatch): Names | undefined => {
  const oldPath = isCreate === true ? undefined : plain(oldFileName, 'a/');
  const newPath = isDelete === true ? undefined : plain(newFileName, 'b/');
  return oldPath === undefined && newPath === undefined ? undefined : { oldPath, newPath };
};

const plain = (name: string | undefined, prefix: string): string | undefined => {
  const path = name?.replace(/\t.*$/u, '');
  return path === undefined || path === '' || path === '/dev/null'
    ? undefined
    : path.startsWith(prefix)
      ? path.slice(prefix.length)
      : path;
};

const changedFile = async (
  part: StructuredPatch,
  { oldPath, newPath }: Names,
  read: (path: string) => Promise<string | undefined>,
): Promise<ChangedFile | { readonly problem: string }> => {
  const path = newPath ?? oldPath ?? '';
  const outside = [oldPath, newPath].find((one) => one !== undefined && leadsOut(one));
  if (outside !== undefined) return { problem: `${outside}: a path out of the tree; not looked at` };
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
    isBinary: part.isBinary === true,
    oldMode: part.oldMode ?? '',
    newMode: part.newMode ?? '',
  } as const;
  if (part.isBinary === true) return { ...about, before: undefined, after: undefined, ...changedLines('', '') };
  const texts = await textsOf(part, { oldPath, newPath }, read);
  return texts === undefined
    ? { problem: `${path}: the patch fits neither the file as it is nor as it was` }
    : { ...about, ...texts, ...changedLines(texts.before, texts.after) };
};

const textsOf = async (
  part: StructuredPatch,
  { oldPath, newPath }: Names,
  read: (path: string) => Promise<string | undefined>,
): Promise<{ readonly before: string | undefined; readonly after: string | undefined } | undefined> => {
  const reversed = reversePatch(part);
  const now = newPath === undefined ? undefined : await read(newPath);
  const old = oldPath === undefined || oldPath === newPath ? now : await read(oldPath);
  if (oldPath === undefined) {
    const made = apply('', part);
    return made === undefined ? undefined : { before: undefined, after: made };
  }
  if (newPath === undefined) {
    // Of a file that is gone the patch holds everything.
    const was = old ?? apply('', reversed);
    return was === undefined ? undefined : { before: was, after: undefined };
  }
  if (now !== undefined) {
    const before = apply(now, reversed);
    if (before !== undefined) return { before, after: now };
  }
  if (old !== undefined) {
    const after = apply(old, part);
    if (after !== undefined) return { before: old, after };
  }
  return undefined;
};

/** Line ends are the file's own. */
const apply = (text: string, patch: StructuredPatch): string | undefined => {
  const isWindows = text.includes('\r\n');
  const done = applyPatch(isWindows ? text.replaceAll('\r\n', '\n') : text, patch);
  if (done === false) return undefined;
  return isWindows ? done.replaceAll('\n', '\r\n') : done;
};

const leadsOut = (path: string): boolean =>
  path.startsWith('/') || /^[A-Za-z]:/u.test(path) || path.split(/[\\/]/u).includes('..') || path.includes('\0');
