/**
 * Which tests of a project may cover a function, told by their words alone, and the commands that run just those. Whether they do is proven by running them.
 *
 * A test file that names the function and its file goes before one that names the function alone, and that before one that names its file alone; nearer ones first.
 */
import { basename, dirname, relative } from 'node:path';
import type { ProjectTest } from '@sallyport/assist/evaluate';
import { detectCommands } from '../fix/detect-commands.ts';
import { findTestStyle } from '../fix/find-test-style.ts';
import type { FoundPython } from '../fix/find-python.ts';

export interface TestFile {
  readonly path: string;
  readonly words: ReadonlySet<string>;
  /** Last parts of what it imports, without endings. */
  readonly modules: ReadonlySet<string>;
}

export const readTestFile = (path: string, text: string): TestFile => ({
  path,
  words: new Set(text.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu)),
  modules: new Set(
    path.endsWith('.py')
      ? [...text.matchAll(/^\s*(?:from\s+([\w.]+)\s+)?import\s+([^#\n]+)/gmu)].flatMap(([, from = '', names = '']) => [
          ...(from.split('.').slice(-1) ?? []),
          ...names.split(/[,\s()]+/u).flatMap((name) => name.split('.').slice(-1)),
        ])
      : [...text.matchAll(/["'`]([^"'`\n]{1,200})["'`]/gu)].map(([, from = '']) =>
          basename(from).replace(/\.[cm]?[jt]sx?$/u, ''),
        ),
  ),
});

/** More than this many files would be the whole suite again. */
const mostFiles = 4;

/** The likeliest test files; none where no test names the function or its file. */
export const likelyTests = (
  { path, name }: { readonly path: string; readonly name: string },
  tests: readonly TestFile[],
): readonly string[] => {
  const stem = basename(path).replace(/\.[^.]+$/u, '');
  const module = stem === '__init__' || stem === 'index' ? basename(dirname(path)) : stem;
  const isPython = path.endsWith('.py');
  const ranked = tests
    .filter((test) => test.path.endsWith('.py') === isPython)
    .map((test) => ({
      path: test.path,
      rank: (test.words.has(name) ? 2 : 0) + (test.modules.has(module) ? 1 : 0),
      far: relative(dirname(path), dirname(test.path)).split('/').length,
      // `test_store.py`, `store.test.ts`.
      isNamed:
        basename(test.path).replace(/^test_|_test(?=\.py$)|\.(?:test|spec)(?=\.)/gu, '') === basename(path) ? 0 : 1,
    }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  return ranked
    .filter(({ rank }) => rank === best)
    .toSorted((a, b) => a.isNamed - b.isNamed || a.far - b.far || (a.path < b.path ? -1 : 1))
    .slice(0, mostFiles)
    .map((one) => one.path);
};

export interface TestFinding {
  /** The tree, absolute, with the folders of installed packages beside it in `repository`. */
  readonly repository: string;
  readonly python: FoundPython | undefined;
  /** The user's own command; `{tests}` in it are the files. */
  readonly testCommand: readonly string[] | undefined;
}

/** Commands that run these test files, for code in `path`; or why there is none. */
export const testCommands = (
  path: string,
  files: readonly string[],
  { repository, python, testCommand }: TestFinding,
): readonly ProjectTest[] | { readonly why: string } => {
  if (testCommand !== undefined)
    return [
      { folder: '.', argv: testCommand.flatMap((word) => (word === '{tests}' ? files : [word])), passed: undefined },
    ];
  if (files.length === 0) return { why: 'no test names it or its file' };
  const found = detectCommands(repository, path, python).find(({ purpose }) => purpose === 'tests');
  if (path.endsWith('.py')) {
    if (python === undefined) return { why: 'Python is not installed' };
    if (found === undefined) return { why: 'the project has no tests of a kind that is known (pytest, unittest)' };
    const argv = found.argv.map((word) => (word === python.program ? '{python}' : word));
    const within = files.map((file) => relative(found.folder, file));
    return found.name === 'pytest'
      ? [{ folder: found.folder, argv: [...argv, ...within], passed: undefined }]
      : within.map((file) => ({ folder: found.folder, argv: [...argv, '-p', basename(file)], passed: undefined }));
  }
  const folder = found?.folder ?? '.';
  const style = findTestStyle(repository, folder);
  if ('why' in style) return style;
  return [{ folder, argv: [...style.argv, ...files.map((file) => relative(folder, file))], passed: undefined }];
};
