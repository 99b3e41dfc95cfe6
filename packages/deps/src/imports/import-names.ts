/**
 * From packages to the names by which code imports them, and back.
 *
 * PyPI's packages and Python's modules have no rule between them but a habit; `pypi-modules.ts` holds the exceptions. npm, Go and Cargo have rules.
 */
import { folderOf, packageName } from '../packages/index.ts';
import type { Ecosystem } from '../versions/index.ts';
import { pypiModules } from './pypi-modules.ts';

/**
 * Names by which code imports a package: modules of Python (dotted where a namespace is shared), the package itself for npm, a path that begins import paths
 * for Go, a crate's name in code. Empty for ecosystems whose code is not read.
 */
export const importNames = (ecosystem: Ecosystem, name: string): readonly string[] => {
  switch (ecosystem) {
    case 'PyPI':
      return pypiImportNames(packageName('PyPI', name));
    case 'npm':
    case 'Go':
      return [name];
    case 'crates.io':
      return [name.replaceAll('-', '_')];
    default:
      return [];
  }
};

/** Packages of PyPI that may bring a module of Python, the likeliest first, as the registry spells them; never empty. */
export const pypiPackagesOf = (module: string): readonly string[] => {
  const parts = module.split('.').slice(0, deepest);
  for (let length = parts.length; length > 0; length -= 1) {
    const known = tables().packages.get(parts.slice(0, length).join('.'));
    if (known !== undefined) return known;
    const front = parts.slice(0, length - 1).join('.');
    const pattern = length > 1 ? tables().patterns.get(front) : undefined;
    if (pattern !== undefined) return [packageName('PyPI', pattern.replace('*', parts[length - 1]!))];
  }
  return [packageName('PyPI', parts[0] ?? '')];
};

/** Whether a module is the name, or lies below it. */
export const isWithin = (module: string, name: string, separator: '.' | '/'): boolean =>
  module === name || module.startsWith(`${name}${separator}`);

/** The longest of Go's modules that an import path lies in. */
export const goModuleOf = (path: string, modules: ReadonlySet<string>): string | undefined => {
  for (let at = path; at !== ''; at = folderOf(at)) if (modules.has(at)) return at;
  return undefined;
};

/** No table is deeper. */
const deepest = 6;

const pypiImportNames = (name: string): readonly string[] => {
  const known = tables().modules.get(name) ?? [];
  // Most packages are imported by their own name; those of namespaces by their parts.
  const usual = name.replaceAll('-', '_');
  const dotted = tables().fronts.flatMap((front) =>
    name.startsWith(`${front.package}`) && name.length > front.package.length
      ? [
          `${front.module}.${name.slice(front.package.length).replaceAll('-', '_')}`,
          `${front.module}.${name.slice(front.package.length).replaceAll('-', '.')}`,
        ]
      : [],
  );
  return [...new Set([...known, ...dotted, usual])];
};

interface Tables {
  readonly packages: ReadonlyMap<string, readonly string[]>;
  /** `google.cloud` → `google-cloud-*`. */
  readonly patterns: ReadonlyMap<string, string>;
  readonly fronts: readonly { readonly module: string; readonly package: string }[];
  readonly modules: ReadonlyMap<string, readonly string[]>;
}

let made: Tables | undefined;

/** The table both ways, made when it is first asked for. */
const tables = (): Tables => {
  if (made !== undefined) return made;
  const packages = new Map<string, readonly string[]>();
  const patterns = new Map<string, string>();
  const fronts: { module: string; package: string }[] = [];
  const modules = new Map<string, string[]>();
  for (const line of pypiModules.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0) continue;
    const module = line.slice(0, colon);
    const names = line.slice(colon + 2).split(' ');
    if (module.endsWith('.*')) {
      const front = module.slice(0, -2);
      patterns.set(front, names[0]!);
      fronts.push({ module: front, package: packageName('PyPI', `${names[0]!.slice(0, -1)}x`).slice(0, -1) });
      continue;
    }
    const normal = names.map((name) => packageName('PyPI', name));
    packages.set(module, normal);
    for (const name of normal) modules.set(name, [...(modules.get(name) ?? []), module]);
  }
  made = { packages, patterns, fronts, modules };
  return made;
};
