import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptTestStyle } from '@sallyport/assist';

/** How a project writes tests, and how one file of them is run; or why none can be added. */
export interface FoundTestStyle {
  readonly style: ScriptTestStyle;
  /** Program and arguments, without the file; to be run in the project's folder. */
  readonly argv: readonly string[];
}

/**
 * Told by files alone: the script `test`, dependencies, configuration, tests that are there.
 *
 * `project` is the folder of `package.json`, relative to `root`, which is absolute. A framework that is not installed is named in `why`.
 */
export const findTestStyle = (root: string, project: string): FoundTestStyle | { readonly why: string } => {
  const place = join(root, project);
  const manifest = manifestOf(place);
  const script = textIn(manifest['scripts'], 'test');
  const tests = testFiles(place);
  const framework = frameworkOf(manifest, script, place, tests);
  if (framework === undefined)
    return { why: 'the project has no tests of a kind that one could be added to (Vitest, Jest, node:test)' };
  const [first] = tests;
  const folder =
    first?.slice(0, Math.max(0, first.lastIndexOf('/'))) ??
    (existsSync(join(place, 'tests')) ? 'tests' : existsSync(join(place, 'test')) ? 'test' : '');
  const within = [project === '.' ? '' : project, folder].filter((one) => one !== '').join('/');
  const suffix = /\.(?:test|spec)\.[cm]?[jt]sx?$/u.exec(first ?? '')?.[0].replace('x', '') ?? '.test.js';
  const isModuleFile = suffix.includes('.m') || (!suffix.includes('.c') && manifest['type'] === 'module');
  const isModernJest = /experimental-vm-modules/u.test(script);
  const isModule =
    framework === 'vitest' ||
    (framework === 'jest' ? isModernJest && isModuleFile : isModuleFile || suffix.includes('ts'));
  const style: ScriptTestStyle = { framework, isModule, folder: within === '' ? '.' : within, suffix };
  if (framework === 'node:test') return { style, argv: ['node', ...nodeFlags(script), '--test'] };
  const up = [project, '.'].find((one) => existsSync(join(root, one, 'node_modules', '.bin', framework)));
  if (up === undefined)
    return { why: `${framework} is not installed here, so a test could not be seen to fail before and to pass after` };
  return {
    style,
    argv:
      framework === 'vitest'
        ? ['vitest', 'run']
        : isModernJest
          ? [
              'node',
              '--experimental-vm-modules',
              join('/project', up, 'node_modules/jest/bin/jest.js'),
              '--runTestsByPath',
            ]
          : ['jest', '--runTestsByPath'],
  };
};

const frameworkOf = (
  manifest: Readonly<Record<string, unknown>>,
  script: string,
  place: string,
  tests: readonly string[],
): ScriptTestStyle['framework'] | undefined => {
  if (/\bvitest\b/u.test(script)) return 'vitest';
  if (/\bjest\b|react-scripts test/u.test(script)) return 'jest';
  if (/\bnode\b.*--test\b/u.test(script)) return 'node:test';
  const names = listIn(place);
  const has = (name: string): boolean =>
    textIn(manifest['devDependencies'], name) !== '' || textIn(manifest['dependencies'], name) !== '';
  if (names.some((name) => name.startsWith('vitest.config.')) || has('vitest')) return 'vitest';
  if (names.some((name) => name.startsWith('jest.config.')) || manifest['jest'] !== undefined || has('jest'))
    return 'jest';
  return tests.some((name) => /["']node:test["']/u.test(readText(join(place, name)))) ? 'node:test' : undefined;
};

/** Flags of the project's own call of Node that a test may need to be read at all. */
const nodeFlags = (script: string): readonly string[] => {
  const [, before = ''] = /\bnode\b(.*?)--test\b/u.exec(script) ?? [];
  const words = `${before} ${/--test\b(.*)/u.exec(script)?.[1] ?? ''}`.split(/\s+/u);
  return words.flatMap((word, index) => {
    if (
      /^--(?:import|require|loader|experimental-loader|conditions)=/u.test(word) ||
      /^--experimental-[\w-]+$/u.test(word)
    )
      return [word];
    return /^(?:--import|--require|-r|--loader|--experimental-loader|--conditions|-C)$/u.test(word)
      ? [word, words[index + 1] ?? '']
      : [];
  });
};

const isTest = (name: string): boolean => /\.(?:test|spec)\.[cm]?[jt]sx?$/u.test(name);

/** Tests that are there, those of folders that are for tests first; at most a few hundred entries are looked at. */
const testFiles = (place: string): readonly string[] => {
  const found: string[] = [];
  const queue = ['tests', 'test', '__tests__', 'spec', 'src', 'lib', ''];
  const folders = new Set<string>();
  let left = 400;
  for (let folder = queue.shift(); folder !== undefined && left > 0; folder = queue.shift()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    for (const entry of entriesIn(join(place, folder))) {
      if ((left -= 1) < 0) break;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && isTest(entry.name)) found.push(path);
      else if (entry.isDirectory() && folder !== '' && folder.split('/').length < 4 && entry.name !== 'node_modules')
        queue.push(path);
    }
    if (found.length > 0) return found;
  }
  return found;
};

const entriesIn = (folder: string): readonly { name: string; isFile(): boolean; isDirectory(): boolean }[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
};

const listIn = (folder: string): readonly string[] => entriesIn(folder).map(({ name }) => name);

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const manifestOf = (folder: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(readText(join(folder, 'package.json')));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const textIn = (holder: unknown, name: string): string => {
  const found: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof found === 'string' ? found : '';
};
