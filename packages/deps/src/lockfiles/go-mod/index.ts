/**
 * Modules of Go: `go.mod`, which names the versions that the build uses.
 *
 * A `replace` counts as what it puts in the place of the module: another module under its own name (the imported path is the alias), or a folder,
 * whose code has no version that anybody else knows. In a workspace (`go.work`) its replacements come first, and its modules are the project itself. `exclude` and `retract` choose versions and bring nothing along. `go 1.21.3` and
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
import type { GoWord } from '../go-statements.ts';
import { newReplaces, readModuleFile, type ModuleFile, type Replacement, type Requirement } from './module-file.ts';
import { workspaceAbove } from './workspace.ts';
import { standardLibrary } from './standard-library.ts';

export const goMod: Reader = {
  id: 'go-mod',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)go\.mod$/u.test(path),
  read: (text, path, files) => {
    const file = readModuleFile(text);
    const hashes = hashesBeside(path, files);
    const toolModules = modulesOfTools(file);
    const workspace = workspaceAbove(path, files);
    const own = { text, path: undefined, replacing: newReplaces(file) };
    const above = workspace && { text: workspace.text, path: workspace.path, replacing: newReplaces(workspace.file) };
    const uses = greatest(file.requires).map((required): PackageUse => {
      const { module, version, line } = required;
      const use = askedUse(required, toolModules);
      if (workspace?.modules.has(module.text) === true)
        return { ...use, name: module.text, requirement: version.text, source: { kind: 'workspace' }, line };
      // What the workspace replaces comes before what the module does.
      for (const place of above === undefined ? [own] : [above, own]) {
        const replacement = place.replacing(module.text, version.text);
        if (replacement !== undefined) return replacedUse(use, required, replacement, place, hashes);
      }
      return { ...use, ...versionOf(module.text, version, text, hashes), line };
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

const keyOf = (module: string, version: string): string => `${module} ${version}`;

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

type AskedUse = Pick<PackageUse, 'ecosystem' | 'groups' | 'relation' | 'id' | 'requires'>;

const askedUse = ({ module, isIndirect }: Requirement, toolModules: ReadonlySet<string>): AskedUse => {
  const isTool = toolModules.has(module.text);
  return {
    ecosystem: 'Go',
    groups: isTool && isIndirect ? ['production', 'development'] : ['production'],
    relation: isIndirect && !isTool ? 'transitive' : 'direct',
    id: module.text,
    requires: [],
  };
};

const replacedUse = (
  use: AskedUse,
  { module, version, line }: Requirement,
  replacement: Replacement,
  place: { readonly text: string; readonly path: string | undefined },
  hashes: ReadonlyMap<string, string>,
): PackageUse => {
  const { by } = replacement;
  if (replacement.version === undefined || /^\.{0,2}[/\\]|^[A-Za-z]:/u.test(by.text))
    return { ...use, name: module.text, requirement: version.text, source: { kind: 'path', path: by.text }, line };
  return {
    ...use,
    ...(by.text === module.text ? {} : { alias: module.text }),
    ...versionOf(by.text, replacement.version, place.text, hashes),
    line: replacement.line,
    ...known({ path: place.path }),
  };
};

/** A module in the version that a word of a file names. */
const versionOf = (
  name: string,
  word: GoWord,
  text: string,
  hashes: ReadonlyMap<string, string>,
): Pick<PackageUse, 'name' | 'version' | 'requirement' | 'source' | 'versionPlace' | 'facts'> => {
  const version = isGoVersion(word.text) ? word.text : undefined;
  const integrity = hashes.get(keyOf(name, word.text));
  return {
    name,
    source: { kind: 'registry' },
    ...versionPlace(text, word, version ?? word.text),
    ...known({
      version,
      requirement: version === undefined ? word.text : undefined,
      facts: integrity === undefined ? undefined : { integrity },
    }),
  };
};

/** Everything else (`master`, `v1`) is a query that Go has yet to answer. */
const isGoVersion = (text: string): boolean => /^v\d+\.\d+\.\d+(?:[-+]|$)/u.test(text);

const hashesBeside = (path: string, files: ProjectFiles): ReadonlyMap<string, string> => {
  const text = files.readText(inFolder(folderOf(path), 'go.sum') ?? '') ?? '';
  return new Map(readGoSums(text).sums.map(({ module, version, hash }) => [keyOf(module, version), hash] as const));
};
