import { entriesAt, itemsAt, valueAt, type Value } from '../../text/index.ts';
import type { Expected } from '../wrong-kinds.ts';

/** The tables and lists that ask for packages, as the standards and Poetry have them. People write one in the place of the other. */
export const pyprojectShape = (root: Value | undefined): readonly Expected[] => [
  ...tables.map((keys): Expected => ({ what: `[${keys.join('.')}]`, value: valueAt(root, ...keys), kind: 'table' })),
  ...lists.flatMap((keys) => listOfRequirements(keys.join('.'), valueAt(root, ...keys))),
  ...['dependencies', 'dev-dependencies'].flatMap((key) => constraints(valueAt(root, 'tool', 'poetry', key))),
  ...entriesAt(root, 'project', 'optional-dependencies').flatMap(({ key, value }) =>
    listOfRequirements(`project.optional-dependencies.${key.text.slice(0, 80)}`, value),
  ),
  ...entriesAt(root, 'dependency-groups').map(({ key, value }): Expected => ({
    what: `dependency-groups.${key.text.slice(0, 80)}`,
    value,
    kind: 'list',
  })),
  ...entriesAt(root, 'tool', 'poetry', 'group').flatMap(({ key, value }): readonly Expected[] => {
    const what = `[tool.poetry.group.${key.text.slice(0, 80)}`;
    return [
      { what: `${what}]`, value, kind: 'table' },
      { what: `${what}.dependencies]`, value: valueAt(value, 'dependencies'), kind: 'table' },
      ...constraints(valueAt(value, 'dependencies')),
    ];
  }),
];

const tables: readonly (readonly string[])[] = [
  ['project'],
  ['project', 'optional-dependencies'],
  ['build-system'],
  ['dependency-groups'],
  ['tool'],
  ['tool', 'poetry'],
  ['tool', 'poetry', 'dependencies'],
  ['tool', 'poetry', 'dev-dependencies'],
  ['tool', 'poetry', 'group'],
  ['tool', 'uv'],
  ['tool', 'uv', 'sources'],
  ['tool', 'pdm', 'dev-dependencies'],
];

const lists: readonly (readonly string[])[] = [
  ['project', 'dependencies'],
  ['build-system', 'requires'],
  ['tool', 'uv', 'dev-dependencies'],
];

const listOfRequirements = (what: string, value: Value | undefined): readonly Expected[] => [
  { what, value, kind: 'list' },
  ...itemsAt(value).map((item): Expected => ({ what: `an item of ${what}`, value: item, kind: 'text' })),
];

/** `name = constraint`, or a table, or a list of tables: `django = 4.2` is a number, which no tool takes. */
const constraints = (table: Value | undefined): readonly Expected[] =>
  entriesAt(table).flatMap(({ key, value }): readonly Expected[] =>
    value.kind === 'scalar' ? [{ what: `"${key.text.slice(0, 80)}"`, value, kind: 'text' }] : [],
  );
