import { join } from 'node:path';
import type { SourceLookup } from '@sallyport/core';
import { decode } from './decode.ts';
import { isRefused, nodeDisk, type Disk } from './disk.ts';

/** The text of files below `root` for report writers; the last few are kept. */
export const diskSource = (root: string, disk: Disk = nodeDisk): SourceLookup => {
  const kept = new Map<string, string | undefined>();
  return (path) => {
    if (kept.has(path)) return kept.get(path);
    const bytes = disk.read(join(root, path));
    const decoded = isRefused(bytes) ? undefined : decode(bytes);
    const text = decoded?.kind === 'text' ? decoded.text : undefined;
    if (kept.size > 200) kept.clear();
    kept.set(path, text);
    return text;
  };
};
