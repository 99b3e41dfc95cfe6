import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isStandardModule } from '@sallyport/deps';

/**
 * Whether a module that a repair imports is there already: it comes with the language, lies in the project, or is named in one of the usual lists of
 * dependencies from the file's folder up to the root. For a repair by a model, which must not bring in a package that nobody chose.
 *
 * `root` absolute; `path` relative to it.
 */
export const newKnownModules = (root: string): ((module: string, path: string) => boolean) => {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const known = texts.get(path) ?? readSmall(join(root, path));
    texts.set(path, known);
    return known;
  };
  return (module, path) => {
    const isPython = /\.pyw?$/iu.test(path);
    const folders = upward(path);
    if (isPython) {
      const [top = ''] = module.split('.');
      // `.` and `..x` are modules of the project by their form.
      if (top === '') return true;
      if (isStandardModule('python', module)) return true;
      if (
        folders.some(
          (folder) => existsSync(join(root, folder, `${top}.py`)) || existsSync(join(root, folder, top, '__init__.py')),
        )
      )
        return true;
      const name = new RegExp(`(?<![\\w.-])${top.replaceAll('_', '[-_.]')}(?![\\w-])`, 'iu');
      return folders.some((folder) => pythonLists.some((list) => name.test(textOf(join(folder, list)))));
    }
    if (module.startsWith('.')) return isInProject(join(root, dirname(path), module));
    if (isStandardModule('javascript', module)) return true;
    const [, name = ''] = /^((?:@[\w.-]+\/)?[\w.-]+)/u.exec(module) ?? [];
    return name !== '' && folders.some((folder) => namesIn(textOf(join(folder, 'package.json'))).has(name));
  };
};

const pythonLists = [
  'requirements.txt',
  'requirements-dev.txt',
  'pyproject.toml',
  'setup.cfg',
  'setup.py',
  'Pipfile',
  'environment.yml',
];

const upward = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.push(at);
    if (at === '.' || dirname(at) === at) return folders;
  }
};

const isInProject = (path: string): boolean =>
  ['', '.js', '.mjs', '.cjs', '.ts', '.tsx', '.jsx', '.json', '/index.js', '/index.ts'].some(
    (ending) => statSync(path + ending, { throwIfNoEntry: false })?.isFile() === true,
  ) ||
  (path.endsWith('.js') && existsSync(path.replace(/\.js$/u, '.ts')));

/** Units: bytes. */
const largest = 1 << 20;

const readSmall = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= largest ? readFileSync(path, 'utf8') : '';
};

const namesIn = (text: string): ReadonlySet<string> => {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null) return new Set();
    const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
    return new Set(
      Object.entries(value).flatMap(([key, list]: readonly [string, unknown]) =>
        lists.some((one) => one === key) && typeof list === 'object' && list !== null ? Object.keys(list) : [],
      ),
    );
  } catch {
    return new Set();
  }
};
