import type { PackageAtFault } from '@sallyport/core';
import type { LocatedPackage } from '../graph/located-package.ts';

/** `lodash 4.17.15`. */
export const titled = ({ name, version }: LocatedPackage): string =>
  version === undefined ? name : `${name} ${version}`;

/** How it comes in and what for, in sentences; none for a package that the project asks for in production. */
export const placeWords = ({ way, relation, groups }: LocatedPackage): readonly string[] => [
  ...(relation === 'transitive' && way.length > 1
    ? [`Comes in through ${shortened(way.slice(0, -1)).join(' → ')}.`]
    : []),
  ...(groups.every((group) => group === 'development' || group === 'build') ? ['Only for development.'] : []),
];

const shortened = (way: readonly string[]): readonly string[] =>
  way.length <= 6 ? way : [...way.slice(0, 3), '…', ...way.slice(-2)];

/** The package as findings carry it. */
export const packageAtFault = (about: LocatedPackage): PackageAtFault => ({
  ecosystem: about.ecosystem,
  name: about.name,
  ...(about.version === undefined ? {} : { version: about.version }),
  groups: about.groups,
  relation: about.relation,
  way: about.way,
  ...(about.askedAt === undefined ? {} : { askedAt: about.askedAt }),
  ids: [],
});
