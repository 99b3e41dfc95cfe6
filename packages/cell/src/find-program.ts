import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where systems keep their own programs, looked at before the search path, which a project may have bent. */
const systemFolders = ['/usr/bin', '/bin', '/usr/local/bin', '/run/current-system/sw/bin'];

/**
 * The absolute path of a program, or nothing if it is not installed.
 *
 * Relative entries of the search path are passed over: they would let the folder we stand in supply our own walls.
 */
export const findProgram = (name: string, searchPath = process.env['PATH'] ?? ''): string | undefined =>
  [...systemFolders, ...searchPath.split(delimiter).filter(isAbsolute)]
    .map((folder) => join(folder, name))
    .find(isProgram);

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
