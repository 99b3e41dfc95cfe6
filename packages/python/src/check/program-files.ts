import { parse } from '../syntax/parse.ts';
import type { Module } from '../syntax/ast.ts';
import { findModule, lookupIn, mainPath, type FoundModule } from './module-files.ts';
import { reachableModules } from './reachable-modules.ts';

export interface ProgramFiles {
  find(name: string): FoundModule | undefined;
  /** The text of a file by its path. */
  text(path: string): string | undefined;
  /** What the main file's imports lead to. */
  reached(main: Module): readonly FoundModule[];
}

/** The files of a program, with its main file, to be looked at without being run. */
export const newProgramFiles = (
  modules: Readonly<Record<string, string>>,
  mainName: string,
  source: string,
): ProgramFiles => {
  const texts = new Map(Object.entries(modules));
  const main = mainPath(mainName);
  if (texts.size > 0 && main !== undefined) texts.set(main, source);
  const lookup = lookupIn(texts.keys());
  const trees = new Map<string, Module | undefined>();
  const find = (name: string): FoundModule | undefined => findModule(name, lookup);
  const tree = (path: string): Module | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    if (!trees.has(path)) {
      const { module, problems } = parse(text, { mode: 'strict' });
      trees.set(path, problems.length === 0 ? module : undefined);
    }
    return trees.get(path);
  };
  return {
    find,
    text: (path) => texts.get(path),
    reached: (top) => (texts.size === 0 ? [] : reachableModules(top, undefined, { find, tree })),
  };
};
