import { folderOf, inFolder, type Group, type ProjectFiles } from '../../packages/index.ts';
import { readAskedGems, type AskedGem } from '../gemfile/asked-gems.ts';

/** What the gems that the project asks for are needed for, after the Gemfile that a lockfile stands beside and the gemspecs that it takes in. */
export const groupsBeside = (path: string, files: ProjectFiles): ReadonlyMap<string, readonly Group[]> => {
  const folder = folderOf(path);
  const manifest = path.endsWith('gems.locked') ? path.replace(/locked$/u, 'rb') : path.replace(/\.lock$/u, '');
  const { gems, included, takesGemspec } = readAskedGems(files.readText(manifest) ?? '');
  const all: AskedGem[] = [...gems];
  for (const { file } of included) if (file !== undefined) all.push(...readAskedGems(readIn(folder, file, files)).gems);
  if (takesGemspec)
    for (const name of files.list(folder))
      if (name.endsWith('.gemspec')) all.push(...readAskedGems(readIn(folder, name, files)).gems);
  const groups = new Map<string, Set<Group>>();
  for (const gem of all) {
    const found = groups.get(gem.name) ?? new Set();
    for (const group of gem.groups) found.add(group);
    groups.set(gem.name, found);
  }
  return new Map([...groups].map(([name, found]) => [name, [...found]] as const));
};

const readIn = (folder: string, file: string, files: ProjectFiles): string => {
  const path = inFolder(folder, file);
  return (path === undefined ? undefined : files.readText(path)) ?? '';
};
