import type { FileCode } from './file-problem.ts';
import { longestName, longestPath } from './file-limits.ts';

/**
 * The names in a relative path, or why it is none that may reach the disk.
 *
 * Stricter than a POSIX system: no name of dots alone, no text that is not whole Unicode, and on Windows nothing that
 * means a drive, a stream, a device or another spelling of a name.
 *
 * Source: Windows, "Naming Files, Paths, and Namespaces".
 */
export const hostNames = (path: string, platform: string): readonly string[] | FileCode => {
  if (path === '') return [];
  if (path.length > longestPath) return 'ENAMETOOLONG';
  const names = path.split('/');
  for (const name of names) {
    const problem = nameProblem(name, platform);
    if (problem !== undefined) return problem;
  }
  return names;
};

/** Why a name may not reach the disk, if so. */
export const nameProblem = (name: string, platform: string): FileCode | undefined => {
  if (name === '' || /^\.+$/.test(name)) return 'EINVAL';
  if (name.includes('/') || name.includes('\0')) return 'EINVAL';
  if (!name.isWellFormed()) return 'EILSEQ';
  if (new TextEncoder().encode(name).length > longestName) return 'ENAMETOOLONG';
  return platform === 'win32' && isOddOnWindows(name) ? 'EINVAL' : undefined;
};

const isOddOnWindows = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  /[\u0000-\u001f<>:"|?*\\]/.test(name) ||
  /[. ]$/.test(name) ||
  /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])[ ]*(?:\.|$)/i.test(
    name,
  ) ||
  /~[0-9]/.test(name);
