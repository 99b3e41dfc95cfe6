import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and the missing ones above it, each with this mode.
 *
 * Node's own recursive form never comes back where a parent exists but takes no entries (`/proc`): it answers "no such
 * folder" for the child for ever. Going down one level at a time, the second refusal is the end.
 *
 * Errors: throws what the system says.
 */
export const makeFolder = (path: string, mode = 0o777): void => {
  const missing: string[] = [];
  for (let at = path; !isFolder(at); at = dirname(at)) {
    missing.push(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      // Another process may have been faster.
      if (!isFolder(folder)) throw error;
    }
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
