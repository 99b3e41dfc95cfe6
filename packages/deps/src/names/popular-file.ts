import type { Ecosystem } from '../versions/index.ts';

/** The file of an ecosystem's popular names below `data/`; nothing for an ecosystem that has none. */
export const popularFile = (ecosystem: Ecosystem): string | undefined =>
  files.has(ecosystem) ? `popular/${ecosystem.toLowerCase()}.txt` : undefined;

const files: ReadonlySet<Ecosystem> = new Set<Ecosystem>([
  'npm',
  'PyPI',
  'crates.io',
  'Go',
  'RubyGems',
  'Packagist',
  'NuGet',
  'Maven',
  'Pub',
  'Hex',
]);
