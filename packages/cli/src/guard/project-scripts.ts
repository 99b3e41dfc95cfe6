import { dirname, join } from 'node:path';
import { type Disk, isRefused } from '../discovery/disk.ts';

/**
 * What yarn, pnpm and bun run by name alone in a folder: the scripts of the nearest package.json, and the programs of the installed packages there and above.
 *
 * None of what cannot be read.
 */
export const projectScripts = (folder: string, disk: Disk): ReadonlySet<string> => {
  const names = new Set<string>();
  let hasManifest = false;
  for (let at = folder, level = 0; level < mostLevels; at = dirname(at), level += 1) {
    const bytes = hasManifest ? { refused: '' } : disk.read(join(at, 'package.json'), largest);
    if (!isRefused(bytes)) {
      hasManifest = true;
      for (const name of scriptsOf(bytes)) names.add(name);
    }
    const programs = disk.list(join(at, 'node_modules', '.bin'));
    if (!isRefused(programs)) for (const { name } of programs) names.add(name.replace(/\.(?:cmd|ps1)$/u, ''));
    if (dirname(at) === at) break;
  }
  return names;
};

const scriptsOf = (bytes: Uint8Array): readonly string[] => {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    const scripts =
      typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? manifest.scripts : undefined;
    return typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : [];
  } catch {
    return [];
  }
};

/** Units: bytes. */
const largest = 2 ** 20;

const mostLevels = 40;
