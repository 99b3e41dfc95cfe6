/**
 * Modules of Go: `go.mod`, which names the versions that the build uses.
 *
 * A `replace` counts as what it puts in the place of the module: another module under its own name (the imported path is the alias), or a folder,
 * whose code has no version that anybody else knows. `exclude` and `retract` choose versions and bring nothing along. `go 1.21.3` and
 * `toolchain go1.22.1` name the release of Go whose standard library is built in: the package `stdlib`, as the advisories of the Go team call it. `go 1.21` is a
 * version of the language and names no release, so nothing is said of the standard library then.
 *
 * Source: Go Modules Reference, "go.mod files"; go.dev/doc/toolchain.
 */
import { folderOf, inFolder, type PackageUse, type ProjectFiles, type Reader } from '../../packages/index.ts';
import { compareVersions } from '../../versions/index.ts';
import { readGoSums } from '../go-sum/sums.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { versionPlace } from '../version-place.ts';
import { readModuleFile, type ModuleFile, type Replacement, type Requirement } from './module-file.ts';
import { standardLibrary } from './standard-library.ts';

export const goMod: Reader = {
  id: 'go-mod',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)go\.mod$/u.test(path),
  read: (text, path, files) => {
    const file = readModuleFile(text);
    const hashes = hashesBeside(path, files);
    const toolModules = modulesOfTools(file);
    const replaces = new Map(file.replaces.map((one) => [keyOf(one.module, one.of), one] as const));
    const uses = greatest(file.requires).map((required) => {
      const { module, version } = required;
      return toUse(
        required,
        replaces.get(keyOf(module.text, version.text)) ?? replaces.get(module.text),
        toolModules,
        hashes,
        text,
      );
    });
    return {
      format: 'go-mod',
      role: 'lockfile',
      path,
      uses: [...standardLibrary(file), ...uses],
      members: file.module === undefined ? [] : [{ name: file.module, folder: '', provides: [file.module] }],
      diagnostics:
        file.strange === undefined
          ? []
          : [
              lockfileProblem(
                path,
                file.strange.line,
                `go.mod has no line that begins with "${file.strange.verb.slice(0, 40)}" and reads like this`,
              ),
            ],
      alsoRead: [],
    };
  },
};

const keyOf = (module: string, version: string | undefined): string =>
  version === undefined ? module : `${module} ${version}`;

/** Of a module that is required twice, the build takes the greatest version. */
const greatest = (requires: readonly Requirement[]): readonly Requirement[] => {
  const chosen = new Map<string, Requirement>();
  for (const one of requires) {
    const before = chosen.get(one.module.text);
    if (before === undefined || (compareVersions('Go', before.version.text, one.version.text) ?? 1) < 0)
      chosen.set(one.module.text, one);
  }
  return [...chosen.values()];
};

/** A tool is a package, and its module the longest beginning of its path that is required. */
const modulesOfTools = ({ tools, requires }: ModuleFile): ReadonlySet<string> => {
  const modules = new Set(requires.map(({ module }) => module.text));
  return new Set(
    tools.flatMap((tool) => {
      let path = tool;
      while (path !== '' && !modules.has(path)) path = folderOf(path);
      return path === '' ? [] : [path];
    }),
  );
};

const toUse = (
  { module, version, isIndirect, line }: Requirement,
  replacement: Replacement | undefined,
  toolModules: ReadonlySet<string>,
  hashes: ReadonlyMap<string, string>,
  text: string,
): PackageUse => {
  const isTool = toolModules.has(module.text);
  const use = {
    ecosystem: 'Go' as const,
    groups: isTool && isIndirect ? (['production', 'development'] as const) : (['production'] as const),
    relation: isIndirect && !isTool ? ('transitive' as const) : ('direct' as const),
    id: module.text,
    requires: [],
  };
  if (replacement !== undefined && replacement.version === undefined)
    return {
      ...use,
      name: module.text,
      requirement: version.text,
      source: { kind: 'path', path: replacement.by.text },
      line,
    };
  const name = replacement?.by.text ?? module.text;
  const word = replacement?.version ?? version;
  const integrity = hashes.get(keyOf(name, word.text));
  return {
    ...use,
    name,
    ...(name === module.text ? {} : { alias: module.text }),
    ...(isGoVersion(word.text) ? { version: word.text.slice(1) } : { requirement: word.text }),
    source: { kind: 'registry' },
    line: replacement?.line ?? line,
    ...versionPlace(text, word, isGoVersion(word.text) ? word.text.slice(1) : word.text),
    ...known({ facts: integrity === undefined ? undefined : { integrity } }),
  };
};

/** Everything else (`master`, `v1`) is a query that Go has yet to answer. */
const isGoVersion = (text: string): boolean => /^v\d+\.\d+\.\d+(?:[-+]|$)/u.test(text);

const hashesBeside = (path: string, files: ProjectFiles): ReadonlyMap<string, string> => {
  const text = files.readText(inFolder(folderOf(path), 'go.sum') ?? '') ?? '';
  return new Map(readGoSums(text).sums.map(({ module, version, hash }) => [keyOf(module, version), hash] as const));
};
