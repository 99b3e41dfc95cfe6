/**
 * Which file of a program a dotted name means, as CPython's path finder says it: a folder with `__init__.py`, a file, a
 * folder without.
 *
 * Paths are relative to the folder of the program's main file, with `/`.
 */

import { isScriptPath } from './script-paths.ts';
import { knownModule } from '../policy/module-needs.ts';

export interface FileLookup {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
}

/** `path`: of the file to run; null for a folder without `__init__.py`. */
export interface FoundModule {
  readonly name: string;
  readonly path: string | null;
  /** Whether modules stand in it. */
  readonly isPackage: boolean;
  /** Where relative imports in it start; empty at the top. */
  readonly package: string;
}

export const findModule = (name: string, files: FileLookup): FoundModule | undefined => {
  const [top = '', ...rest] = name.split('.');
  if (alreadyThere.has(top) || [top, ...rest].includes('')) return undefined;
  const at = [top, ...rest].join('/');
  if (files.isFile(`${at}/__init__.py`)) return { name, path: `${at}/__init__.py`, isPackage: true, package: name };
  if (files.isFile(`${at}.py`))
    return { name, path: `${at}.py`, isPackage: false, package: [top, ...rest].slice(0, -1).join('.') };
  // A folder without `__init__.py` stands behind every installed module.
  return knownModule(top) === undefined && files.isFolder(at)
    ? { name, path: null, isPackage: true, package: name }
    : undefined;
};

/** Modules that are part of the interpreter or loaded before any program: no file can stand in front of them. */
const alreadyThere: ReadonlySet<string> = new Set(
  '__main__ _abc _collections_abc abc atexit builtins codecs encodings errno gc genericpath io itertools marshal os posix posixpath site stat sys time zipimport'.split(
    ' ',
  ),
);

/** Whether a path may be that of a program's file: names of Python with `/` between, and `.py` at the end. */
export const isModulePath = (path: string): boolean => modulePath.test(path);

const modulePath = /^(?:[\p{ID_Start}_][\p{ID_Continue}]*\/)*[\p{ID_Start}_][\p{ID_Continue}]*\.py$/u;

/** Most files of a program, and most text of them together. Units: UTF-16 units of text. */
export const mostModules = { files: 500, text: 10 * 2 ** 20 } as const;

/** What is wrong with the files that are handed over for a program, or nothing. */
export const modulesProblem = (
  modules: Readonly<Record<string, unknown>>,
  language: 'python' | 'javascript' = 'python',
): string | undefined => {
  const [isPath, example] =
    language === 'python'
      ? [isModulePath, "'helpers.py' or 'package/module.py'"]
      : [isScriptPath, "'helpers.ts' or 'lib/module.js'"];
  const entries = Object.entries(modules);
  if (entries.length > mostModules.files)
    return `${String(entries.length)} files; a program has at most ${String(mostModules.files)}`;
  let text = 0;
  for (const [path, content] of entries) {
    if (!isPath(path))
      return `${JSON.stringify(path)} is no path of a module; write it as ${example}, relative to the main file`;
    if (typeof content !== 'string') return `${JSON.stringify(path)} holds no text`;
    text += content.length;
  }
  return text > mostModules.text ? 'more than 10 MiB of text' : undefined;
};

/** Files that are held in memory, by their paths. */
export const lookupIn = (paths: Iterable<string>): FileLookup => {
  const files = new Set(paths);
  const folders = new Set<string>();
  for (const path of files)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at));
  return { isFile: (path) => files.has(path), isFolder: (path) => folders.has(path) };
};

/** The name under which a file of the program is shown: beside the main file. */
export const shownBeside = (mainName: string, path: string): string =>
  `${mainName.slice(0, mainName.lastIndexOf('/') + 1)}${path}`;

/** The path of the main file itself, where its name is one that can be imported. */
export const mainPath = (mainName: string): string | undefined => {
  const path = mainName.slice(mainName.lastIndexOf('/') + 1);
  return isModulePath(path) ? path : undefined;
};
