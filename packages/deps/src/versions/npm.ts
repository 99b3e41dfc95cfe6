/**
 * Versions and ranges of npm, with the meaning that node-semver gives them when it reads loosely.
 *
 * A range is alternatives (`||`) of conditions that all hold. What is no range — a tag (`latest`), an address, an alias, a
 * workspace — is no requirement here: its verdict is `unknown`.
 *
 * Source: the README of node-semver, "Ranges".
 */
import type { Comparator } from './comparator.ts';
import { caret, meetsAll, parsePartial, related, tilde } from './semver-range.ts';
import { compareSemVer, isSemVerPrerelease, parseSemVer, printSemVer, semVerRelease, type SemVer } from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';
import { toWords } from './words.ts';

type Comparators = readonly Comparator<SemVer>[];

export const npm: VersionScheme<SemVer> = {
  // Advisories of retire.js write `1.4.0-*` for the first of all pre-releases.
  parse: (text) => parseSemVer(text.endsWith('-*') ? `${text.slice(0, -1)}0` : text),
  compare: compareSemVer,
  print: printSemVer,
  isPrerelease: isSemVerPrerelease,
  release: semVerRelease,
  parseRequirement: (text) => {
    const alternatives: Comparators[] = [];
    for (const part of text.split('||')) {
      const comparators = parseAlternative(part);
      if (comparators === undefined) return undefined;
      alternatives.push(comparators);
    }
    return (version) => alternatives.some((comparators) => meetsAll(comparators, version));
  },
};

const parseAlternative = (text: string): Comparators | undefined => {
  const words = toWords(text, /\s+/u, /^(?:[<>]=?|=|~>?|\^)$/u);
  if (words.length === 3 && words[1] === '-') return parseHyphen(words[0] ?? '', words[2] ?? '');
  const comparators: Comparator<SemVer>[] = [];
  for (const word of words) {
    const read = parseWord(word);
    if (read === undefined) return undefined;
    comparators.push(...read);
  }
  return comparators;
};

const parseHyphen = (from: string, to: string): Comparators | undefined => {
  const lower = parsePartial(from);
  const upper = parsePartial(to);
  return lower && upper && [...related('>=', lower), ...related('<=', upper)];
};

const parseWord = (word: string): Comparators | undefined => {
  const [, operator = '', rest = ''] = /^(>=|<=|>|<|=|\^|~>?|)=*(.*)$/su.exec(word) ?? [];
  const version = parsePartial(rest);
  if (version === undefined) return undefined;
  switch (operator) {
    case '^':
      return caret(version);
    case '~':
    case '~>':
      return tilde(version);
    case '>=':
    case '<=':
    case '>':
    case '<':
      return related(operator, version);
    default:
      return related('=', version);
  }
};
