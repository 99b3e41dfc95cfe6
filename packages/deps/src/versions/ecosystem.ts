/** The ecosystems whose versions we can order, named as OSV names them. */
export const ecosystems = [
  'npm',
  'PyPI',
  'Go',
  'crates.io',
  'Maven',
  'RubyGems',
  'NuGet',
  'Packagist',
  'Hex',
  'Pub',
  'Debian',
  'Alpine',
] as const;

export type Ecosystem = (typeof ecosystems)[number];

/**
 * The ecosystem that a name from OSV stands for, without the release or registry behind the colon (`Debian:12`,
 * `Maven:https://…`); nothing for an ecosystem that we do not know.
 *
 * Source: OSV schema, "affected[].package.ecosystem".
 */
export const toEcosystem = (name: string): Ecosystem | undefined => {
  const colon = name.indexOf(':');
  const base = colon === -1 ? name : name.slice(0, colon);
  return ecosystems.find((ecosystem) => ecosystem === base);
};
