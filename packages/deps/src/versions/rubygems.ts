/**
 * Versions and requirements of RubyGems.
 *
 * A version is numbers and words; any word makes it a pre-release. Zeros at the end, and before the first word, do not count:
 * `1.0.a` is `1.a`. A hyphen is read as `.pre.`.
 *
 * Requirements are judged like `Gem::Requirement#satisfied_by?`, which lets pre-releases in by their order alone; whether an
 * installer then picks one is its own matter.
 *
 * Source: the documentation of `Gem::Version` and `Gem::Requirement`.
 */
import { digitsEnd, isDigit, isLetter, lettersEnd } from './characters.ts';
import { fits, type Relation } from './comparator.ts';
import { compareNumerals, compareTexts, successor, toNumeral, zero, type Numeral } from './numeral.ts';
import type { VersionScheme } from './version-scheme.ts';

type Segment = { readonly kind: 'number'; readonly value: Numeral } | { readonly kind: 'word'; readonly value: string };

export interface GemVersion {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The segments that count. */
  readonly canonical: readonly Segment[];
}

const nothing: Segment = { kind: 'number', value: zero };

export const rubygems: VersionScheme<GemVersion> = {
  parse: (text) => {
    const trimmed = text.trim();
    const segments = toSegments(trimmed);
    return segments && { text: trimmed, segments, canonical: canonicalSegments(segments) };
  },
  compare: (a, b) => {
    for (let i = 0; i < a.canonical.length || i < b.canonical.length; i += 1) {
      const order = compareSegments(a.canonical[i] ?? nothing, b.canonical[i] ?? nothing);
      if (order !== 0) return order;
    }
    return 0;
  },
  print: (version) => version.text,
  release: (version) => leadingNumbers(version),
  isPrerelease: ({ segments }) => segments.some(({ kind }) => kind === 'word'),
  parseRequirement: (text) => {
    const tests: ((version: GemVersion) => boolean)[] = [];
    for (const part of text.split(',')) {
      const test = parseCondition(part.trim());
      if (test === undefined) return undefined;
      tests.push(test);
    }
    return (version) => tests.every((test) => test(version));
  },
};

const toSegments = (text: string): readonly Segment[] | undefined => {
  if (!isDigit(text.charCodeAt(0))) return undefined;
  const segments: Segment[] = [];
  let at = 0;
  let hyphen = false;
  while (at < text.length) {
    const end = digitsEnd(text, at);
    const wordEnd = lettersEnd(text, at);
    if (end > at) segments.push({ kind: 'number', value: toNumeral(text.slice(at, end)) });
    else if (wordEnd > at) segments.push({ kind: 'word', value: text.slice(at, wordEnd) });
    else if (text[at] === '-' && (hyphen || isAlphanumeric(text, at + 1) || text[at + 1] === '-')) {
      hyphen = true;
      segments.push({ kind: 'word', value: 'pre' });
      at += 1;
      continue;
    } else if (text[at] === '.' && (isAlphanumeric(text, at + 1) || (hyphen && text[at + 1] === '-'))) {
      at += 1;
      continue;
    } else return undefined;
    // Before the first dot or hyphen stand digits only.
    if (segments.length === 1 && isLetter(text.charCodeAt(end))) return undefined;
    at = Math.max(end, wordEnd);
  }
  return segments;
};

const isAlphanumeric = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at));

const canonicalSegments = (segments: readonly Segment[]): readonly Segment[] => {
  const word = segments.findIndex(({ kind }) => kind === 'word');
  const split = word === -1 ? segments.length : word;
  return [...withoutZeros(segments.slice(0, split)), ...withoutZeros(segments.slice(split))];
};

const withoutZeros = (segments: readonly Segment[]): readonly Segment[] => {
  let end = segments.length;
  while (end > 0 && segments[end - 1]?.value === zero) end -= 1;
  return segments.slice(0, end);
};

/** Words before numbers, by ASCII. */
const compareSegments = (a: Segment, b: Segment): number => {
  if (a.kind === 'number') return b.kind === 'number' ? compareNumerals(a.value, b.value) : 1;
  return b.kind === 'number' ? -1 : compareTexts(a.value, b.value);
};

const relations: Readonly<Record<string, Relation>> = {
  '': '=',
  '=': '=',
  '!=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
};

const parseCondition = (text: string): ((version: GemVersion) => boolean) | undefined => {
  const [, operator = '', rest = ''] = /^(~>|>=|<=|!=|>|<|=|)(.*)$/su.exec(text) ?? [];
  const bound = rubygems.parse(rest);
  if (bound === undefined) return undefined;
  const relation = relations[operator];
  if (relation !== undefined) return (version) => fits(relation, rubygems.compare(version, bound)) === true;
  const end = fromNumbers(bumped(bound));
  return (version) =>
    fits('>=', rubygems.compare(version, bound)) === true &&
    fits('<', rubygems.compare(fromNumbers(leadingNumbers(version)), end)) === true;
};

const leadingNumbers = ({ segments }: GemVersion): readonly Numeral[] => {
  const numbers: Numeral[] = [];
  for (const { kind, value } of segments) {
    if (kind === 'word') break;
    numbers.push(value);
  }
  return numbers;
};

/** What `~>` ends before: the last number goes, and the one before it grows. */
const bumped = (version: GemVersion): readonly Numeral[] => {
  const numbers = leadingNumbers(version);
  const kept = numbers.length > 1 ? numbers.slice(0, -1) : numbers;
  return [...kept.slice(0, -1), successor(kept.at(-1) ?? zero)];
};

const fromNumbers = (numbers: readonly Numeral[]): GemVersion => {
  const segments = numbers.map((value): Segment => ({ kind: 'number', value }));
  return { text: numbers.join('.'), segments, canonical: canonicalSegments(segments) };
};
