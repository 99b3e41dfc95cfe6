import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The folder for data that costs a download to make again: `SALLYPORT_DATA`, else where the system keeps such things.
 *
 * Source: XDG Base Directory Specification; on Windows and macOS the places that programs use there.
 */
export const dataFolder = (env: Readonly<Record<string, string | undefined>>): string => {
  const { SALLYPORT_DATA: own, XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = env;
  if (own !== undefined && own !== '') return resolve(own);
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'sallyport');
  if (process.platform === 'win32' && local !== undefined && isAbsolute(local)) return join(local, 'sallyport', 'data');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'sallyport');
  return join(homedir(), '.local', 'share', 'sallyport');
};

/** Where the databases of advisories lie. */
export const advisoriesFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  join(dataFolder(env), 'advisories');
