/**
 * `<assembly>.deps.json`, which the .NET SDK writes beside what it builds: what an application loads when it runs.
 *
 * It is what lies in containers and release folders where no project file is left. Libraries of type `package` come from a registry; `project` are the
 * application and its own parts; `reference` are files; `runtimepack` is .NET itself.
 *
 * Source: dotnet/sdk, "runtime-configuration-file.md".
 */
import type { Diagnostic } from '@sallyport/core';
import type { Member, PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readJson, textAt, valueAt, type Value } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';
import { versionPlace } from '../version-place.ts';

export const depsJson: Reader = {
  id: 'deps-json',
  role: 'lockfile',
  owns: (path) => /[^/]\.deps\.json$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const problems: Diagnostic[] = [];
    if (root !== undefined && valueAt(root, 'libraries')?.kind !== 'table')
      problems.push(lockfileProblem(path, 1, 'it has no "libraries"'));
    const libraries = entriesAt(root, 'libraries');
    const edges = edgesOf(root);
    const members: Member[] = [];
    const packages = new Set<string>();
    const direct = new Set<string>();
    for (const { key, value } of libraries) {
      const kind = textAt(value, 'type');
      if (kind === 'package') packages.add(key.text);
      else if (kind === 'project') {
        const { name, version } = partsOf(key.text);
        members.push({ name, ...(version === undefined ? {} : { version }) });
        for (const id of edges.get(key.text) ?? []) direct.add(id);
      }
    }
    const uses = new Map<string, PackageUse>();
    for (const { key, value } of libraries) {
      if (!packages.has(key.text)) continue;
      const { name, version } = partsOf(key.text);
      if (name === '' || version === undefined) {
        problems.push(lockfileProblem(path, lines.at(key.start), 'a library is not "name/version"'));
        continue;
      }
      const sha512 = textAt(value, 'sha512');
      uses.set(key.text, {
        ...nugetName(name),
        version,
        source: { kind: 'registry' },
        groups: ['production'],
        relation: members.length === 0 ? 'unknown' : direct.has(key.text) ? 'direct' : 'transitive',
        id: key.text,
        requires: [],
        line: lines.at(key.start),
        ...versionPlace(text, key, version),
        ...(sha512 ? { facts: { integrity: sha512 } } : {}),
      });
    }
    return {
      format: 'deps-json',
      role: 'lockfile',
      path,
      uses: [...uses.values()].map((use) => ({
        ...use,
        requires: [...(edges.get(use.id) ?? [])].filter((id) => uses.has(id)),
      })),
      members,
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const partsOf = (library: string): { readonly name: string; readonly version: string | undefined } => {
  const slash = library.indexOf('/');
  return slash < 0
    ? { name: library, version: undefined }
    : { name: library.slice(0, slash), version: library.slice(slash + 1) || undefined };
};

/** What each library names, in any target, by its id. */
const edgesOf = (root: Value | undefined): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map<string, Set<string>>();
  for (const target of entriesAt(root, 'targets'))
    for (const { key, value } of entriesAt(target.value)) {
      const needed = edges.get(key.text) ?? new Set();
      edges.set(key.text, needed);
      for (const one of entriesAt(value, 'dependencies')) {
        const version = textAt(value, 'dependencies', one.key.text);
        if (version !== undefined) needed.add(`${one.key.text}/${version}`);
      }
    }
  return edges;
};

const mostProblems = 10;
