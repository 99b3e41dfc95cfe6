import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { PythonTestStyle } from '@sallyport/assist';
import type { SourceText } from '@sallyport/core/faces';

/**
 * Where a project keeps the tests of a file, and how the file is imported: told by files alone.
 *
 * Tests go to the nearest folder that holds some, at the file or above it, up to the project. A file in a package (`__init__.py`) is imported by its whole
 * name, so that its relative imports work; so is one that has relative imports without it, from the project's folder. `root` is absolute, `project`
 * relative to it.
 */
export const findPythonTestStyle = (
  root: string,
  project: string,
  { path, text }: SourceText,
  runner: 'pytest' | 'unittest',
): PythonTestStyle => {
  const folders = foldersUpTo(posix.dirname(path), project);
  const folder = folders
    .flatMap((one) => [inside(one, 'tests'), inside(one, 'test'), one])
    .find((one) => testsIn(join(root, one)).length > 0);
  const fallback = ['tests', 'test'].map((name) => inside(project, name)).find((one) => existsSync(join(root, one)));
  const chosen = folder ?? fallback ?? project;
  const there = testsIn(join(root, chosen));
  const isPackage = (one: string): boolean => existsSync(join(root, one, '__init__.py'));
  // A package may begin above the folder that its tests are run in.
  const outside = foldersUpTo(posix.dirname(path), '.').find((one) => !isPackage(one)) ?? '.';
  const base =
    outside === folders[0] &&
    /^\s*from\s+\./mu.test(text) &&
    outside !== project &&
    plain(posix.relative(project, outside))
      ? project
      : outside;
  const own = posix
    .relative(base, path)
    .replace(/\.py$/u, '')
    .replace(/\/__init__$/u, '');
  return {
    folder: chosen,
    // `unittest` knows the one form alone.
    named:
      runner === 'pytest' && there.length > 0 && there.every((name) => name.endsWith('_test.py')) ? 'behind' : 'before',
    module: own.replaceAll('/', '.'),
    importFolders: [...new Set([base, project, '.'])],
  };
};

const inside = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`);

/** Names that can stand in an import. */
const plain = (path: string): boolean => path.split('/').every((part) => /^[A-Za-z_]\w*$/u.test(part));

/** From a folder up to the project's, both included. */
const foldersUpTo = (folder: string, project: string): readonly string[] => {
  const found: string[] = [];
  for (let at = folder; ; at = posix.dirname(at)) {
    found.push(at);
    if (at === project || at === '.') return found;
  }
};

const testsIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => /^test_.*\.py$|_test\.py$/u.test(name));
  } catch {
    return [];
  }
};
