import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ProjectCommand } from '@sallyport/core/faces';
import type { FoundPython } from './find-python.ts';

/** A command of a project, and the folder that it is run in, relative to the root. */
export interface DetectedCommand extends ProjectCommand {
  readonly folder: string;
  /** Of a formatter: program and arguments that rewrite the file in its place. */
  readonly rewrite?: readonly string[];
}

/**
 * What a project configures and has installed: tests, formatter, type checker and linter. What is only installed, or only configured, is not run.
 *
 * Each is run where it is configured: the nearest folder above the file that says so, up to the root. Told by files: nothing is started to find
 * it. `root` is absolute, `path` relative to it.
 */
export const detectCommands = (
  root: string,
  path: string,
  python: FoundPython | undefined,
): readonly DetectedCommand[] => {
  const above = foldersAbove(path);
  return /\.pyw?$/u.test(path)
    ? python === undefined
      ? []
      : inPython(root, path, above, python)
    : inJavaScript(root, path, above);
};

/** The folders above a file, the nearest first; the root is `.`. */
const foldersAbove = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.push(at);
    if (at === '.' || at === '') return folders;
  }
};

const within = (folder: string, path: string): string =>
  relative(folder === '.' ? '' : folder, path)
    .split(sep)
    .join('/');

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

type Configured = (names: readonly string[], folder: string) => boolean;

const inJavaScript = (root: string, path: string, above: readonly string[]): readonly DetectedCommand[] => {
  const named = new Map(above.map((folder) => [folder, list(join(root, folder))]));
  const hasProgram = (name: string, folder: string): boolean =>
    above.slice(above.indexOf(folder)).some((place) => existsSync(join(root, place, 'node_modules', '.bin', name)));
  const one = (
    purpose: ProjectCommand['purpose'],
    name: string,
    isConfigured: Configured,
    args: (file: string) => readonly string[],
    rewrite?: (file: string) => readonly string[],
  ): readonly DetectedCommand[] => {
    const folder = above.find((place) => isConfigured(named.get(place) ?? [], place));
    if (folder === undefined || !hasProgram(name, folder)) return [];
    const file = within(folder, path);
    return [
      {
        purpose,
        name,
        folder,
        argv: [name, ...args(file)],
        ...(rewrite === undefined ? {} : { rewrite: [name, ...rewrite(file)] }),
      },
    ];
  };
  const has =
    (pattern: RegExp, key?: string): Configured =>
    (names, folder) =>
      names.some((name) => pattern.test(name)) ||
      (key !== undefined && manifestIn(join(root, folder))[key] !== undefined);
  return [
    ...one(
      'formatter',
      'prettier',
      has(/^(?:\.prettierrc|prettier\.config\.)/u, 'prettier'),
      (file) => ['--check', file],
      (file) => ['--write', file],
    ),
    ...one(
      'formatter',
      'biome',
      has(/^biome\.jsonc?$/u),
      (file) => ['format', file],
      (file) => ['format', '--write', file],
    ),
    ...one(
      'formatter',
      'oxfmt',
      has(/^\.oxfmtrc/u),
      (file) => ['--check', file],
      (file) => [file],
    ),
    ...(/\.[cm]?tsx?$/u.test(path)
      ? one('types', 'tsc', has(/^tsconfig\.json$/u), () => ['--noEmit', '--pretty', 'false'])
      : []),
    ...one('types', 'eslint', has(/^(?:eslint\.config\.|\.eslintrc)/u, 'eslintConfig'), (file) => [file]),
    ...one('types', 'biome', has(/^biome\.jsonc?$/u), (file) => ['lint', file]),
    ...one('types', 'oxlint', has(/^\.?oxlintrc/u), (file) => [file]),
    ...npmTest(root, above),
  ];
};

