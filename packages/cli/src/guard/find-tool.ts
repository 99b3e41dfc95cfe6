import { accessSync, constants, openSync, readSync, closeSync, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

export type FoundTool =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing' }
  /** Only scripts that call `guard` again are there. */
  | { readonly kind: 'only-shims'; readonly path: string };

/**
 * The program that a name stands for on this machine: the first of PATH that is not a script which calls `guard`.
 *
 * People put a script named `npm` that calls `sallyport guard -- npm "$@"` in front of PATH; taking that one would run in a circle. Folders of
 * PATH that are relative are passed over: what lies in a project must not be the tool.
 */
export const findTool = (
  program: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  self: string | undefined,
): FoundTool => {
  const named = /[\\/]/u.test(program);
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = named
    ? [resolve(cwd, program)]
    : folders.flatMap((folder) => endings.map((end) => join(folder, program + end)));
  let shim: string | undefined;
  for (const path of candidates) {
    if (!isProgram(path)) continue;
    if (!callsGuard(path, self)) return { kind: 'found', path };
    shim ??= path;
  }
  return shim === undefined ? { kind: 'missing' } : { kind: 'only-shims', path: shim };
};

const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : [''];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const callsGuard = (path: string, self: string | undefined): boolean => {
  try {
    if (self !== undefined && realpathSync(path) === realpathSync(self)) return true;
    const head = headOf(path);
    return head.startsWith('#!') || /\.(?:cmd|bat)$/iu.test(path) ? /\bsallyport\b[^\n]*\bguard\b/u.test(head) : false;
  } catch {
    return false;
  }
};

/** Units: bytes; a script that only passes on is short. */
const headSize = 4096;

const headOf = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headSize);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, headSize, 0));
  } finally {
    closeSync(file);
  }
};
