import { join } from 'node:path';
import { isRefused, nodeDisk } from '../discovery/disk.ts';

/** A file as bytes and as text, such that the text can be written back. */
export interface SourceFile {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The bytes of another text in its place: with the mark that it began with. */
  encode(text: string): Uint8Array;
}

/** Reads a file below a root. What is no UTF-8 is not read: what is written must be what was read, changed. */
export const readSourceFile = (root: string, path: string): SourceFile | { readonly why: string } => {
  const place = join(root, path);
  // Through a link the file of somebody else would be replaced.
  if (nodeDisk.kind(place) !== 'file') return { why: `${path} is no ordinary file` };
  const bytes = nodeDisk.read(place);
  if (isRefused(bytes)) return { why: `${path} cannot be read (${bytes.refused})` };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, bytes, encode: (after) => Buffer.from(mark + after) };
  } catch {
    return { why: `${path} is not UTF-8` };
  }
};
