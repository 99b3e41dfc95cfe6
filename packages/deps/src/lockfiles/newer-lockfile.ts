import type { Diagnostic } from '@sallyport/core';

/**
 * That a lockfile's own version is beyond those that we know; it is read all the same, as far as it goes. Nothing for one that we know, or that tells none.
 */
export const newerLockfile = (path: string, version: string | undefined, newest: number): readonly Diagnostic[] => {
  const major = /^\d{1,6}/u.exec(version ?? '')?.[0];
  if (major === undefined || Number(major) <= newest) return [];
  return [
    {
      kind: 'lockfile',
      level: 'warning',
      text: `${path}: its version ${(version ?? '').slice(0, 20)} is newer than those that we know (up to ${String(newest)}); packages may be missing`,
      remedy: 'update sallyport, or let an older release of the package manager write the file',
      path,
      incomplete: true,
    },
  ];
};
