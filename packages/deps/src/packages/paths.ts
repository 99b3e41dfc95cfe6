/** The folder of a path with `/`; `''` for the root. */
export const folderOf = (path: string): string => {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
};

/**
 * A path as written in a file of `folder`, as a path relative to the root; nothing when it leads out of the root or is absolute.
 *
 * `\` separates too: people on Windows write it.
 */
export const inFolder = (folder: string, written: string): string | undefined => {
  const slashed = written.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[A-Za-z]:/u.test(slashed)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
};
