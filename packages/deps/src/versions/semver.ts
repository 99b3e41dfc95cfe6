/**
 * Semantic versions, as npm, crates.io, Go, Hex and Pub write them.
 *
 * In comes `1.2.3-beta.4+build`, out come its parts. Read more generously than the specification: a `v` or `=` in front,
 * fewer or more than three numbers (advisories and old releases have both), and a pre-release that follows without a
 * hyphen (`1.0.0beta2`, `3.0.RC3`). Each of them has one sensible place in the order. Text that does not begin with a number is none.
 *
 * Source: Semantic Versioning 2.0.0, items 2, 9, 10 and 11.
 */
import { isDigit, isDigits, digitsEnd, isLetter } from './characters.ts';
import { compareNumerals, compareTexts, compareNumeralLists, toNumeral, zero, type Numeral } from './numeral.ts';

export interface SemVer {
  /** Major, minor, patch, and what else was written; at least one. */
  readonly numbers: readonly Numeral[];
  /** The identifiers of the pre-release; none for a release. */
  readonly prerelease: readonly string[];
  /** The identifiers of the build. */
  readonly build: readonly string[];
}

export const parseSemVer = (text: string): SemVer | undefined => {
  const trimmed = text.trim();
  let at = trimmed.startsWith('=') ? 1 : 0;
  while (trimmed[at] === ' ') at += 1;
  if (trimmed[at] === 'v' || trimmed[at] === 'V') at += 1;
  const numbers: Numeral[] = [];
  for (;;) {
    const end = digitsEnd(trimmed, at);
    if (end === at && numbers.length > 0 && isWord(trimmed, at)) return withTail(numbers, `-${trimmed.slice(at)}`);
    if (end === at) return undefined;
    numbers.push(toNumeral(trimmed.slice(at, end)));
    at = end;
    if (trimmed[at] !== '.') break;
    at += 1;
  }
  return withTail(numbers, trimmed.slice(at));
};

/** Whether letters begin here that are more than the placeholder of `1.x`. */
const isWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !/^x(?![\da-z])/iu.test(text.slice(at, at + 2));

/** Reads what follows the numbers. */
const withTail = (numbers: readonly Numeral[], tail: string): SemVer | undefined => {
  if (tail === '') return { numbers, prerelease: [], build: [] };
  const plus = tail.indexOf('+');
  const build = plus === -1 ? [] : identifiers(tail.slice(plus + 1));
  const before = plus === -1 ? tail : tail.slice(0, plus);
  const prerelease = before === '' ? [] : identifiers(before.startsWith('-') ? before.slice(1) : before);
  if (build === undefined || prerelease === undefined) return undefined;
  return { numbers, prerelease, build };
};

const identifiers = (text: string): readonly string[] | undefined => {
  const parts = text.split('.');
  return parts.every(isIdentifier) ? parts : undefined;
};

const isIdentifier = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 45 && !isDigit(code) && !isLetter(code)) return false;
  }
  return text !== '';
};

/** By precedence: the build is not looked at. */
export const compareSemVer = (a: SemVer, b: SemVer): number =>
  compareNumeralLists(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease);

const comparePrereleases = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareIdentifiers(a, b);
};

/** Identifier by identifier: numbers by value and before words, words by ASCII, the shorter list first. */
export const compareIdentifiers = (a: readonly string[], b: readonly string[]): number => {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const order = compareIdentifier(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const compareIdentifier = (a: string, b: string): number => {
  if (a === b) return 0;
  const numbers = Number(isDigits(b)) - Number(isDigits(a));
  if (numbers !== 0) return numbers;
  return isDigits(a) ? compareNumerals(toNumeral(a), toNumeral(b)) : compareTexts(a, b);
};

/** At least three numbers, then pre-release and build. */
export const printSemVer = (version: SemVer): string => {
  const { prerelease, build } = version;
  return [
    semVerRelease(version).join('.'),
    prerelease.length === 0 ? '' : `-${prerelease.join('.')}`,
    build.length === 0 ? '' : `+${build.join('.')}`,
  ].join('');
};

/** Major, minor and patch, and what else was written. */
export const semVerRelease = ({ numbers }: SemVer): readonly Numeral[] => [
  numbers[0] ?? zero,
  numbers[1] ?? zero,
  numbers[2] ?? zero,
  ...numbers.slice(3),
];

export const isSemVerPrerelease = ({ prerelease }: SemVer): boolean => prerelease.length > 0;
