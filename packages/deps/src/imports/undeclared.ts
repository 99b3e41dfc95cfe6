import type { Ecosystem } from '../versions/index.ts';
import {
  aliasesOf,
  folderOf,
  packageName,
  type PackageUse,
  type ProjectFiles,
  type Reading,
} from '../packages/index.ts';
import { pypiPackagesOf } from './import-names.ts';
import type { ImportSeen, ImportsOfProject } from './imported.ts';
import { npmPackageOf } from './npm-specifier.ts';
import { ownModules } from './own-modules.ts';
import { isStandardModule } from './standard-modules.ts';

/**
 * Packages that code imports and that no manifest, lockfile or install line in the file's folder or above declares, as readings of the files that import
 * them. They have no version: nobody wrote one.
 *
 * Left out: standard libraries, relative imports, what is of the project itself, members of its workspaces, and imports that a program goes on without
 * (`try … except ImportError`) or that are gone when it runs. A package stands once a file, where it is first imported.
 */
export const undeclared = (
  project: ImportsOfProject,
  readings: readonly Reading[],
  files: ProjectFiles,
): readonly Reading[] => {
  const isOwn = ownModules(project, files);
  const declared = newDeclared(readings);
  const byPath = new Map<string, PackageUse[]>();
  const taken = new Set<string>();
  for (const seen of project.imports) {
    if (seen.level > 0 || seen.kind === 'guarded' || seen.kind === 'type-only') continue;
    const found = packageOf(seen);
    if (found === undefined || taken.has(`${seen.path}\0${found.name}`)) continue;
    if (isOwn(seen) || declared.has(found, seen)) continue;
    taken.add(`${seen.path}\0${found.name}`);
    const uses = byPath.get(seen.path) ?? [];
    byPath.set(seen.path, uses);
    uses.push({
      ecosystem: found.ecosystem,
      name: found.name,
      ...(found.alias === undefined ? {} : { alias: found.alias }),
      source: { kind: 'registry' },
      groups: [isTest(seen.path) ? 'development' : 'production'],
      relation: 'direct',
      id: found.name,
      requires: [],
      line: seen.line,
    });
  }
  return [...byPath].map(([path, uses]) => ({
    format: 'imports',
    role: 'mention',
    path,
    uses,
    members: [],
    diagnostics: [],
    alsoRead: [],
  }));
};

interface Found {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly alias?: string;
  /** All packages that may be meant. */
  readonly candidates: readonly string[];
}

/** The package that an import is of; nothing for standard libraries and for what names no package. */
const packageOf = (seen: ImportSeen): Found | undefined => {
  const { language, module } = seen;
  if (module === '' || module.length > longest || isStandardModule(language, module)) return undefined;
  if (language === 'javascript') {
    const name = /^(?:[a-z][\w+.-]*:|\.{0,2}\/|\.{1,2}$)/iu.test(module) ? undefined : npmPackageOf(module);
    return name === undefined ? undefined : { ecosystem: 'npm', name, candidates: [name] };
  }
  // `from google.cloud import storage` is of `google.cloud.storage`.
  const deeper = seen.names
    .filter((one) => one !== '*')
    .slice(0, 20)
    .map((one) => `${module}.${one}`);
  const shallow = pypiPackagesOf(module);
  const candidates = [...new Set([...deeper.flatMap((one) => pypiPackagesOf(one)), ...shallow])];
  const [name] = candidates;
  if (name === undefined || name === '' || !/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/u.test(name)) return undefined;
  const top = module.split('.', 1)[0]!;
  return { ecosystem: 'PyPI', name, ...(packageName('PyPI', top) === name ? {} : { alias: module }), candidates };
};

/** Names of modules are shorter. Units: UTF-16. */
const longest = 300;

interface Declared {
  readonly has: (found: Found, seen: ImportSeen) => boolean;
}

