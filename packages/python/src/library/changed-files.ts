import { fileChanges, type VirtualFiles } from '../files/index.ts';
import { toBase64Text } from '../runtime/base64-text.ts';

/** One thing that a run did to its files, as plain data for the outcome. */
export interface ChangedFile {
  /** Absolute, in the program's tree. */
  readonly path: string;
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly what: 'file' | 'folder' | 'link' | null;
  /** Base64 of what a file in memory or in a copy-on-write mount holds now, as long as all of them fit into an outcome. */
  readonly bytes?: string;
}

/** What a path and the words around it take. Units: bytes. */
const overhead = 100;

/**
 * What a run changed, mount by mount; the bytes of files that nobody else has are part of it, as long as there is room for
 * them. Units: bytes of the text that it may become.
 */
export const changedFiles = (files: VirtualFiles, room: number): readonly ChangedFile[] => {
  // Half of the room for contents, so that there is some for the list itself.
  let left = room / 2;
  let leftInAll = room;
  return fileChanges(files)
    .flatMap(({ kind: mount, changes }) =>
      changes.map(({ path, kind, what }): ChangedFile => {
        const change = { path, kind, what: what ?? null };
        if (what !== 'file' || mount === 'read-write' || files.lstat(path).size * 1.4 > left) return change;
        const bytes = toBase64Text(files.readFile(path));
        left -= bytes.length;
        return { ...change, bytes };
      }),
    )
    .filter(({ path, bytes = '' }) => (leftInAll -= path.length * 3 + bytes.length + overhead) > 0);
};
