import { join } from 'node:path';
import type { ProjectFiles } from '@sallyport/analyze';
import { decode } from '../discovery/decode.ts';
import { type Disk, type EntryKind, isRefused } from '../discovery/disk.ts';
import { contentHash } from './content-hash.ts';

/** Larger modules are not followed into. Units: bytes. */
const largestModule = 1 << 20;

/** Files and folders below a root. */
export interface FilesBelow extends ProjectFiles {
  /** Names of what lies in a folder, in byte order; folders end with `/`, links and devices are left out. */
  list(folder: string): readonly string[];
}

/**
 * The files below a root, for following imports and includes. Folders are listed once.
 *
 * Links are not followed at all: an import must not lead out of the scanned folder.
 */
export const projectFiles = (root: string, disk: Disk, mostBytes = largestModule): FilesBelow => {
  const folders = new Map<string, ReadonlyMap<string, EntryKind>>();
  const entries = (folder: string): ReadonlyMap<string, EntryKind> => {
    let known = folders.get(folder);
    if (known === undefined) {
      const listed = folder === '' || kindOf(folder) === 'folder' ? disk.list(join(root, folder)) : [];
      known = new Map(isRefused(listed) ? [] : listed.map(({ name, kind }) => [name, kind]));
      folders.set(folder, known);
    }
    return known;
  };
  const kindOf = (path: string): EntryKind | undefined => {
    const cut = path.lastIndexOf('/');
    return entries(cut < 0 ? '' : path.slice(0, cut)).get(path.slice(cut + 1));
  };
  return {
    has: (path) => kindOf(path) === 'file',
    list: (folder) =>
      [...entries(folder)].flatMap(([name, kind]) =>
        kind === 'folder' ? [`${name}/`] : kind === 'file' ? [name] : [],
      ),
    read: (path) => {
      const place = join(root, path);
      const found = disk.target(place);
      if (isRefused(found) || found.size > mostBytes) return undefined;
      const bytes = disk.read(place);
      if (isRefused(bytes)) return undefined;
      const decoded = decode(bytes);
      return decoded.kind === 'text' ? { text: decoded.text, hash: contentHash(bytes) } : undefined;
    },
  };
};