/** What is declared for a file: by all that stands in its folder or above. */
const newDeclared = (readings: readonly Reading[]): Declared => {
  const byFolder = new Map<string, { readonly names: Set<string>; readonly python: Set<string> }>();
  const members = new Set<string>();
  for (const reading of readings) {
    const at =
      reading.role === 'mention' && reading.format !== 'imports'
        ? placeOfMention(reading.path)
        : folderOf(reading.path);
    const known = byFolder.get(at) ?? { names: new Set<string>(), python: new Set<string>() };
    byFolder.set(at, known);
    for (const use of reading.uses) {
      const { ecosystem, name } = use;
      known.names.add(`${ecosystem} ${name}`);
      for (const alias of aliasesOf(use)) known.names.add(`${ecosystem} ${alias}`);
      if (ecosystem === 'PyPI') known.python.add(name);
    }
    for (const { name, provides = [] } of reading.members) {
      if (name !== undefined) members.add(name).add(packageName('PyPI', name));
      for (const one of provides) members.add(one);
    }
  }
  const answers = new Map<string, boolean>();
  return {
    has: (found, seen) => {
      const key = `${folderOf(seen.path)}\0${found.ecosystem} ${found.candidates.join(' ')} ${seen.module}`;
      const known = answers.get(key);
      const top = seen.module.split('.', 1)[0]!;
      const isMember = found.candidates.some((name) => members.has(name)) || members.has(top);
      const answer =
        known ?? (isMember || placesOf(seen.path).some((place) => declares(byFolder.get(place), found, seen.module)));
      answers.set(key, answer);
      return answer || declares(byFolder.get(seen.path), found, seen.module);
    },
  };
};

/** What a notebook or script installs for itself is declared for itself; what a Dockerfile installs, for the folder. */
const placeOfMention = (path: string): string =>
  /\.(?:ipynb|pyw?|[cm]?[jt]sx?|html?|vue|svelte)$/u.test(path) ? path : folderOf(path);

const placesOf = (path: string): readonly string[] => {
  const all: string[] = [];
  for (let at = folderOf(path); ; at = folderOf(at)) {
    all.push(at);
    if (at === '') return all;
  }
};

const declares = (
  known: { readonly names: ReadonlySet<string>; readonly python: ReadonlySet<string> } | undefined,
  { ecosystem, candidates }: Found,
  module: string,
): boolean => {
  if (known === undefined) return false;
  if (candidates.some((name) => known.names.has(`${ecosystem} ${name}`))) return true;
  if (ecosystem !== 'PyPI')
    // Types alone are declared for what a host program provides (`aws-lambda`, `react-native-web`).
    return candidates.some((name) => known.names.has(`npm @types/${name.replace(/^@/u, '').replace('/', '__')}`));
  return namesLike(module).some((name) => known.python.has(name));
};

/** Packages that a module is commonly of: `yaml` of `pyyaml` and `python-yaml`, `a.b.c` of `a-b-c`, `a-b` and `a`. */
const namesLike = (module: string): readonly string[] => {
  const parts = module.split('.').slice(0, 4);
  const joined = parts.map((_, index) => packageName('PyPI', parts.slice(0, index + 1).join('-')));
  const top = joined[0] ?? '';
  return [
    ...joined,
    ...['python-', 'py', 'python3-', 'django-', 'flask-', 'types-'].map((front) => `${front}${top}`),
    ...['-python', '-py', 'py', '-sdk', '-client', '-api', '-binary', '-headless', '2', '3', '4'].map(
      (back) => `${top}${back}`,
    ),
  ];
};

const isTest = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|spec|e2e|cypress|testing|benchmarks?|docs?|examples?|scripts?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|noxfile|setup)\.py$|\.(?:test|spec|stories|bench)\.[cm]?[jt]sx?$|(?:^|\/)[\w.-]*(?:\.config|rc)\.[cm]?[jt]s$/u.test(
    path,
  );
