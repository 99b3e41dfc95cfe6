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

/** Most characters of all contents together: an outcome is one message. */
const mostText = 10 * 2 ** 20;
const mostChanges = 20_000;

/** What a run changed, mount by mount; the bytes of files that nobody else has are part of it. */
export const changedFiles = (files: VirtualFiles): readonly ChangedFile[] => {
  let left = mostText;
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
    .slice(0, mostChanges);
};
