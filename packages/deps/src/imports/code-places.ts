import type { LocatedPackage } from '../graph/located-package.ts';
import { aliasesOf, type Reading } from '../packages/index.ts';
import type { CodeFile, CodeImport, CodeOfProject } from './code-file.ts';
import { goModuleOf, importNames } from './import-names.ts';

/** A file and one thing that it imports. */
export interface Place {
  readonly file: CodeFile;
  readonly import: CodeImport;
}

export interface Places {
  /** Where a package is imported. Order: as the files. */
  readonly of: (about: Pick<LocatedPackage, 'ecosystem' | 'name' | 'alias' | 'alsoCalled'>) => readonly Place[];
  /** Where a crate of this name in code is imported. */
  readonly named: (crate: string) => readonly Place[];
}

/** Imports by the package that they are of, each language's when it is first asked for. */
export const newPlaces = (codeOf: (language: 'go' | 'rust') => CodeOfProject, readings: readonly Reading[]): Places => {
  let go: ReadonlyMap<string, readonly Place[]> | undefined;
  let rust: ReadonlyMap<string, readonly Place[]> | undefined;
  let renamed: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const goPlaces = (): ReadonlyMap<string, readonly Place[]> => {
    if (go !== undefined) return go;
    const modules = goModules(readings);
    go = indexed(codeOf('go').files, (path) => (isStandardGo(path) ? 'stdlib' : goModuleOf(path, modules)));
    return go;
  };
  const rustPlaces = (): ReadonlyMap<string, readonly Place[]> =>
    (rust ??= indexed(codeOf('rust').files, (crate) => crate));
  return {
    of: (about) => {
      const { ecosystem, name } = about;
      const aliases = aliasesOf(about);
      if (ecosystem === 'Go') return [name, ...aliases].flatMap((one) => goPlaces().get(one) ?? []);
      renamed ??= renamedCrates(readings);
      const names = [name, ...aliases, ...(renamed.get(name) ?? [])].flatMap((one) => importNames('crates.io', one));
      return [...new Set(names)].flatMap((one) => rustPlaces().get(one) ?? []);
    },
    named: (crate) => rustPlaces().get(crate) ?? [],
  };
};

/** Paths of Go's own packages have no host in front. */
export const isStandardGo = (path: string): boolean => !path.split('/', 1)[0]!.includes('.');

const indexed = (
  files: readonly CodeFile[],
  packageOf: (module: string) => string | undefined,
): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  for (const file of files)
    for (const one of file.imports) {
      const name = packageOf(one.module);
      if (name === undefined) continue;
      const known = places.get(name);
      if (known === undefined) places.set(name, [{ file, import: one }]);
      else known.push({ file, import: one });
    }
  return places;
};

/** Modules that the project names, its own among them: an import is of the longest that it lies in. */
const goModules = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ uses, members, format }) => [
      ...uses.flatMap(({ ecosystem, name, alias }) =>
        ecosystem === 'Go' ? [name, ...(alias === undefined ? [] : [alias])] : [],
      ),
      ...(format === 'go-mod' ? members.flatMap(({ name }) => name ?? []) : []),
    ]),
  );

/** Names that manifests give to crates (`a = { package = "b" }`): lockfiles do not hold them. */
const renamedCrates = (readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const renamed = new Map<string, Set<string>>();
  for (const { uses } of readings)
    for (const { ecosystem, name, alias } of uses)
      if (ecosystem === 'crates.io' && alias !== undefined)
        renamed.set(name, (renamed.get(name) ?? new Set()).add(alias));
  return renamed;
};
