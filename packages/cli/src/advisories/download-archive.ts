/**
 * One archive from a server into a file, in as many attempts as it takes.
 *
 * What came before a connection broke is kept with the name that the server gave to it, and continued: in the same run, and in the
 * next one. A server that says nothing for a minute is given up on. What is too large is not fetched.
 */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import {
  downloadHeaders,
  isStrongEtag,
  judgeResponse,
  type DownloadState,
  type FetchStream,
} from '@sallyport/deps/advisories';

export interface DownloadOptions {
  readonly url: string;
  /** The same without what may be a key; by it an unfinished download is known again. */
  readonly shown: string;
  /** Where it goes; absolute. */
  readonly path: string;
  /** What the server called the archive that the stored database was made of. */
  readonly stored: string | undefined;
  readonly stream: FetchStream;
  readonly signal: AbortSignal;
  /** Units: bytes; `total` is not always known. */
  readonly progress: (done: number, total: number | undefined) => void;
  /** Units: milliseconds. */
  readonly patience?: number;
}

export type Downloaded =
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'here'; readonly etag: string | undefined }
  | { readonly kind: 'failed'; readonly text: string };

/** Errors: throws what the system says of writing, and when the signal is aborted. */
export const downloadArchive = async (options: DownloadOptions): Promise<Downloaded> => {
  const { shown, path, stored } = options;
  let last = '';
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const state: DownloadState = { stored, partial: partialOf(path, shown) };
    const before = state.partial?.size ?? 0;
    const turn = await attemptOnce(options, state);
    options.signal.throwIfAborted();
    if (turn.kind === 'restart') removePartial(path);
    else if (turn.kind !== 'broken') return turn;
    else {
      last = turn.text;
      // A server that gives a little each time is not given up on: only attempts without any gain count.
      if ((partialOf(path, shown)?.size ?? 0) > before) attempt = -1;
    }
  }
  return { kind: 'failed', text: last === '' ? 'it does not send the archive that it announces' : last };
};

/** Removes what an unfinished download left, when it turned out to be worth nothing or is used up. */
export const removePartial = (path: string): void => {
  rmSync(path, { force: true });
  rmSync(notePath(path), { force: true });
};

const mostAttempts = 3;

/** Units: bytes; databases end there. */
const mostBytes = 4 * 2 ** 30;

type Turn = Downloaded | { readonly kind: 'restart' } | { readonly kind: 'broken'; readonly text: string };

const attemptOnce = async (options: DownloadOptions, state: DownloadState): Promise<Turn> => {
  const { url, shown, path, stream, signal, progress, patience = 60_000 } = options;
  const silence = new AbortController();
  const waited = AbortSignal.any([signal, silence.signal]);
  let timer = setTimeout(() => undefined, 0);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort();
    }, patience);
  };
  heard();
  try {
    const response = await stream({ url, headers: downloadHeaders(state) }, { signal: waited });
    if (response.kind === 'failed') return { kind: 'broken', text: response.text };
    try {
      const turn = judgeResponse(state, response);
      if (turn.kind === 'failed') return { kind: turn.again ? 'broken' : 'failed', text: turn.text };
      if (turn.kind !== 'write') return turn;
      if ((turn.total ?? 0) > mostBytes) return { kind: 'failed', text: `it has ${String(turn.total)} bytes` };
      writeNote(path, shown, turn.etag);
      let size = turn.from;
      const handle = openSync(path, turn.from === 0 ? 'w' : 'r+');
      try {
        for await (const piece of response.body) {
          heard();
          if (size + piece.length > Math.min(mostBytes, turn.total ?? mostBytes))
            return { kind: 'failed', text: 'it sends more than it announced' };
          for (let at = 0; at < piece.length;) at += writeSync(handle, piece, at, piece.length - at, size + at);
          size += piece.length;
          progress(size, turn.total);
        }
      } finally {
        closeSync(handle);
      }
      return turn.total === undefined || size === turn.total
        ? { kind: 'here', etag: turn.etag }
        : { kind: 'broken', text: `the connection ended after ${String(size)} of ${String(turn.total)} bytes` };
    } finally {
      response.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (silence.signal.aborted) return { kind: 'broken', text: 'it stopped answering' };
    // Writing fails with a system call that names the file; reading from the network does not.
    if (error instanceof Error && 'syscall' in error && (error.syscall === 'write' || error.syscall === 'open'))
      throw error;
    return { kind: 'broken', text: 'the connection broke' };
  } finally {
    clearTimeout(timer);
  }
};

/** Beside the beginning of an archive: where it is from and what the server called it. */
const notePath = (path: string): string => `${path}.json`;

const writeNote = (path: string, url: string, etag: string | undefined): void => {
  if (isStrongEtag(etag)) writeFileSync(notePath(path), JSON.stringify({ url, etag }));
  else rmSync(notePath(path), { force: true });
};

const partialOf = (path: string, url: string): DownloadState['partial'] => {
  try {
    const note = JSON.parse(readFileSync(notePath(path), 'utf8')) as {
      readonly url?: unknown;
      readonly etag?: unknown;
    };
    const { size } = statSync(path);
    return note.url === url && typeof note.etag === 'string' && size > 0 ? { size, etag: note.etag } : undefined;
  } catch {
    // Nothing is there, or nobody knows what it is: from the beginning.
    return undefined;
  }
};
