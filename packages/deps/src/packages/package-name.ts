import type { Ecosystem } from '../versions/index.ts';

/**
 * The name under which the registry knows a package, so that two spellings of one package are equal.
 *
 * Source: PEP 503 (PyPI); NuGet and Packagist ignore case; Cargo treats `-` and `_` apart in names but not when names are taken, and
 * lockfiles have the registered spelling, so crates stay as they are.
 */
export const packageName = (ecosystem: Ecosystem, written: string): string => {
  const name = written.trim();
  switch (ecosystem) {
    case 'PyPI':
      return name.replaceAll(/[-_.]+/gu, '-').toLowerCase();
    case 'NuGet':
    case 'Packagist':
      return name.toLowerCase();
    default:
      return name;
  }
};