/** The nearest `scripts.test`: a package of a monorepo may leave its tests to the whole. */
const npmTest = (root: string, above: readonly string[]): readonly DetectedCommand[] => {
  for (const folder of above) {
    const { scripts } = manifestIn(join(root, folder));
    const test = typeof scripts === 'object' && scripts !== null && 'test' in scripts ? scripts.test : undefined;
    if (typeof test === 'string' && test.trim() !== '' && !/no test specified/u.test(test))
      // What npm does, without npm: a shell reads the script, and the project's programs come first.
      return [{ purpose: 'tests', name: 'npm test', folder, argv: ['sh', '-c', test] }];
  }
  return [];
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

const inPython = (
  root: string,
  path: string,
  above: readonly string[],
  python: FoundPython,
): readonly DetectedCommand[] => {
  const facts = new Map(
    above.map((folder) => {
      const place = join(root, folder);
      return [
        folder,
        {
          names: list(place),
          project: textOf(join(place, 'pyproject.toml')),
          setup: textOf(join(place, 'setup.cfg')),
          ruff: textOf(join(place, 'ruff.toml')) + textOf(join(place, '.ruff.toml')),
        },
      ] as const;
    }),
  );
  type Facts = NonNullable<ReturnType<typeof facts.get>>;
  const module = (
    purpose: ProjectCommand['purpose'],
    name: string,
    isConfigured: (facts: Facts) => boolean,
    args: (file: string) => readonly string[],
    rewrite?: (file: string) => readonly string[],
  ): readonly DetectedCommand[] => {
    const folder = [...facts].find(([, one]) => isConfigured(one))?.[0];
    if (folder === undefined || !python.has(name)) return [];
    const file = within(folder, path);
    const start = [python.program, '-m', name];
    return [
      {
        purpose,
        name,
        folder,
        argv: [...start, ...args(file)],
        ...(rewrite === undefined ? {} : { rewrite: [...start, ...rewrite(file)] }),
      },
    ];
  };
  return [
    ...module(
      'formatter',
      'black',
      ({ project }) => project.includes('[tool.black]'),
      (file) => ['--check', '-q', file],
      (file) => ['-q', file],
    ),
    ...module(
      'formatter',
      'ruff',
      ({ project, ruff }) => project.includes('[tool.ruff.format]') || /^\[format\]/mu.test(ruff),
      (file) => ['format', '--check', '--no-cache', file],
      (file) => ['format', '-q', '--no-cache', file],
    ),
    ...module(
      'types',
      'mypy',
      ({ names, project, setup }) =>
        names.includes('mypy.ini') ||
        names.includes('.mypy.ini') ||
        project.includes('[tool.mypy]') ||
        setup.includes('[mypy]'),
      (file) => ['--cache-dir=/tmp/mypy', file],
    ),
    ...module(
      'types',
      'ruff',
      ({ project, ruff }) => project.includes('[tool.ruff') || ruff !== '',
      (file) => ['check', '--no-cache', file],
    ),
    ...module(
      'types',
      'flake8',
      ({ names, setup }) => names.includes('.flake8') || setup.includes('[flake8]'),
      (file) => [file],
    ),
    ...pythonTests(root, above, python),
  ];
};

/** What says that a folder is a Python project, or holds its tests. */
const pythonMarks = ['pyproject.toml', 'setup.cfg', 'setup.py', 'pytest.ini', 'tox.ini', 'requirements.txt'];

/** The tests of the nearest project above the file that has some; of the nearest folder with tests where nothing says what a project is. */
const pythonTests = (root: string, above: readonly string[], python: FoundPython): readonly DetectedCommand[] => {
  const isProject = (folder: string): boolean => {
    const names = list(join(root, folder));
    return pythonMarks.some((mark) => names.includes(mark));
  };
  for (const folder of [...above.filter(isProject), ...above.filter((one) => !isProject(one))]) {
    const place = join(root, folder);
    const names = list(place);
    const tests = testFiles(place, names);
    const isPytest =
      names.includes('pytest.ini') ||
      names.includes('conftest.py') ||
      textOf(join(place, 'pyproject.toml')).includes('[tool.pytest') ||
      textOf(join(place, 'setup.cfg')).includes('[tool:pytest]');
    const isDeeper = (): boolean =>
      names.some((name) =>
        ['tests', 'test'].some((inner) => !name.startsWith('.') && list(join(place, name, inner)).some(isTest)),
      );
    if (python.has('pytest') && (isPytest || tests.length > 0 || isDeeper()))
      return [
        {
          purpose: 'tests',
          name: 'pytest',
          folder,
          argv: [python.program, '-m', 'pytest', '-q', '-x', '-p', 'no:cacheprovider'],
        },
      ];
    const [first] = tests;
    if (first !== undefined)
      return [
        {
          purpose: 'tests',
          name: 'unittest',
          folder,
          argv: [
            python.program,
            '-m',
            'unittest',
            'discover',
            ...(first === '.' ? [] : ['-s', first]),
            // A folder that is no package cannot be imported from above; the project's own modules are found anyway.
            ...(first !== '.' && existsSync(join(place, first, '__init__.py')) ? ['-t', '.'] : []),
          ],
        },
      ];
  }
  return [];
};

/** Folders that hold tests by the names that pytest and unittest look for. */
const testFiles = (folder: string, names: readonly string[]): readonly string[] => [
  ...names.filter((name) => /^tests?$/u.test(name) && list(join(folder, name)).some(isTest)),
  ...(names.some(isTest) ? ['.'] : []),
];

const isTest = (name: string): boolean => /^test_.*\.py$|_test\.py$/u.test(basename(name));
