import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ProjectCommand } from '@sallyport/core/faces';
import type { FoundPython } from './find-python.ts';

/** The commands of a project that concern a file, and the folder they are run in, relative to the root. */
export interface DetectedCommands {
  readonly folder: string;
  readonly commands: readonly ProjectCommand[];
}

/**
 * What a project configures and has installed: tests, formatter, type checker and linter. What is only installed, or only configured, is not run.
 *
 * Told by files: nothing is started to find it. `root` is absolute, `path` relative to it.
 */
export const detectCommands = (root: string, path: string, python: FoundPython | undefined): DetectedCommands => {
  const isPython = /\.pyw?$/u.test(path);
  const marks = isPython
    ? ['pyproject.toml', 'setup.cfg', 'setup.py', 'pytest.ini', 'tox.ini', 'requirements.txt', 'tests']
    : ['package.json'];
  const folder = nearest(root, dirname(path), marks);
  if (folder === undefined) return { folder: '.', commands: [] };
  const place = join(root, folder);
  const own = relative(folder === '.' ? '' : folder, path)
    .split(sep)
    .join('/');
  return { folder, commands: isPython ? inPython(place, own, python) : inJavaScript(root, place, own) };
};

const nearest = (root: string, start: string, marks: readonly string[]): string | undefined => {
  for (let at = start; ; at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(root, at, mark)))) return at;
    if (at === '.' || at === '') return undefined;
  }
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const inJavaScript = (root: string, folder: string, file: string): readonly ProjectCommand[] => {
  const manifest = manifestIn(folder);
  const names = new Set([...list(folder), ...list(root)]);
  const has = (pattern: RegExp, key?: string): boolean =>
    [...names].some((name) => pattern.test(name)) || (key !== undefined && manifest[key] !== undefined);
  const program = (name: string): string | undefined =>
    [folder, root]
      .map(
        (place) =>
          join('node_modules', '.bin', name) &&
          (existsSync(join(place, 'node_modules', '.bin', name)) ? name : undefined),
      )
      .find((found) => found !== undefined);
  const one = (
    purpose: ProjectCommand['purpose'],
    name: string,
    configured: boolean,
    args: readonly string[],
  ): readonly ProjectCommand[] => {
    const found = configured ? program(name) : undefined;
    return found === undefined ? [] : [{ purpose, name, argv: [found, ...args] }];
  };
  const { scripts } = manifest;
  const test = typeof scripts === 'object' && scripts !== null && 'test' in scripts ? scripts.test : undefined;
  const isTyped = /\.[cm]?tsx?$/u.test(file);
  return [
    ...one('formatter', 'prettier', has(/^(?:\.prettierrc|prettier\.config\.)/u, 'prettier'), ['--check', file]),
    ...one('formatter', 'biome', has(/^biome\.jsonc?$/u), ['format', file]),
    ...one('formatter', 'oxfmt', has(/^\.oxfmtrc/u), ['--check', file]),
    ...one('types', 'tsc', isTyped && has(/^tsconfig\.json$/u), ['--noEmit', '--pretty', 'false']),
    ...one('types', 'eslint', has(/^(?:eslint\.config\.|\.eslintrc)/u, 'eslintConfig'), [file]),
    ...one('types', 'oxlint', has(/^\.?oxlintrc/u), [file]),
    ...(typeof test === 'string' && test.trim() !== '' && !/no test specified/u.test(test)
      ? // What npm does, without npm: a shell reads the script, and the project's programs come first.
        [{ purpose: 'tests' as const, name: 'npm test', argv: ['sh', '-c', test] }]
      : []),
  ];
};

const manifestIn = (folder: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(textOf(join(folder, 'package.json')));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const inPython = (folder: string, file: string, python: FoundPython | undefined): readonly ProjectCommand[] => {
  if (python === undefined) return [];
  const project = textOf(join(folder, 'pyproject.toml'));
  const setup = textOf(join(folder, 'setup.cfg'));
  const names = list(folder);
  const module = (
    purpose: ProjectCommand['purpose'],
    name: string,
    configured: boolean,
    args: readonly string[],
  ): readonly ProjectCommand[] =>
    configured && python.has(name) ? [{ purpose, name, argv: [python.program, '-m', name, ...args] }] : [];
  const ruff = names.includes('ruff.toml') || names.includes('.ruff.toml') || project.includes('[tool.ruff');
  const pytest =
    names.includes('pytest.ini') ||
    names.includes('conftest.py') ||
    project.includes('[tool.pytest') ||
    setup.includes('[tool:pytest]');
  const tests = testFiles(folder, names);
  return [
    ...module('formatter', 'black', project.includes('[tool.black]'), ['--check', '-q', file]),
    ...module('formatter', 'ruff', /\[tool\.ruff\.format\]/u.test(project), ['format', '--check', '--no-cache', file]),
    ...module(
      'types',
      'mypy',
      names.includes('mypy.ini') || project.includes('[tool.mypy]') || setup.includes('[mypy]'),
      ['--cache-dir=/tmp/mypy', file],
    ),
    ...module('types', 'ruff', ruff, ['check', '--no-cache', file]),
    ...module('types', 'flake8', names.includes('.flake8') || setup.includes('[flake8]'), [file]),
    ...(python.has('pytest') && (pytest || tests.length > 0)
      ? [
          {
            purpose: 'tests' as const,
            name: 'pytest',
            argv: [python.program, '-m', 'pytest', '-q', '-x', '-p', 'no:cacheprovider'],
          },
        ]
      : tests.length > 0
        ? [
            {
              purpose: 'tests' as const,
              name: 'unittest',
              argv: [
                python.program,
                '-m',
                'unittest',
                'discover',
                ...(tests[0] === '.' ? [] : ['-s', tests[0] ?? '.', '-t', '.']),
              ],
            },
          ]
        : []),
  ];
};

/** Folders that hold tests by the names that pytest and unittest look for. */
const testFiles = (folder: string, names: readonly string[]): readonly string[] => [
  ...names.filter((name) => /^tests?$/u.test(name) && list(join(folder, name)).some(isTest)),
  ...(names.some(isTest) ? ['.'] : []),
];

const isTest = (name: string): boolean => /^test_.*\.py$|_test\.py$/u.test(basename(name));
