import type { DiscoveredFile } from '../discovery/discover.ts';

/** Units: bytes of source per chunk; small enough that workers end at about the same time, large enough to keep a folder together. */
const chunkBytes = 400_000;
const chunkFiles = 48;

/** Neighbouring files together, so that what a worker remembers of sibling modules is of use. Order: as given. */
export const chunks = (files: readonly DiscoveredFile[]): readonly (readonly DiscoveredFile[])[] => {
  const done: DiscoveredFile[][] = [];
  let open: DiscoveredFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (open.length > 0 && (bytes + file.size > chunkBytes || open.length >= chunkFiles)) {
      done.push(open);
      open = [];
      bytes = 0;
    }
    open.push(file);
    bytes += file.size;
  }
  if (open.length > 0) done.push(open);
  return done;
};
