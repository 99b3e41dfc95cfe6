import { packageName } from '../../packages/index.ts';
import { entriesAt, valueAt, type Value } from '../../text/index.ts';
import type { Asking } from '../asking.ts';

/**
 * `[tool.poetry]`. The group `main` is production, all others are for development.
 *
 * Source: python-poetry.org, "The pyproject.toml file", "Managing dependencies".
 */
export const readPoetry = (root: Value | undefined, asking: Asking): void => {
  const poetry = valueAt(root, 'tool', 'poetry');
  const inProject = new Set(asking.uses.map(({ name }) => name));
  for (const entry of entriesAt(poetry, 'dependencies')) {
    const name = packageName('PyPI', entry.key.text);
    // What [project] asks for is only told more about here.
    if (name !== 'python' && !inProject.has(name)) asking.addEntry(entry, 'production');
  }
  for (const entry of entriesAt(poetry, 'dev-dependencies')) asking.addEntry(entry, 'development');
  for (const { key, value } of entriesAt(poetry, 'group'))
    for (const entry of entriesAt(value, 'dependencies'))
      if (entry.key.text !== 'python') asking.addEntry(entry, key.text === 'main' ? 'production' : 'development');
};
