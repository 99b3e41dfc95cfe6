/**
 * Versions and constraints of Pub, which keeps semantic versions and gives builds an order: `1.0.0` < `1.0.0+1` < `1.0.0+2`.
 *
 * A constraint is relations with spaces between them, `^1.2.3`, one version, or `any`. An upper bound that is a release
 * leaves out its own pre-releases, unless the lower bound is one of them.
 *
 * Source: dart.dev, "Package versioning" and "Package dependencies"; the package `pub_semver`, "Semantics".
 */
import { fits, type Comparator } from './comparator.ts';
import { successor, zero } from './numeral.ts';
import {
  compareIdentifiers,
  compareSemVer,
  isSemVerPrerelease,
  parseSemVer,
  printSemVer,
  semVerRelease,
  type SemVer,
} from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';

export const pub: VersionScheme<SemVer> = {
  parse: parseSemVer,
  compare: (a, b) => compareSemVer(a, b) || compareBuilds(a.build, b.build),
  print: printSemVer,
  isPrerelease: isSemVerPrerelease,
  release: semVerRelease,
  parseRequirement: (text) => {
    if (text.trim() === 'any' || text.trim() === '') return () => true;
    const comparators = parseConstraint(text);
    return (
      comparators &&
      ((version) => comparators.every(({ relation, bound }) => fits(relation, pub.compare(version, bound)) === true))
    );
  },
};

/** No build comes first; builds are compared like pre-releases. */
const compareBuilds = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0 ? a.length - b.length : compareIdentifiers(a, b);

const parseConstraint = (text: string): readonly Comparator<SemVer>[] | undefined => {
  const comparators: Comparator<SemVer>[] = [];
  for (const word of text
    .trim()
    .replaceAll(/([<>=^])\s+/gu, '$1')
    .split(/\s+/u)) {
    const [, operator = '', rest = ''] = /^(\^|>=|<=|>|<|)(.*)$/su.exec(word) ?? [];
    const bound = parseSemVer(rest);
    if (bound === undefined) return undefined;
    if (operator === '^') {
      comparators.push({ relation: '>=', bound }, { relation: '<', bound: beforePrereleases(nextBreaking(bound)) });
    } else {
      const relation = operator === '>=' || operator === '<=' || operator === '>' || operator === '<' ? operator : '=';
      comparators.push({ relation, bound });
    }
  }
  const lower = comparators.find(({ relation }) => relation === '>=' || relation === '>')?.bound;
  return comparators.map((comparator) =>
    comparator.relation === '<' && comparator.bound.prerelease.length === 0 && comparator.bound.build.length === 0
      ? {
          ...comparator,
          bound: isPrereleaseOf(lower, comparator.bound) ? comparator.bound : beforePrereleases(comparator.bound),
        }
      : comparator,
  );
};

const beforePrereleases = (version: SemVer): SemVer => ({ ...version, prerelease: ['0'], build: [] });

const isPrereleaseOf = (version: SemVer | undefined, release: SemVer): boolean =>
  version !== undefined &&
  version.prerelease.length > 0 &&
  compareSemVer({ ...version, prerelease: [] }, release) === 0;

/** The next major; below 1.0.0 the next minor, the patch too standing for additions there. */
const nextBreaking = ({ numbers: [major = zero, minor = zero] }: SemVer): SemVer => ({
  numbers: major === zero ? [zero, successor(minor), zero] : [successor(major), zero, zero],
  prerelease: [],
  build: [],
});
