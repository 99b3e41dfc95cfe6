import { folderOf, type ProjectFiles } from '../packages/index.ts';
import { entriesAt, readJson, textAt } from '../text/index.ts';
import type { ImportSeen, ImportsOfProject } from './imported.ts';

/**
 * Whether an import is of the project itself: a file or folder beside the importing one or in a folder above, a package of Python anywhere in the project, an
 * alias of `tsconfig.json` or of `package.json`'s `imports`, a folder that people name with `@` in front.
 *
 * Better one import too few than a package accused that is a folder: search paths can be changed in more ways than can be read.
 */
export const ownModules = (project: ImportsOfProject, files: ProjectFiles): ((seen: ImportSeen) => boolean) => {
  const packages = pythonPackages(project.paths);
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const listed = files.list(folder);
    const names = new Set([...listed, ...listed.map(stemOf)]);
    folders.set(folder, names);
    return names;
  };
  const aliases = newAliases(files);
  const answers = new Map<string, boolean>();
  return (seen) => {
    const folder = folderOf(seen.path);
    const key = `${seen.language} ${folder}\0${seen.module}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const isOwn =
      seen.language === 'python'
        ? usualNames.has(seen.module.split('.', 1)[0]!) ||
          isOwnPython(seen.module.split('.', 1)[0]!, folder, packages, namesIn)
        : isOwnScript(seen.module, folder, aliases, namesIn);
    answers.set(key, isOwn);
    return isOwn;
  };
};

/** What people call modules of their own: a snippet that imports one was cut out of a project that has it. */
const usualNames: ReadonlySet<string> = new Set(
  (
    'accounts admin api app apps auth backend base build cli client common components config conf configs conftest constants controllers core crud dao data database databases db ' +
    'decorators deps docs entities env errors events examples exceptions extensions fixtures forms frontend generated handlers helper helpers infrastructure internal lib libs ' +
    'local_settings logger main managers mappers middleware migrations mixins model models modules my_module mymodule myapp mypackage myproject my_package pages pipeline pipelines permissions plugins ' +
    'project proto prompts repositories repository resources router routers routes samples schema schemas scripts secrets_local serializers server service services settings shared signals ' +
    'src store tasks templates test tests tools types_ urls user users util utilities utils validators version views web worker workers'
  ).split(' '),
);

type NamesIn = (folder: string) => ReadonlySet<string>;

/** Folders under which a project keeps its sources. */
const sourceFolders = ['', 'src', 'lib', 'python', 'app', 'source'];

const isOwnPython = (top: string, folder: string, packages: ReadonlySet<string>, namesIn: NamesIn): boolean =>
  packages.has(top) ||
  foldersAbove(folder).some((above) =>
    sourceFolders.some((inner) => {
      const names = namesIn(joined(above, inner));
      // A `lib` that is a package itself is no place that is searched.
      return names.has(top) && (inner === '' || !names.has('__init__'));
    }),
  );

const isOwnScript = (module: string, folder: string, aliases: Aliases, namesIn: NamesIn): boolean => {
  if (aliases.covers(module, folder)) return true;
  const first = module.split('/', 1)[0]!;
  // `@components/button` is an alias when there is a folder of that name; `components/button` when sources are a search path.
  const name = first.startsWith('@') ? first.slice(1) : first;
  if (!module.includes('/')) return false;
  return foldersAbove(folder).some((above) =>
    ['', 'src', 'app', 'lib', 'source', 'client', 'resources/js'].some((inner) =>
      namesIn(joined(above, inner)).has(`${name}/`),
    ),
  );
};

/** The folder itself and those around it, the innermost first. */
const foldersAbove = (folder: string): readonly string[] => {
  const all: string[] = [];
  for (let at = folder; all.length < mostFolders; at = folderOf(at)) {
    all.push(at);
    if (at === '') break;
  }
  return all;
};

/** Deeper files are looked up in the folders nearest to them. */
const mostFolders = 24;

const joined = (folder: string, inner: string): string =>
  folder === '' ? inner : inner === '' ? folder : `${folder}/${inner}`;

/** What `import` may find: `a.py`, `a/`, `a.cpython-312.so` are `a`; dependencies that were installed into the project are not its own. */
const stemOf = (name: string): string =>
  name === 'node_modules/' || name === 'site-packages/' ? '' : name.replace(/\/$/u, '').replace(/(?<=.)\..*$/u, '');

/** The outermost packages: folders with an `__init__.py` whose own folder has none. */
const pythonPackages = (paths: readonly string[]): ReadonlySet<string> => {
  const inits = new Set(paths.filter((path) => /(?:^|\/)__init__\.pyi?$/u.test(path)).map(folderOf));
  const tops = new Set<string>();
  for (const folder of inits) {
    if (/(?:^|\/)site-packages\//u.test(folder)) continue;
    if (folder !== '' && !inits.has(folderOf(folder))) tops.add(folder.slice(folder.lastIndexOf('/') + 1));
  }
  return tops;
};

interface Aliases {
  readonly covers: (module: string, folder: string) => boolean;
}

/** `paths` of `tsconfig.json` and `jsconfig.json`, the folders that they and their `baseUrl` lead to, and what `deno.json` and `package.json` map. */
const newAliases = (files: ProjectFiles): Aliases => {
  const known = new Map<string, readonly string[]>();
  const patternsIn = (folder: string): readonly string[] => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const patterns: string[] = [];
    const names = files
      .list(folder)
      .filter((name) =>
        /^(?:tsconfig|jsconfig)[\w.-]*\.json$|^deno\.jsonc?$|^import_?map\.json$|^package\.json$/u.test(name),
      );
    for (const name of names.slice(0, mostConfigs)) {
      const path = joined(folder, name);
      const text = files.readText(path);
      if (text === undefined) continue;
      const { root } = readJson(path, text, { relaxed: true });
      const isDeno = !/^(?:ts|js)config/u.test(name);
      const entries = isDeno ? entriesAt(root, 'imports') : entriesAt(root, 'compilerOptions', 'paths');
      for (const { key, value } of entries) {
        const target = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
        // A map to a package of a registry is told where it is mapped; it is not the project's own, but declared.
        if (key.text !== '*' && (target === undefined || name === 'package.json' || target !== ''))
          patterns.push(key.text);
      }
      const base = textAt(root, 'compilerOptions', 'baseUrl');
      if (base !== undefined)
        for (const inner of files.list(joined(folder, base.replace(/^\.\/?|\/$/gu, ''))))
          if (inner !== 'node_modules/') patterns.push(stemOf(inner), `${stemOf(inner)}/*`);
    }
    known.set(folder, patterns);
    return patterns;
  };
  return {
    covers: (module, folder) =>
      foldersAbove(folder).some((above) => patternsIn(above).some((pattern) => matches(module, pattern))),
  };
};

/** Projects have one or a few. */
const mostConfigs = 10;

/** `@/*` stands for all that begins with `@/`; a name that ends with `/` too, as import maps have it. */
const matches = (module: string, pattern: string): boolean => {
  const star = pattern.indexOf('*');
  if (star >= 0)
    return (
      module.length >= pattern.length - 1 &&
      module.startsWith(pattern.slice(0, star)) &&
      module.endsWith(pattern.slice(star + 1))
    );
  return module === pattern || (pattern.endsWith('/') && module.startsWith(pattern));
};
