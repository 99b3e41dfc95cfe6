import type { PackageUse, Reading } from '../packages/index.ts';

/** Finds what a file says about a package, whichever reading tells it. */
export type UsesAt = (path: string, ecosystem: string, name: string) => readonly PackageUse[];

/** Looked up once for each use: hostile lockfiles have hundreds of thousands. */
export const newUseIndex = (readings: readonly Reading[]): UsesAt => {
  const uses = new Map<string, PackageUse[]>();
  for (const reading of readings)
    for (const use of reading.uses) {
      const key = keyOf(use.path ?? reading.path, use.ecosystem, use.name);
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [use]);
      else known.push(use);
    }
  return (path, ecosystem, name) => uses.get(keyOf(path, ecosystem, name)) ?? [];
};

const keyOf = (...parts: readonly string[]): string => parts.join('\0');
