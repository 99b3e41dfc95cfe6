/**
 * Constraints of Poetry, which `pyproject.toml` files hold beside the specifiers of PyPI: alternatives (`||`), `^1.2`, `~1.2`,
 * `1.2.*`, and a bare version for exactly that one.
 *
 * None of these is a specifier of PEP 440, so no text means one thing here and another there. They are written as specifiers
 * and read as such.
 *
 * Source: Poetry documentation, "Dependency specification", "Version constraints".
 */
import { digitsEnd } from './characters.ts';
import { successor, zero, type Numeral } from './numeral.ts';
import { parsePep440 } from './pep440.ts';
import { parseSpecifiers } from './pypi-specifiers.ts';
import type { PyPIVersion } from './pypi-version.ts';
import { anyOf, type Verdict } from './verdict.ts';
import { toWords } from './words.ts';

type Test = (version: PyPIVersion) => Verdict;

export const parsePoetryConstraint = (text: string): Test | undefined => {
  const alternatives: Test[] = [];
  for (const part of text.split(/\|\|?/u)) {
    const test = parseAlternative(part);
    if (test === undefined) return undefined;
    alternatives.push(test);
  }
  return (version) => anyOf(alternatives, (test) => test(version));
};

const parseAlternative = (text: string): Test | undefined => {
  const words = toWords(text, /[\s,]+/u, /^(?:[<>]=?|==|!=|~=|~|\^)$/u);
  if (words.length === 0) return undefined;
  const specifiers: string[] = [];
  for (const word of words) {
    const specifier = toSpecifier(word);
    if (specifier === undefined) return undefined;
    specifiers.push(specifier);
  }
  return parseSpecifiers(specifiers.join(','));
};

/** The word as specifiers; empty for any version. */
const toSpecifier = (word: string): string | undefined => {
  if (word === '*') return '';
  if (word.startsWith('^')) return range(word.slice(1), caretPlace);
  if (word.startsWith('~') && !word.startsWith('~=')) return range(word.slice(1), tildePlace);
  return digitsEnd(word, 0) > 0 || word.startsWith('v') ? `==${word}` : word;
};

const range = (text: string, placeOf: (release: readonly Numeral[]) => number): string | undefined => {
  const lower = parsePep440(text);
  if (lower === undefined) return undefined;
  const place = placeOf(lower.release);
  const upper = [...lower.release.slice(0, place), successor(lower.release[place] ?? zero)].join('.');
  return `>=${text},<${lower.epoch === zero ? '' : `${lower.epoch}!`}${upper}`;
};

/** The first number that is not zero stays. */
const caretPlace = (release: readonly Numeral[]): number => {
  const place = release.findIndex((number) => number !== zero);
  return place === -1 ? release.length - 1 : place;
};

/** Major and minor stay, as far as they are written. */
const tildePlace = (release: readonly Numeral[]): number => Math.min(release.length - 1, 1);
