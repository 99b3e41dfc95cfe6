import { newEsbmcReader, type EsbmcReading } from '@sallyport/assist/evaluate';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isRefused, nodeDisk } from '../discovery/disk.ts';

/** More files than any study has; beyond, the listing says that it is cut. */
const mostFiles = 200_000;
/** Largest program that is read. Units: bytes. */
const mostBytes = 16 * 1024 * 1024;

export interface StudyFiles {
  /** Relative to the folder, with `/`. Order: by bytes. */
  readonly paths: readonly string[];
  /** Folders that could not be listed, links, and whether there were too many files, in plain sentences. */
  readonly problems: readonly string[];
}

/** All ordinary files below a folder. Links are not followed: a study does not leave its folder. */
export const studyFiles = (folder: string): StudyFiles => {
  const paths: string[] = [];
  const problems: string[] = [];
  let links = 0;
  const walk = (inner: string): void => {
    const entries = nodeDisk.list(join(folder, inner));
    if (isRefused(entries)) {
      problems.push(`${inner === '' ? folder : inner}: cannot be listed (${entries.refused})`);
      return;
    }
    for (const { name, kind } of entries) {
      if (paths.length >= mostFiles) return;
      const path = inner === '' ? name : `${inner}/${name}`;
      if (kind === 'folder' && name !== '.git') walk(path);
      else if (kind === 'file') paths.push(path);
      else if (kind === 'link') links += 1;
    }
  };
  walk('');
  if (links > 0) problems.push(`${String(links)} ${links === 1 ? 'link was' : 'links were'} not followed`);
  if (paths.length >= mostFiles) problems.push(`more than ${String(mostFiles)} files; the others were not looked at`);
  return { paths: paths.sort(), problems };
};

interface Unread {
  readonly why: string;
}

/** A file's text; what is no UTF-8 is read with its odd bytes replaced, because a compiler would read it too. A mark at its beginning may say that it is UTF-16. */
export const readStudyFile = (folder: string, path: string): { readonly text: string } | Unread => {
  const pieces: string[] = [];
  const end = readPieces(folder, path, mostBytes, (piece) => pieces.push(piece));
  return end === undefined ? { text: pieces.join('') } : end;
};

/** What ESBMC printed, read in pieces however large it is: logs of long runs have tens of megabytes. */
export const readStudyLog = (folder: string, path: string): { readonly reading: EsbmcReading } | Unread => {
  const reader = newEsbmcReader();
  const end = readPieces(folder, path, mostLogBytes, (piece) => {
    reader.add(piece);
  });
  return end === undefined ? { reading: reader.end() } : end;
};

/** What is larger is told and not read. Units: bytes. */
const mostLogBytes = 4 * 1024 * 1024 * 1024;

/** Hands a file's text on, a megabyte at a time; `undefined` at its end. */
const readPieces = (folder: string, path: string, most: number, take: (piece: string) => void): Unread | undefined => {
  let handle: number | undefined;
  try {
    handle = openSync(join(folder, path), 'r');
    const bytes = Buffer.allocUnsafe(1024 * 1024);
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    for (let total = 0; ;) {
      const count = readSync(handle, bytes, 0, bytes.byteLength, null);
      if (count === 0) break;
      total += count;
      if (total > most) return { why: `${path}: larger than ${String(most / 1024 / 1024)} MiB` };
      decoder ??= new TextDecoder(encodingOf(bytes));
      take(decoder.decode(bytes.subarray(0, count), { stream: true }));
    }
    if (decoder !== undefined) take(decoder.decode());
    return undefined;
  } catch (error) {
    return { why: `${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'EIO'})` };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
