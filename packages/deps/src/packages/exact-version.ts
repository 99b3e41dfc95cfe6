import type { Ecosystem } from '../versions/index.ts';

/**
 * The one version that a requirement allows, and where it begins in the text; nothing when it allows more than one, or cannot be read.
 *
 * Only what is written counts: `~> 1.2.3` may have one release today, and a bare `1.2.3` is that version for npm, RubyGems, Packagist and Pub, but at least
 * that one for NuGet, and `^1.2.3` for crates.io.
 *
 * Units: `offset` is zero-based UTF-16.
 * Source: the documentation of each package manager; `versions/` holds the same rules for ranges.
 */
export const exactVersion = (
  ecosystem: Ecosystem,
  requirement: string,
): { readonly version: string; readonly offset: number } | undefined => {
  if (requirement.length > longest) return undefined;
  const found = forms[ecosystem].exec(requirement);
  const version = found?.[1];
  if (found === null || version === undefined) return undefined;
  return { version, offset: requirement.indexOf(version, found.index) };
};

/** No version is longer. Units: UTF-16. */
const longest = 512;

const threeNumbers = String.raw`\d+\.\d+\.\d+(?:[-+][\w.+-]*)?`;

const forms: Readonly<Record<Ecosystem, RegExp>> = {
  npm: new RegExp(String.raw`^\s*[=v]*\s*(${threeNumbers})\s*$`, 'u'),
  PyPI: /^\s*\(?\s*={2,3}\s*v?([\w.!+-]+)\s*\)?\s*$/u,
  Go: /^\s*(v\d+\.\d+\.\d+(?:[-+][\w.+-]*)?)\s*$/u,
  'crates.io': new RegExp(String.raw`^\s*=\s*(${threeNumbers})\s*$`, 'u'),
  Maven: /^\s*\[\s*([^\s,[\]()]+)\s*\]\s*$/u,
  RubyGems: /^\s*=?\s*(\d[\w.-]*)\s*$/u,
  NuGet: /^\s*\[\s*([^\s,[\]()*]+)\s*\]\s*$/u,
  // `1.2.x` is a star, `1.2.x-dev` a branch; a stability behind `@` says what may be installed.
  Packagist: /^\s*={0,2}\s*v?(?!\d+(?:\.\d+)*(?:\.x)+\s*(?:@|$))(\d+(?:\.\d+)*(?:[-+.][\w.+-]*)?)(?:@\w+)?\s*$/iu,
  Hex: new RegExp(String.raw`^\s*(?:==)?\s*(${threeNumbers})\s*$`, 'u'),
  Pub: new RegExp(String.raw`^\s*(${threeNumbers})\s*$`, 'u'),
  Debian: /^\s*=\s*([^\s,]+)\s*$/u,
  Alpine: /^\s*=\s*([^\s,]+)\s*$/u,
};
