/**
 * Which word of a policy grants what an operation on files does: `open` the built-in, else a member of a module of Python. Operations that are
 * not listed (asking whether something is there, the working folder) are granted with the files themselves.
 */
export const fileWords: ReadonlyMap<string, string> = new Map([
  ['read', 'open'],
  ['write', 'open'],
  ['copy', 'open'],
  ['truncate', 'open'],
  ['stat', 'os.stat'],
  ['list', 'os.listdir'],
  ['mkdir', 'os.mkdir'],
  ['unlink', 'os.remove'],
  ['rmdir', 'os.rmdir'],
  ['rm', 'os.remove'],
  ['rename', 'os.rename'],
  ['realpath', 'os.path'],
  ['chmod', 'os.chmod'],
  ['utimes', 'os.utime'],
  ['symlink', 'os.symlink'],
  ['link', 'os.link'],
  ['readlink', 'os.readlink'],
]);

/** Which operation each function of `node:fs` is, without `Sync`. */
const operations: Readonly<Record<string, string>> = {
  readFile: 'read',
  writeFile: 'write',
  appendFile: 'write',
  copyFile: 'copy',
  cp: 'copy',
  truncate: 'truncate',
  stat: 'stat',
  lstat: 'stat',
  readdir: 'list',
  opendir: 'list',
  mkdir: 'mkdir',
  mkdtemp: 'mkdir',
  unlink: 'unlink',
  rmdir: 'rmdir',
  rm: 'rm',
  rename: 'rename',
  realpath: 'realpath',
  chmod: 'chmod',
  utimes: 'utimes',
  symlink: 'symlink',
  link: 'link',
  readlink: 'readlink',
};

/** The word that grants a function of `node:fs`, if it needs one. */
export const wordOfFunction = (name: string): string | undefined => {
  const plain = name.replace(/Sync$/, '');
  return Object.hasOwn(operations, plain) ? fileWords.get(operations[plain] ?? '') : undefined;
};
