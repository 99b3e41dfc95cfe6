/**
 * What ranges over semantic versions have in common: versions with missing parts, and what `^`, `~` and the relations make
 * of them. Used by npm and crates.io, which differ in how a range is written, not in what these mean.
 *
 * Source: the README of node-semver, "Advanced Range Syntax"; the Cargo Book, "Specifying Dependencies".
 */
import { digitsEnd } from './characters.ts';
import { fits, type Comparator, type Relation } from './comparator.ts';
import { successor, toNumeral, zero, type Numeral } from './numeral.ts';
import { compareSemVer, parseSemVer, type SemVer } from './semver.ts';

/** A version of which only the first numbers may be given. `1.x` gives one, `*` none. */
export interface PartialSemVer {
  /** Up to three. */
  readonly numbers: readonly Numeral[];
  /** Only where all three numbers are given. */
  readonly prerelease: readonly string[];
}

/** Reads `1.2.3-beta`, `1.2`, `1.x`, `1.2.*`, `*`, each perhaps with a `v` in front. */
export const parsePartial = (text: string): PartialSemVer | undefined => {
  const numbers: Numeral[] = [];
  let at = text.startsWith('v') || text.startsWith('V') ? 1 : 0;
  let wild = false;
  for (let place = 0; place < 3; place += 1) {
    const end = digitsEnd(text, at);
    if (isWildcard(text, at)) {
      wild = true;
      at += 1;
    } else {
      if (end === at) return undefined;
      if (!wild) numbers.push(toNumeral(text.slice(at, end)));
      at = end;
    }
    if (at === text.length) return { numbers, prerelease: [] };
    if (place < 2 && text[at] !== '.') return undefined;
    if (place < 2) at += 1;
  }
  if (text[at] === '.') return undefined;
  const tail = parseSemVer(`0.0.0${text.slice(at)}`);
  return tail === undefined ? undefined : { numbers, prerelease: wild ? [] : tail.prerelease };
};

const isWildcard = (text: string, at: number): boolean => text[at] === '*' || text[at] === 'x' || text[at] === 'X';

const release = (numbers: readonly Numeral[], prerelease: readonly string[] = []): SemVer => ({
  numbers: [numbers[0] ?? zero, numbers[1] ?? zero, numbers[2] ?? zero],
  prerelease,
  build: [],
});

/** The release after all that share the numbers up to and including this place. */
const after = (numbers: readonly Numeral[], place: number): SemVer =>
  release([...numbers.slice(0, place), successor(numbers[place] ?? zero)]);

/** Before the release and all its pre-releases: nothing is written lower than `-0`. */
const wholly = (version: SemVer): Comparator<SemVer> => ({ relation: '<', bound: { ...version, prerelease: ['0'] } });

const nothing: readonly Comparator<SemVer>[] = [wholly(release([]))];

const fromThere = ({ numbers, prerelease }: PartialSemVer): Comparator<SemVer> => ({
  relation: '>=',
  bound: release(numbers, prerelease),
});

/** `^1.2.3`: from there on, as long as the first number that is not zero stays. */
export const caret = (version: PartialSemVer): readonly Comparator<SemVer>[] => {
  const { numbers } = version;
  if (numbers.length === 0) return [];
  const place = numbers.findIndex((number) => number !== zero);
  return [fromThere(version), wholly(after(numbers, place === -1 ? numbers.length - 1 : place))];
};

/** `~1.2.3`: from there on, as long as major and minor stay; `~1` keeps the major. */
export const tilde = (version: PartialSemVer): readonly Comparator<SemVer>[] =>
  version.numbers.length === 0
    ? []
    : [fromThere(version), wholly(after(version.numbers, Math.min(version.numbers.length - 1, 1)))];

/** A relation to a version of which parts may be missing: `>1.2` begins after all of 1.2. */
export const related = (relation: Exclude<Relation, '!='>, version: PartialSemVer): readonly Comparator<SemVer>[] => {
  const { numbers, prerelease } = version;
  if (numbers.length === 3) return [{ relation, bound: release(numbers, prerelease) }];
  if (numbers.length === 0) return relation === '<' || relation === '>' ? nothing : [];
  const next = after(numbers, numbers.length - 1);
  switch (relation) {
    case '>':
      return [{ relation: '>=', bound: next }];
    case '>=':
      return [fromThere(version)];
    case '<':
      return [wholly(release(numbers))];
    case '<=':
      return [wholly(next)];
    default:
      return [fromThere(version), wholly(next)];
  }
};

/**
 * Whether the version meets all comparators. A pre-release does so only when one of them names a pre-release of the same
 * three numbers: who asks for `^1.2.0` has not asked for somebody's experiment at 1.9.0-alpha.
 */
export const meetsAll = (comparators: readonly Comparator<SemVer>[], version: SemVer): boolean =>
  comparators.every(({ relation, bound }) => fits(relation, compareSemVer(version, bound)) === true) &&
  (version.prerelease.length === 0 ||
    comparators.some(({ bound }) => bound.prerelease.length > 0 && sameNumbers(bound, version)));

const sameNumbers = (a: SemVer, b: SemVer): boolean =>
  compareSemVer({ ...a, prerelease: [] }, { ...b, prerelease: [] }) === 0;
