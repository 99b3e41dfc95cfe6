import { folderOf, inFolder, packageName, type ProjectFiles } from '../packages/index.ts';
import type { Ecosystem } from '../versions/index.ts';
import { readJson, readToml, textAt } from '../text/index.ts';

/**
 * Whether a package is the project itself, by what its manifests call it: those beside the file and those of the folders above.
 *
 * They are read when somebody asks, and not for `lockfiles/` to see: only their names matter here.
 */
export const ownNames = (path: string, files: ProjectFiles): ((ecosystem: string, name: string) => boolean) => {
  let known: ReadonlySet<string> | undefined;
  return (ecosystem, name) => {
    known ??= namesAbove(path, files);
    return known.has(`${ecosystem} ${name}`);
  };
};

const namesAbove = (path: string, files: ProjectFiles): ReadonlySet<string> => {
  const names = new Set<string>();
  let folder = folderOf(path);
  for (let turn = 0; turn < mostFolders; turn += 1) {
    for (const [file, ecosystem, nameIn] of manifests) {
      const at = inFolder(folder, file);
      const name = at === undefined ? undefined : nameOf(at, files, nameIn);
      if (name !== undefined) names.add(`${ecosystem} ${packageName(ecosystem, name)}`);
    }
    if (folder === '') break;
    folder = folderOf(folder);
  }
  return names;
};

/** Many files of a project ask for the same manifests. They ask their port each time, which notes what was asked for. */
const parsed = new WeakMap<ProjectFiles, Map<string, { readonly text: string; readonly name: string | undefined }>>();

const nameOf = (path: string, files: ProjectFiles, nameIn: NameIn): string | undefined => {
  const text = files.readText(path);
  if (text === undefined) return undefined;
  const names = parsed.get(files) ?? new Map<string, { readonly text: string; readonly name: string | undefined }>();
  parsed.set(files, names);
  const known = names.get(path);
  if (known?.text === text) return known.name;
  const name = nameIn(path, text);
  names.set(path, { text, name });
  return name;
};

/** Deeper ones belong to something else. */
const mostFolders = 12;

type NameIn = (path: string, text: string) => string | undefined;

const manifests: readonly (readonly [string, Ecosystem, NameIn])[] = [
  ['package.json', 'npm', (path, text) => textAt(readJson(path, text).root, 'name')],
  [
    'pyproject.toml',
    'PyPI',
    (path, text) => {
      const { root } = readToml(path, text);
      return textAt(root, 'project', 'name') ?? textAt(root, 'tool', 'poetry', 'name');
    },
  ],
  ['setup.cfg', 'PyPI', (_, text) => /^\[metadata\][^[]*?^name\s*=\s*([\w.-]+)\s*$/mu.exec(text)?.[1]],
  ['setup.py', 'PyPI', (_, text) => /\bname\s*=\s*["']([\w.-]+)["']/u.exec(text)?.[1]],
  ['Cargo.toml', 'crates.io', (path, text) => textAt(readToml(path, text).root, 'package', 'name')],
  ['go.mod', 'Go', (_, text) => /^module\s+"?([^\s"]+)/mu.exec(text)?.[1]],
  ['composer.json', 'Packagist', (path, text) => textAt(readJson(path, text).root, 'name')],
  ['pubspec.yaml', 'Pub', (_, text) => /^name:\s*([\w]+)\s*$/mu.exec(text)?.[1]],
];
