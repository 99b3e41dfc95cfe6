import { parse } from '../syntax/parse.ts';
import type { Module } from '../syntax/ast.ts';
import { findModule, mainPath, type FileLookup } from './module-files.ts';
import { reachableModules } from './reachable-modules.ts';

/** The folder of a program, read as its imports ask for files. Paths are relative to it, with `/`. */
export interface ModuleDisk extends FileLookup {
  read(path: string): string;
}

/**
 * The files that a program's imports lead to, read from its folder: text by path, for `execute` and for a request. What stands in the
 * folder and is not imported is not read.
 */
export const readModules = (source: string, mainName: string, disk: ModuleDisk): Readonly<Record<string, string>> => {
  const main = mainPath(mainName);
  const { module, problems } = parse(source, { mode: 'strict' });
  if (problems.length > 0) return {};
  const texts = new Map<string, string>();
  const trees = new Map<string, Module | undefined>();
  const tree = (path: string): Module | undefined => {
    if (path === main) return module;
    if (!trees.has(path)) {
      const text = disk.read(path);
      texts.set(path, text);
      const read = parse(text, { mode: 'strict' });
      trees.set(path, read.problems.length === 0 ? read.module : undefined);
    }
    return trees.get(path);
  };
  reachableModules(module, undefined, { find: (name) => findModule(name, disk), tree });
  return Object.fromEntries(texts);
};
