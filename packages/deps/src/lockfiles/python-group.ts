import type { Group } from '../packages/index.ts';

/**
 * What packages are needed for, by the name of a file, an extra or a group: `requirements-dev`, `[test]`. Names are all that Python's formats
 * have for it; a name that says nothing is `otherwise`.
 */
export const pythonGroup = (name: string, otherwise: Group): Group => {
  const words = name.toLowerCase().split(/[^a-z]+/u);
  if (words.some((word) => development.has(word))) return 'development';
  if (words.includes('build')) return 'build';
  return words.some((word) => optional.has(word)) ? 'optional' : otherwise;
};

const development = new Set(
  'dev devel develop development test tests testing lint linting linters doc docs documentation ci typing mypy coverage style format bench benchmark benchmarks tools tooling'.split(
    ' ',
  ),
);

const optional = new Set(['extra', 'extras', 'optional', 'opt']);
