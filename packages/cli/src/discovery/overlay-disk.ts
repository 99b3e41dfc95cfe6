import type { Disk } from './disk.ts';

/** A disk on which some files have other contents, by absolute path: what would be, before it is written. */
export const overlayDisk = (disk: Disk, contents: ReadonlyMap<string, Uint8Array>): Disk => ({
  ...disk,
  read: (path, limit) => {
    const content = contents.get(path);
    return content === undefined ? disk.read(path, limit) : content.subarray(0, limit);
  },
});
