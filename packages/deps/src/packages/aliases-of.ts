import type { PackageUse } from './package-use.ts';

/** All names but its own that the project uses for a package: code may import it by each. */
export const aliasesOf = ({ alias, alsoCalled = [] }: Pick<PackageUse, 'alias' | 'alsoCalled'>): readonly string[] =>
  alias === undefined ? alsoCalled : [alias, ...alsoCalled];
