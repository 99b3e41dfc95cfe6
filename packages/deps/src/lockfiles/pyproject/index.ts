/**
 * `pyproject.toml`: what a project asks for, in the tables of the standards (`[project]`, `[dependency-groups]`, `[build-system]`) and of the tools
 * (Poetry, uv, PDM, Hatch, rye, flit, setuptools).
 *
 * Constraints and overrides of uv ask for nothing by themselves and are left alone. A file that setuptools or Hatch is told to read dependencies from
 * is read along, unless its name is that of a requirements file, which has a reading of its own.
 *
 * Source: packaging.python.org, "pyproject.toml specification", "Dependency Groups"; the tools' documentation.
 */
import type { Member, Reader } from '../../packages/index.ts';
import { itemsAt, readToml, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { withIds } from '../python-use.ts';
import { Asking } from '../asking.ts';
import { readPoetry } from './poetry.ts';
import { readProject } from './project.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { wrongKinds } from '../wrong-kinds.ts';
import { pyprojectShape } from './shape.ts';
import { readTools } from './tools.ts';

export const pyproject: Reader = {
  id: 'pyproject',
  role: 'manifest',
  owns: (path) => /(?:^|\/)pyproject\.toml$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const asking = new Asking(text, path, lines, files);
    readProject(root, asking);
    readPoetry(root, asking);
    readTools(root, asking);
    const members = memberOf(root);
    return {
      format: 'pyproject',
      role: 'manifest',
      path,
      uses: withIds(asking.inOrder(members[0]?.name)),
      members,
      diagnostics: [
        ...diagnostics,
        ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, pyprojectShape(root), manifestProblem)),
        ...asking.diagnostics,
      ],
      alsoRead: asking.alsoRead,
    };
  },
};

const memberOf = (root: Value | undefined): readonly Member[] => {
  const table =
    valueAt(root, 'project') ?? valueAt(root, 'tool', 'poetry') ?? valueAt(root, 'tool', 'flit', 'metadata');
  if (table === undefined) return [];
  const name = textAt(table, 'name') ?? textAt(root, 'tool', 'poetry', 'name') ?? textAt(table, 'dist-name');
  const version = scalarAt(table, 'version') ?? scalarAt(root, 'tool', 'poetry', 'version');
  const licence = textAt(table, 'license') ?? textAt(table, 'license', 'text');
  const provides = [
    ...itemsAt(root, 'tool', 'poetry', 'packages').flatMap((item) => textAt(item, 'include') ?? []),
    ...textsAt(root, 'tool', 'setuptools', 'packages'),
    ...textsAt(root, 'tool', 'setuptools', 'py-modules'),
  ];
  return [
    {
      folder: '',
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
      ...(licence === undefined ? {} : { licence }),
      ...(provides.length === 0 ? {} : { provides }),
    },
  ];
};
