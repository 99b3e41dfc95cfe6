import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** What lies at a path in another tree. Links lead nowhere: where one led is not known any more. */
export type Layered = { readonly kind: 'file'; readonly read: () => Uint8Array } | { readonly kind: 'link' | 'absent' };

/**
 * A disk that is another tree in some files, by absolute path: with other contents, not there, or there again.
 *
 * Below a path that is given nothing of the disk is seen. Folders that only the other tree has are not listed.
 */
export const layeredDisk = (disk: Disk, layer: ReadonlyMap<string, Layered>): Disk => {
  if (layer.size === 0) return disk;
  const byFolder = Map.groupBy(layer, ([path]) => dirname(path));
  const exactly = (path: string): Layered | undefined => {
    const here = layer.get(path);
    if (here !== undefined) return here;
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) if (layer.has(at)) return absent;
    return undefined;
  };
  const at = (path: string): Layered | undefined => {
    const here = exactly(path);
    if (here !== undefined) return here;
    // Another name of the same file, over a folder that is a link.
    const real = disk.real(path);
    return typeof real === 'string' && real !== path ? exactly(real) : undefined;
  };
  return {
    ...disk,
    kind: (path) => {
      const here = exactly(path);
      return here === undefined ? disk.kind(path) : here.kind === 'absent' ? undefined : here.kind;
    },
    target: (path) => {
      const here = at(path);
      if (here === undefined) return disk.target(path);
      return here.kind === 'file' ? { kind: 'file', size: here.read().byteLength } : refusal(here);
    },
    read: (path, limit) => {
      const here = at(path);
      if (here === undefined) return disk.read(path, limit);
      return here.kind === 'file' ? here.read().subarray(0, limit) : refusal(here);
    },
    list: (folder) => {
      const listed = disk.list(folder);
      const here = byFolder.get(folder);
      if ('refused' in listed || here === undefined) return listed;
      return [
        ...listed.filter(({ name }) => !layer.has(join(folder, name))),
        ...here.flatMap(([path, { kind }]) => (kind === 'absent' ? [] : [{ name: basename(path), kind }])),
      ].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
  };
};

const absent: Layered = { kind: 'absent' };

const refusal = ({ kind }: Layered): { readonly refused: string } => ({
  refused: kind === 'link' ? 'ELOOP' : 'ENOENT',
});
