/**
 * Constraints of Composer: alternatives (`||`) of conditions that all hold (spaces or commas), with `^`, `~`, `1.2.*`,
 * `1.0 - 2.0` and relations.
 *
 * As Composer has it, the lower end of a range begins with the development of its version and the upper end stops before
 * the development of its own. Stability flags (`@beta`) say what may be installed; only behind a relation do they also move
 * the bound. A branch may stand for any number by an alias in its own composer.json; against a range it is `unknown`.
 *
 * Source: getcomposer.org, "Versions and constraints".
 */
import { fits, type Relation } from './comparator.ts';
import { successor, toNumeral, zero, type Numeral } from './numeral.ts';
import { developmentOf, packagistVersions, type ComposerVersion } from './packagist-version.ts';
import { allOf, anyOf, type Verdict } from './verdict.ts';
import { toWords } from './words.ts';

type Test = (version: ComposerVersion) => Verdict;

export const parseComposerConstraint = (text: string): Test | undefined => {
  const alternatives: Test[] = [];
  for (const part of text.split(/\|\|?/u)) {
    const test = parseAlternative(part.trim());
    if (test === undefined) return undefined;
    alternatives.push(test);
  }
  return (version) => anyOf(alternatives, (test) => test(version));
};

const parseAlternative = (text: string): Test | undefined => {
  const words = toWords(text.replace(/ as \S+$/u, ''), /[\s,]+/u, /^(?:[<>]=?|<>|!=|==?|~|\^)$/u);
  if (words.length === 0) return undefined;
  if (words.length === 3 && words[1] === '-') return parseHyphen(words[0] ?? '', words[2] ?? '');
  const tests: Test[] = [];
  for (const word of words) {
    const test = parseWord(word);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return (version) => allOf(tests, (test) => test(version));
};

const parseWord = (word: string): Test | undefined => {
  const [, written, flag = ''] = /^(.*)@(stable|rc|beta|alpha|dev)$/isu.exec(word) ?? ['', word];
  const constraint = written ?? word;
  if (constraint === '' || /^v?[x*](?:\.[x*]){0,3}$/iu.test(constraint)) return () => true;
  const [, operator = '', rest = ''] = /^(<>|!=|>=|<=|==?|<|>|~|\^|)(.*)$/su.exec(constraint) ?? [];
  const bound = parseWritten(rest);
  if (bound === undefined) return undefined;
  const { numbers, plain } = bound;
  if (bound.star && operator === '') return numbers.length > 3 ? undefined : from(numbers, numbers.length - 1);
  const start = plain ? undefined : bound.version;
  const version = flagged(bound, flag.toLowerCase());
  switch (operator) {
    case '~':
      return numbers.length === 0 ? undefined : from(numbers, Math.max(numbers.length - 2, 0), start);
    case '^': {
      const place = numbers.findIndex((number) => number !== zero);
      return numbers.length === 0 ? undefined : from(numbers, place === -1 ? numbers.length - 1 : place, start);
    }
    case '<':
    case '>=':
      // A stability behind a hyphen says where the bound begins; else it begins with its development.
      return related(operator, version ?? (hyphenated.test(rest) ? bound.version : developmentOf(bound.version)));
    case '>':
    case '<=':
      return related(operator, version ?? bound.version);
    case '!=':
    case '<>':
      return equals(version ?? bound.version, false);
    default:
      return equals(bound.version, true);
  }
};

const hyphenated = /-(?:(?:stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?\d)*)?(?:[.-]?dev)?$/iu;

/** With a relation, the flag of a bare release is part of the bound: `>=1.0@beta` begins with 1.0-beta. */
const flagged = ({ text, plain }: Written, flag: string): ComposerVersion | undefined =>
  flag === '' || flag === 'stable' || !plain ? undefined : packagistVersions.parse(`${text}-${flag}`);

interface Written {
  /** Without the build, and without a star at the end. */
  readonly text: string;
  readonly version: ComposerVersion;
  /** The numbers as far as they are written; none for a branch. */
  readonly numbers: readonly Numeral[];
  /** Whether nothing but numbers is written. */
  readonly plain: boolean;
  /** Whether a star ends the numbers. */
  readonly star: boolean;
}

const parseWritten = (written: string): Written | undefined => {
  if (written.includes('@')) return undefined;
  const [released = ''] = written.split('+', 1);
  const star = /^v?\d[\d.]*\.[x*](?:\.[x*])*$/iu.test(released);
  const text = star ? released.replace(/(?:\.[x*]){1,3}$/iu, '') : released;
  const version = packagistVersions.parse(text);
  if (version === undefined) return undefined;
  if (version.kind === 'branch') return { text, version, numbers: [], plain: false, star };
  const [leading = '', numbers = ''] = /^v?(\d+(?:\.\d+){0,3})/iu.exec(text) ?? [];
  return { text, version, numbers: numbers.split('.').map(toNumeral), plain: leading.length === text.length, star };
};

/** From the development of the numbers, or from the version that is written, to before the next at this place. */
const from = (numbers: readonly Numeral[], place: number, written?: ComposerVersion): Test | undefined => {
  const lower = written ?? development(numbers);
  const upper = development(next(numbers, place));
  if (lower === undefined || upper === undefined) return undefined;
  const tests = [related('>=', lower), related('<', upper)];
  return (version) => allOf(tests, (test) => test(version));
};

/** The numbers that follow all which share these up to and including the place. */
const next = (numbers: readonly Numeral[], place = numbers.length - 1): readonly Numeral[] => [
  ...numbers.slice(0, place),
  successor(numbers[place] ?? zero),
];

const development = (numbers: readonly Numeral[]): ComposerVersion | undefined =>
  packagistVersions.parse(`${numbers.join('.')}-dev`);

const related =
  (relation: Relation, bound: ComposerVersion): Test =>
  (version) =>
    fits(relation, packagistVersions.compare(version, bound));

const equals =
  (bound: ComposerVersion, expected: boolean): Test =>
  (version) =>
    // A release is no branch, and one branch is not another.
    bound.kind === 'branch'
      ? (packagistVersions.compare(version, bound) === 0) === expected
      : related(expected ? '=' : '!=', bound)(version);

/** `1.0 - 2.0` ends with all of 2.0, `1.0 - 2.0.0` with that version. */
const parseHyphen = (low: string, high: string): Test | undefined => {
  const lower = parseWritten(low);
  const upper = parseWritten(high);
  if (lower === undefined || upper === undefined) return undefined;
  const end = upper.plain && upper.numbers.length < 3 ? development(next(upper.numbers)) : undefined;
  const tests = [
    related('>=', lower.plain ? developmentOf(lower.version) : lower.version),
    end === undefined ? related('<=', upper.version) : related('<', end),
  ];
  return (version) => allOf(tests, (test) => test(version));
};
