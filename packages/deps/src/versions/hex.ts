/**
 * Versions and requirements of Hex, as Elixir's `Version` reads them: alternatives (`or`) of conditions that all hold
 * (`and`).
 *
 * A pre-release meets a condition list only when a bound in it is a pre-release too, which is how Hex resolves.
 *
 * Source: the documentation of Elixir, `Version`, "Requirements"; of Hex, "Usage".
 */
import { fits, type Comparator } from './comparator.ts';
import { successor, zero } from './numeral.ts';
import { compareSemVer, isSemVerPrerelease, parseSemVer, printSemVer, semVerRelease, type SemVer } from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';

type Comparators = readonly Comparator<SemVer>[];

export const hex: VersionScheme<SemVer> = {
  parse: parseSemVer,
  compare: compareSemVer,
  print: printSemVer,
  isPrerelease: isSemVerPrerelease,
  release: semVerRelease,
  parseRequirement: (text) => {
    const alternatives: Comparators[] = [];
    for (const part of ` ${text} `.split(/\sor\s/u)) {
      const comparators = parseAlternative(part);
      if (comparators === undefined) return undefined;
      alternatives.push(comparators);
    }
    return (version) => alternatives.some((comparators) => meetsAll(comparators, version));
  },
};

const parseAlternative = (text: string): Comparators | undefined => {
  const comparators: Comparator<SemVer>[] = [];
  for (const part of ` ${text} `.split(/\sand\s/u)) {
    const [, operator = '', rest = ''] = /^(~>|>=|<=|==|!=|>|<|)(.*)$/su.exec(part.trim()) ?? [];
    const bound = parseSemVer(rest);
    if (bound === undefined || rest.trim().startsWith('=')) return undefined;
    comparators.push(...toComparators(operator, bound));
  }
  return comparators;
};

const toComparators = (operator: string, bound: SemVer): Comparators => {
  switch (operator) {
    case '~>':
      return [
        { relation: '>=', bound },
        { relation: '<', bound: pessimisticEnd(bound) },
      ];
    case '>=':
    case '<=':
    case '>':
    case '<':
    case '!=':
      return [{ relation: operator, bound }];
    default:
      return [{ relation: '=', bound }];
  }
};

/** `~> 2.1` ends before 3.0.0 and `~> 2.1.3` before 2.2.0, with all their pre-releases. */
const pessimisticEnd = ({ numbers }: SemVer): SemVer => {
  const [major = zero, minor = zero] = numbers;
  const end = numbers.length > 2 ? [major, successor(minor), zero] : [successor(major), zero, zero];
  return { numbers: end, prerelease: ['0'], build: [] };
};

/** The end of `~>` is written by us and asks for no pre-release. */
const asksForPrerelease = ({ relation, bound }: Comparator<SemVer>): boolean =>
  bound.prerelease.length > 0 && !(relation === '<' && bound.prerelease[0] === '0');

const meetsAll = (comparators: Comparators, version: SemVer): boolean =>
  comparators.every(({ relation, bound }) => fits(relation, compareSemVer(version, bound)) === true) &&
  (version.prerelease.length === 0 || comparators.some(asksForPrerelease));
