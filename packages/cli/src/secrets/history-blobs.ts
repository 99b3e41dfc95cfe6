/**
 * The texts of a repository's history, each once, with the commit in which it first appeared.
 *
 * `git log --raw` names the blobs oldest first, `git cat-file --batch` gives them; both stream. A text that stands in a hundred
 * commits is read once. Bounded: blobs above the size limit and names of pictures and archives are passed over and counted.
 */
import { maybeText } from '../discovery/maybe-text.ts';
import { git, gitPieces } from '../discovery/git.ts';

/** A blob where it first appeared. */
export interface HistoryBlob {
  readonly id: string;
  readonly commit: string;
  /** Day of the commit, ISO 8601. */
  readonly day: string;
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
}

export interface HistoryOptions {
  /** Any folder of the repository; only what lies below it is told. */
  readonly folder: string;
  /** Units: bytes, inclusive. */
  readonly maxFileSize: number;
  readonly signal: AbortSignal;
}

/** More blobs than this are not looked at; who has more scans by `--diff`. */
const mostBlobs = 1_000_000;

export interface HistoryBlobs {
  /** Order: oldest commit first. */
  readonly blobs: readonly HistoryBlob[];
  /** There are more than are told. */
  readonly more: boolean;
  /** The repository was cloned without its older commits. */
  readonly shallow: boolean;
  /** Paths of submodules: repositories of their own, whose history is not in this one. */
  readonly submodules: readonly string[];
}

export const historyBlobs = async (options: HistoryOptions): Promise<HistoryBlobs> => {
  const { folder, signal } = options;
  git(['rev-parse', '--git-dir'], folder);
  const shallow = git(['rev-parse', '--is-shallow-repository'], folder).trim() === 'true';
  const found = new Map<string, HistoryBlob>();
  const submodules = new Set<string>();
  let commit = '';
  let day = '';
  let state: 'header' | 'path' = 'header';
  let id = '';
  let submodule = false;
  let more = false;
  const args = [
    'log',
    '--all',
    '--reverse',
    '--topo-order',
    '--raw',
    '-m',
    '-r',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--root',
    '--diff-filter=AMT',
    '--format=%x01%H %cs',
    '--',
    '.',
  ];
  for await (const field of fields(gitPieces(args, folder, { signal }))) {
    const text = field.replace(/^\n+/u, '');
    if (text.startsWith('\u0001')) {
      [commit = '', day = ''] = text.slice(1).trim().split(' ');
      state = 'header';
      // The first change of a commit may stand in the same field, after the line of the commit.
      continue;
    }
    if (state === 'header') {
      const change = /^:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [AMT]/u.exec(text);
      if (change === null) continue;
      // Links and submodules hold no text.
      submodule = change[1] === '160000';
      id = change[1] === '120000' || change[1] === '160000' ? '' : (change[2] ?? '');
      state = 'path';
      continue;
    }
    state = 'header';
    if (submodule) submodules.add(text);
    if (id === '' || found.has(id) || !maybeText(text)) continue;
    if (found.size >= mostBlobs) more = true;
    else found.set(id, { id, commit, day, path: text });
  }
  return { blobs: [...found.values()], more, shallow, submodules: [...submodules].sort() };
};

/** NUL-separated fields of a stream, decoded. */
async function* fields(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    let data: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let cut = data.indexOf(0); cut !== -1; cut = data.indexOf(0)) {
      const text = data.subarray(0, cut).toString('utf8');
      data = data.subarray(cut + 1);
      // With `-z` the line of a commit ends in NUL as well, or in a line feed before its first change.
      const line = text.startsWith('\u0001') ? text.indexOf('\n') : -1;
      if (line === -1) yield text;
      else {
        yield text.slice(0, line);
        yield text.slice(line + 1);
      }
    }
    rest = data;
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

/** The bytes of blobs, in the given order; first those that cannot be had: above the limit, or missing in a partial clone. */
export async function* blobBytes(
  blobs: readonly HistoryBlob[],
  { folder, maxFileSize, signal }: HistoryOptions,
): AsyncGenerator<{ readonly blob: HistoryBlob; readonly bytes: Uint8Array | 'too large' | 'missing' }> {
  if (blobs.length === 0) return;
  const sizes = new Map<string, number>();
  let lines = '';
  const ids = blobs.map(({ id }) => id);
  for await (const piece of gitPieces(['cat-file', '--batch-check', '--buffer'], folder, { input: ids, signal })) {
    lines += piece.toString('latin1');
    const cut = lines.lastIndexOf('\n') + 1;
    for (const line of lines.slice(0, cut).split('\n')) {
      const [id = '', type, size] = line.split(' ');
      if (type === 'blob') sizes.set(id, Number(size));
    }
    lines = lines.slice(cut);
  }
  const fits = ({ id }: HistoryBlob): boolean => (sizes.get(id) ?? Infinity) <= maxFileSize;
  const wanted = blobs.filter(fits);
  for (const blob of blobs) if (!fits(blob)) yield { blob, bytes: sizes.has(blob.id) ? 'too large' : 'missing' };
  let next = 0;
  let data: Buffer = Buffer.alloc(0);
  const input = wanted.map(({ id }) => id);
  if (input.length === 0) return;
  for await (const piece of gitPieces(['cat-file', '--batch', '--buffer'], folder, { input, signal })) {
    data = data.length === 0 ? piece : Buffer.concat([data, piece]);
    for (;;) {
      const cut = data.indexOf(10);
      if (cut === -1) break;
      const size = Number(data.subarray(0, cut).toString('latin1').split(' ')[2] ?? Number.NaN);
      if (Number.isNaN(size)) {
        // "<id> missing": a partial clone.
        data = data.subarray(cut + 1);
        next += 1;
        continue;
      }
      if (data.length < cut + 1 + size + 1) break;
      const blob = wanted[next];
      next += 1;
      const bytes = data.subarray(cut + 1, cut + 1 + size);
      data = data.subarray(cut + 1 + size + 1);
      if (blob !== undefined) yield { blob, bytes };
    }
  }
}
