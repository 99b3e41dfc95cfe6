/**
 * Under which a package is looked up: names that mean the same package give the same key.
 *
 * - PyPI: lower case, runs of `-`, `_` and `.` are one `-` (PEP 503, "Normalized Names").
 * - crates.io: the registry takes no name that differs from another in case or in `-` and `_` alone.
 * - NuGet, Packagist, GitHub Actions, Pub and Hex: case does not matter, or is lower by rule.
 * - npm, Go, Maven, RubyGems and all others: as written. npm has old packages that differ in case alone (`JSONStream` and
 *   `jsonstream`), a Go module path is a path, a Maven one is `group:artifact`.
 */
export const packageKey = (ecosystem: string, name: string): string => {
  const trimmed = name.trim();
  switch (ecosystem) {
    case 'PyPI':
      return trimmed.toLowerCase().replaceAll(/[-_.]+/gu, '-');
    case 'crates.io':
      return trimmed.toLowerCase().replaceAll('_', '-');
    case 'NuGet':
    case 'Packagist':
    case 'GitHub Actions':
    case 'Pub':
    case 'Hex':
      return trimmed.toLowerCase();
    default:
      return trimmed;
  }
};

/** An ecosystem of OSV in its two parts: `Debian:12` is `Debian` and `12`, `npm` is `npm` and nothing. */
export const splitEcosystem = (name: string): { readonly base: string; readonly suffix: string } => {
  const colon = name.indexOf(':');
  return colon === -1 ? { base: name, suffix: '' } : { base: name.slice(0, colon), suffix: name.slice(colon + 1) };
};
