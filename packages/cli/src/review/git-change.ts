import { join } from 'node:path';
import { changedLines, type Change, type ChangedFile } from '@sallyport/assist/review';
import { decode } from '../discovery/decode.ts';
import { git } from '../discovery/git.ts';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { blobBytes } from '../secrets/history-blobs.ts';
import { UsageError } from '../usage-error.ts';

/** What is compared: the working tree with where a branch left `ref`, or the index with the last commit. */
export type Compared = { readonly kind: 'staged' } | { readonly kind: 'since'; readonly ref: string };

/** Larger files are told and not looked at. Units: bytes. */
const largestFile = 4 << 20;

/** The root of the repository that a folder lies in. Errors: throws `UsageError` outside of one. */
export const repositoryRoot = (cwd: string): string => git(['rev-parse', '--show-toplevel'], cwd).replace(/\n$/u, '');

/**
 * A change as git sees it; files that git does not know yet count as added, unless it ignores them. Paths are relative to the repository's root.
 *
 * Errors: throws `UsageError` when git cannot tell.
 */
export const gitChange = async (compared: Compared, root: string, signal: AbortSignal): Promise<Change> => {
  if (compared.kind === 'since' && compared.ref.startsWith('-'))
    throw new UsageError(`--diff: ${JSON.stringify(compared.ref)} is not a commit`);
  const entries = rawEntries(
    gitOfClone(
      [
        'diff',
        '--raw',
        '-z',
        '-M',
        '--no-abbrev',
        '--no-ext-diff',
        '--no-textconv',
        ...(compared.kind === 'staged' ? ['--cached'] : since(compared.ref, root)),
        '--',
      ],
      root,
    ),
  );
  const untracked =
    compared.kind === 'staged'
      ? []
      : git(['ls-files', '--others', '--exclude-standard', '-z'], root)
          .split('\0')
          .filter((path) => path !== '')
          .map((path): RawEntry => ({ ...unborn, path, oldPath: path }));
  const all = [...entries, ...untracked];
  const blobs = await textsOfBlobs(
    all.flatMap(({ oldId, newId }) => [oldId, newId]).filter((id) => !isNull(id)),
    root,
    signal,
  );
  const problems: string[] = [];
  const files = all.map((entry): ChangedFile => {
    const { path, oldPath, status, oldMode, newMode, oldId, newId } = entry;
    const before = status === 'A' || holdsNoText(oldMode) ? noText : (blobs.get(oldId) ?? unread);
    const after =
      status === 'D' || holdsNoText(newMode)
        ? noText
        : isNull(newId)
          ? textOnDisk(join(root, path))
          : (blobs.get(newId) ?? unread);
    for (const one of [before, after])
      if (one.kind === 'unread')
        problems.push(
          `${path}: ${path.includes('\ufffd') ? 'a name that is no UTF-8' : 'cannot be read, or is larger than 4 MiB'}; not looked at`,
        );
    const was = one(before);
    const is = one(after);
    return {
      path,
      oldPath,
      kind: status === 'A' ? 'added' : status === 'D' ? 'deleted' : oldPath === path ? 'modified' : 'renamed',
      before: was,
      after: is,
      isBinary: before.kind === 'binary' || after.kind === 'binary',
      oldMode,
      newMode,
      ...changedLines(was, is),
    };
  });
  return { files, problems: [...new Set(problems)] };
};

/** Files in which the tree on the disk is not the one of a commit, as both are called. Errors: throws `UsageError` when git cannot tell. */
export const differences = (commit: string, root: string): readonly RawEntry[] =>
  rawEntries(
    git(['diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', commit, '--'], root),
  );

const since = (ref: string, root: string): readonly string[] => {
  const unborn = ref === 'HEAD' ? rootOfUnborn(root) : undefined;
  return unborn === undefined ? ['--merge-base', ref] : [unborn];
};

/** The empty tree where nothing was committed yet: then everything is new. */
export const rootOfUnborn = (root: string): string | undefined =>
  isUnborn(root) ? git(['hash-object', '-t', 'tree', '/dev/null'], root).trim() : undefined;

/** What git answers; where it misses a commit in a clone that was cut off, how to get it. */
const gitOfClone = (args: readonly string[], root: string): string => {
  try {
    return git(args, root);
  } catch (error) {
    if (!(error instanceof UsageError) || git(['rev-parse', '--is-shallow-repository'], root).trim() !== 'true')
      throw error;
    throw new UsageError(
      `${error.message} (this clone holds a part of the history alone)`,
      'git fetch --unshallow; in pipelines fetch-depth: 0 (GitHub) or GIT_DEPTH: 0 (GitLab), and fetch the branch that is compared with',
    );
  }
};

/** Whether nothing was committed yet. */
const isUnborn = (root: string): boolean => {
  if (git(['rev-list', '-n', '1', '--all'], root) !== '') return false;
  try {
    git(['rev-parse', '--verify', '--quiet', 'HEAD'], root);
    return false;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return true;
  }
};

type Content = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' | 'unread' | 'none' };
const noText: Content = { kind: 'none' };
const unread: Content = { kind: 'unread' };

const one = (content: Content): string | undefined => (content.kind === 'text' ? content.text : undefined);

interface RawEntry {
  readonly path: string;
  readonly oldPath: string;
  /** One letter, as git writes it. */
  readonly status: string;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
}

const unborn = { status: 'A', oldMode: '000000', newMode: '100644', oldId: '', newId: '' };

/** Links hold where they lead to, other repositories a commit. */
const holdsNoText = (mode: string): boolean => mode === '120000' || mode === '160000';

const isNull = (id: string): boolean => /^0*$/u.test(id);

/** Source: git-diff(1), "Raw output format", with `-z`. */
const rawEntries = (raw: string): readonly RawEntry[] => {
  const parts = raw.split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at < parts.length;) {
    const head = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/u.exec(parts[at] ?? '');
    if (head === null) break;
    const [, oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = head;
    const isPair = status === 'R' || status === 'C';
    const oldPath = parts[at + 1] ?? '';
    const path = isPair ? (parts[at + 2] ?? '') : oldPath;
    entries.push({ path, oldPath, status, oldMode, newMode, oldId, newId });
    at += isPair ? 3 : 2;
  }
  return entries;
};

const textsOfBlobs = async (
  ids: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Content>> => {
  const texts = new Map<string, Content>();
  const blobs = [...new Set(ids)].map((id) => ({ id, commit: '', day: '', path: '' }));
  for await (const { blob, bytes } of blobBytes(blobs, { folder, maxFileSize: largestFile, signal }))
    texts.set(blob.id, typeof bytes === 'string' ? unread : contentOf(bytes));
  return texts;
};

const textOnDisk = (place: string): Content => {
  const kind = nodeDisk.kind(place);
  // A name that is no UTF-8 is not found by what git says of it.
  if (kind === undefined) return unread;
  // Through a link another file would be read.
  if (kind !== 'file') return noText;
  const target = nodeDisk.target(place);
  if (isRefused(target) || target.size > largestFile) return unread;
  const bytes = nodeDisk.read(place);
  return isRefused(bytes) ? unread : contentOf(bytes);
};

const contentOf = (bytes: Uint8Array): Content => {
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? { kind: 'text', text: decoded.text } : { kind: 'binary' };
};
