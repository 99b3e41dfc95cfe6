import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for what can be made again.
 *
 * Source: XDG Base Directory Specification; on Windows and macOS the places that programs use there.
 */
export const cacheFolder = (env: Readonly<Record<string, string | undefined>>): string => {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'sallyport');
  if (process.platform === 'win32' && local !== undefined && isAbsolute(local))
    return join(local, 'sallyport', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sallyport');
  return join(homedir(), '.cache', 'sallyport');
};
