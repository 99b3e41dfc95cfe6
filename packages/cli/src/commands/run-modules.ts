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
  const folder = new ProgramFolder(root, name, (bytes, path) => decodeSource(bytes, path));
  return read(text, name, {
    isFile: (path) => folder.kindOf(path) === 'file',
    isFolder: (path) => folder.kindOf(path) === 'folder',
    read: (path) => folder.read(path),
  });
};

type Decode = (bytes: Uint8Array, path: string) => { readonly text: string } | { readonly problem: string };

/** The folder of a program, out of which no link leads. Errors: `UsageError` for links that do, for what is no text and for more than a program has. */
class ProgramFolder {
  readonly #root: string;
  readonly #inside: string;
  readonly #name: string;
  readonly #decode: Decode;
  #files = 0;
  #bytes = 0;

  constructor(root: string, name: string, decode: Decode) {
    this.#root = root;
    this.#inside = join(realpathSync(root), sep);
    this.#name = name;
    this.#decode = decode;
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    return kindOf(this.#within(path));
  }

  read(path: string): string {
    const real = this.#within(path)!;
    this.#files += 1;
    this.#bytes += statSync(real).size;
    if (this.#files > most.files)
      throw new UsageError(`${this.#name}: imports more than ${String(most.files)} files`, 'run a smaller program');
    if (this.#bytes > most.bytes)
      throw new UsageError(`${this.#name}: imports more than 10 MiB`, 'run a smaller program');
    const decoded = this.#decode(readFileSync(real), path);
    if ('problem' in decoded)
      throw new UsageError(
        `${this.#name}: imports ${path}, which cannot be read: ${decoded.problem}`,
        'save it as UTF-8',
      );
    return decoded.text;
  }

  /** Where a path truly lies; nothing where nothing is, as behind a link that leads nowhere or to itself. */
  #within(path: string): string | undefined {
    const at = join(this.#root, path);
    if (!isThere(at)) return undefined;
    let real: string;
    try {
      real = realpathSync(at);
    } catch {
      return undefined;
    }
    if (join(real, sep).startsWith(this.#inside)) return real;
    throw new UsageError(
      `${this.#name}: imports ${path}, which is a link out of the program's folder`,
      'put the file itself into the folder',
    );
  }
}

const decodeScript: Decode = (bytes) => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'it is not UTF-8' };
  }
};

/** Whether something has this path; nothing has where a file or a link in a circle stands for a folder. */
const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};

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
  const { isHiddenPath, isScriptPath, isSecretScript, relativeSpecifiers, scriptFile } =
    await import('@sallyport/python/check');
  const folder = new ProgramFolder(dirname(resolve(io.cwd, name)), name, decodeScript);
  const found: Record<string, string> = {};
  // What is hidden, or a secret by its name, is not handed over, whatever a policy says later.
  const isFile = (path: string): boolean =>
    isScriptPath(path) && !isHiddenPath(path) && !isSecretScript(path) && folder.kindOf(path) === 'file';
  const waiting: { readonly path: string; readonly text: string }[] = [{ path: basename(name), text }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const specifier of relativeSpecifiers(next.text)) {
      const path = scriptFile(next.path, specifier, isFile);
      if (path === undefined || Object.hasOwn(found, path) || path === basename(name)) continue;
      const content = folder.read(path);
      found[path] = content;
      waiting.push({ path, text: content });
    }
  return found;
};
