import { decode } from './decode.ts';
import { type Disk, isRefused } from './disk.ts';

/** The text of a file of at most `largest` bytes; nothing when it is missing, larger, not readable or no text. */
export const textFile = (path: string, disk: Disk, largest: number): string | undefined => {
  const target = disk.target(path);
  if (isRefused(target) || target.kind !== 'file' || target.size > largest) return undefined;
  const bytes = disk.read(path, largest);
  if (isRefused(bytes)) return undefined;
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? decoded.text : undefined;
};
