import { join } from 'node:path';
import { type Disk, isRefused } from '../discovery/disk.ts';

/** Names of the scripts that the package.json of a folder declares; none when there is no such file or it cannot be read. */
export const projectScripts = (folder: string, disk: Disk): ReadonlySet<string> => {
  const bytes = disk.read(join(folder, 'package.json'), largest);
  if (isRefused(bytes)) return new Set();
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    const scripts =
      typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? manifest.scripts : undefined;
    return new Set(typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : []);
  } catch {
    return new Set();
  }
};

/** Units: bytes. */
const largest = 2 ** 20;
