/**
 * Constraints of Composer: alternatives (`||`) of conditions that all hold (spaces or commas), with `^`, `~`, `1.2.*`,
 * `1.0 - 2.0` and relations.
 *
 * As Composer has it, the lower end of a range begins with the development of its version and the upper end stops before
 * the development of its own. Stability flags (`@beta`) say what may be installed, not which versions match, so they change
 * nothing here. A branch may stand for any number by an alias in its own composer.json; against a range it is `unknown`.
 *
 * Source: getcomposer.org, "Versions and constraints".
 */
import { isDigits } from './characters.ts';
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
    const test = parseWord(word.replace(/@(?:stable|rc|beta|alpha|dev)$/iu, ''));
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return (version) => allOf(tests, (test) => test(version));
};

const parseWord = (word: string): Test | undefined => {
  if (/^v?[x*](?:\.[x*]){0,3}$/iu.test(word) || word === '') return () => true;
  const [, operator = '', rest = ''] = /^(<>|!=|>=|<=|==?|<|>|~|\^|)(.*)$/su.exec(word) ?? [];
  const written = parseWritten(rest);
  if (written === undefined) return undefined;
  const { version, numbers, bare, star } = written;
  if (star && operator === '') return from(numbers, numbers.length - 1);
  switch (operator) {
    case '~':
      return numbers.length === 0
        ? undefined
        : from(numbers, Math.max(numbers.length - 2, 0), bare ? undefined : version);
    case '^': {
      const place = numbers.findIndex((number) => number !== zero);
      const kept = place === -1 ? numbers.length - 1 : place;
      return numbers.length === 0 ? undefined : from(numbers, kept, bare ? undefined : version);
    }
    case '<':
    case '>=':
      return related(operator, bare ? developmentOf(version) : version);
    case '>':
    case '<=':
      return related(operator, version);
    case '!=':
    case '<>':
      return equals(version, false);
    default:
      return equals(version, true);
  }
};

interface Written {
  readonly version: ComposerVersion;
  /** The numbers as far as they are written; none for a branch. */
  readonly numbers: readonly Numeral[];
  /** Whether nothing but numbers is written. */
  readonly bare: boolean;
  /** Whether a star ends the numbers. */
  readonly star: boolean;
}

const parseWritten = (text: string): Written | undefined => {
  const star = /^v?\d[\d.]*\.[x*](?:\.[x*])*$/iu.test(text);
  const plain = star ? text.replace(/(?:\.[x*]){1,3}$/iu, '') : text;
  const version = packagistVersions.parse(plain);
  if (version === undefined) return undefined;
  const parts = plain.replace(/^v/iu, '').split(/[.+-]/u, 4);
  const end = parts.findIndex((part) => !isDigits(part));
  const numbers = (end === -1 ? parts : parts.slice(0, end)).map(toNumeral);
  if (version.kind === 'branch') return { version, numbers: [], bare: false, star };
  return { version, numbers, bare: /^v?[\d.]+$/iu.test(plain), star };
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
  const end = upper.bare && upper.numbers.length < 3 ? development(next(upper.numbers)) : undefined;
  const tests = [
    related('>=', lower.bare ? developmentOf(lower.version) : lower.version),
    end === undefined ? related('<=', upper.version) : related('<', end),
  ];
  return (version) => allOf(tests, (test) => test(version));
};
