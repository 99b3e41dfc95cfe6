import { folderOf, inFolder, type ProjectFiles } from '../packages/index.ts';
import { pyproject } from './pyproject/index.ts';
import type { AskedRoot } from './python-locked.ts';

/** What the `pyproject.toml` beside a lockfile asks for, without what only builds the project; nothing when there is none. */
export const askedBeside = (path: string, files: ProjectFiles): readonly AskedRoot[] | undefined => {
  const beside = inFolder(folderOf(path), 'pyproject.toml');
  const text = beside === undefined ? undefined : files.readText(beside);
  if (beside === undefined || text === undefined) return undefined;
  const { uses } = pyproject.read(text, beside, files);
  return uses.flatMap(({ name, requirement, groups: [group = 'production'] }) =>
    group === 'build' ? [] : [{ name, requirement, group }],
  );
};
