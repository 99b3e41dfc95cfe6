import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Most files of a program, and most bytes of them together. */
const most = { files: 500, bytes: 10 * 2 ** 20 } as const;

/**
 * The files beside a program that it imports, by path from its folder. Only what its import statements lead to is read, and only from
 * that folder: a link that leads out of it is an error.
 *
 * Nothing is loaded where no import names anything that lies there: most programs are one file.
 */
export const readModules = async (
  { text, name }: { readonly text: string; readonly name: string },
  io: Io,
): Promise<Readonly<Record<string, string>>> => {
  const root = dirname(resolve(io.cwd, name));
  if (![...importedTops(text)].some((top) => isThere(join(root, `${top}.py`)) || isThere(join(root, top)))) return {};
  const { readModules: read } = await import('@sallyport/python/check');
  const { decodeSource } = await import('@sallyport/python/syntax');
  const inside = `${realpathSync(root)}${sep}`;
  let files = 0;
  let bytes = 0;
  const within = (path: string): string | undefined => {
    const at = join(root, path);
    if (!isThere(at)) return undefined;
    let real: string;
    try {
      real = realpathSync(at);
    } catch {
      return undefined;
    }
    if (`${real}${sep}`.startsWith(inside)) return real;
    throw new UsageError(
      `${name}: imports ${path}, which is a link out of the program's folder`,
      'put the file itself into the folder',
    );
  };
  return read(text, name, {
    isFile: (path) => kindOf(within(path)) === 'file',
    isFolder: (path) => kindOf(within(path)) === 'folder',
    read: (path) => {
      const real = within(path)!;
      files += 1;
      bytes += statSync(real).size;
      if (files > most.files)
        throw new UsageError(`${name}: imports more than ${String(most.files)} files`, 'run a smaller program');
      if (bytes > most.bytes) throw new UsageError(`${name}: imports more than 10 MiB`, 'run a smaller program');
      const decoded = decodeSource(readFileSync(real), path);
      if ('problem' in decoded)
        throw new UsageError(`${name}: imports ${path}, which cannot be read: ${decoded.problem}`, 'save it as UTF-8');
      return decoded.text;
    },
  });
};

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const kindOf = (real: string | undefined): 'file' | 'folder' | undefined => {
  if (real === undefined) return undefined;
  const found = statSync(real, { throwIfNoEntry: false });
  return found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
};

/** Names that a text may import at the top, and some words more. */
const importedTops = (text: string): ReadonlySet<string> => {
  const tops = new Set<string>();
  for (const [, what = ''] of text.matchAll(/(?:^|[;:])[ \t\f]*(?:from|import)[ \t\f\\]([^;#\n]*)/gmu))
    for (const one of what.replace(/\bimport\b.*/u, '').split(',')) tops.add(/^[^\s.]*/u.exec(one.trim())?.[0] ?? '');
  for (const [, name = ''] of text.matchAll(/__import__\(\s*['"]([\p{ID_Continue}]+)/gu)) tops.add(name);
  tops.delete('');
  return tops;
};

/**
 * The files beside a JavaScript program that it imports, as `readModules` has them for Python. What stands in quotes behind `import` and `from` is looked for;
 * what of it the program really imports is decided where it is parsed.
 */
export const readScriptModules = async (
  { text, name }: { readonly text: string; readonly name: string },
  io: Io,
): Promise<Readonly<Record<string, string>>> => {
  if (!/["']\.\.?(?:\/|["'])/.test(text)) return {};
  const { isScriptPath, relativeSpecifiers, scriptFile } = await import('@sallyport/python/check');
  const root = dirname(resolve(io.cwd, name));
  const inside = `${realpathSync(root)}${sep}`;
  const found: Record<string, string> = {};
  let bytes = 0;
  const isFile = (path: string): boolean => {
    const at = join(root, path);
    if (!isThere(at)) return false;
    if (!`${realpathSync(at)}${sep}`.startsWith(inside))
      throw new UsageError(
        `${name}: imports ${path}, which is a link out of the program's folder`,
        'put the file itself into the folder',
      );
    return isScriptPath(path) && statSync(at).isFile();
  };
  const waiting: { readonly path: string; readonly text: string }[] = [{ path: basename(name), text }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const specifier of relativeSpecifiers(next.text)) {
      const path = scriptFile(next.path, specifier, isFile);
      if (path === undefined || Object.hasOwn(found, path) || path === basename(name)) continue;
      const at = join(root, path);
      bytes += statSync(at).size;
      if (Object.keys(found).length >= most.files || bytes > most.bytes)
        throw new UsageError(
          `${name}: imports more than ${String(most.files)} files or 10 MiB`,
          'run a smaller program',
        );
      const content = readFileSync(at, 'utf8');
      found[path] = content;
      waiting.push({ path, text: content });
    }
  return found;
};
