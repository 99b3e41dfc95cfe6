import type { Ecosystem } from '../versions/index.ts';

/**
 * Whether a registry could have a package of this name, by its rules for names; old packages were allowed more (capitals on npm), so that is allowed here.
 *
 * Source: the documentation of each registry; PEP 508 for PyPI; for Debian its policy, section 5.6.1.
 */
export const canBeName = (ecosystem: Ecosystem, name: string): boolean =>
  name.length <= longest && (patterns[ecosystem] ?? anything).test(name);

/** npm allows 214, Maven's coordinates and Go's paths more. Units: UTF-16. */
const longest = 300;

const anything = /^\S+$/u;

const patterns: Readonly<Partial<Record<Ecosystem, RegExp>>> = {
  npm: /^(?:@[a-z0-9~_-][a-z0-9~._-]*\/)?[a-z0-9~_-][a-z0-9~._!'()*-]*$/iu,
  PyPI: /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/iu,
  'crates.io': /^[a-z_][a-z0-9_-]*$/iu,
  RubyGems: /^[a-z0-9_.-]*[a-z0-9_][a-z0-9_.-]*$/iu,
  Packagist: /^[a-z0-9](?:[_.-]{0,2}[a-z0-9]+)*\/[a-z0-9](?:[_.-]{0,2}[a-z0-9]+)*$/iu,
  NuGet: /^\w+(?:[.-]\w+)*$/iu,
  Maven: /^[\w.-]+:[\w.-]+$/u,
  Hex: /^[a-z][a-z0-9_]*$/u,
  Pub: /^[a-z_][a-z0-9_]*$/u,
  Go: /^[\w.~-]+(?:\/[\w.~!-]+)*$/u,
  Debian: /^[a-z0-9][a-z0-9+.-]+$/u,
};
