import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../execute/content-hash.ts';
import { packageRoot, runsFromSource } from '../package-root.ts';
import { programVersion } from '../version.ts';

/**
 * A text that changes when the program's code does; `undefined` when that cannot be known (run from source).
 *
 * The bundle's two entry files name the others by names that hold a hash of their content.
 */
export const engineId = (): string | undefined => {
  if (runsFromSource) return undefined;
  const entries = ['start.js', 'worker.js'].map((name) => readFileSync(join(packageRoot, 'dist', name), 'utf8'));
  return `${programVersion()} ${contentHash(entries.join('\0'))}`;
};
