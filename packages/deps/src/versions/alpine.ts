/**
 * Versions of Alpine packages, in the order of apk: numbers with dots, a letter, suffixes, a commit, a revision
 * (`1.1.1w_git20230911-r2`).
 *
 * What comes where two versions part decides: a suffix of a pre-release before the end, then `-r`, a commit, the number of a
 * suffix, the suffixes of what follows a release, a letter, and a further number last. Numbers behind the first that begin
 * with a zero are compared as digits behind a decimal point are: `1.01` before `1.1`.
 *
 * Source: Alpine wiki, "APKBUILD Reference", `pkgver`; Gentoo Package Manager Specification, 3.3, which apk follows.
 */
import { digitsEnd, isDigit } from './characters.ts';
import { fits } from './comparator.ts';
import { compareNumerals, compareTexts, toNumeral, zero, type Numeral } from './numeral.ts';
import type { VersionScheme } from './version-scheme.ts';

/** Kinds of pieces in their order; `end` is where a version has no piece any more. */
const places = { early: 0, end: 1, revision: 2, commit: 3, suffixNumber: 4, late: 5, letter: 6, number: 7 } as const;

interface Piece {
  readonly place: number;
  /** What is written: digits, letter, commit. */
  readonly text: string;
  /** The value of digits, the place of a suffix among its kind. */
  readonly number: Numeral;
}

export interface AlpineVersion {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const alpine: VersionScheme<AlpineVersion> = {
  parse: (text) => {
    const trimmed = text.trim();
    const pieces = toPieces(trimmed);
    return pieces && { text: trimmed, pieces };
  },
  compare: (a, b) => {
    for (let i = 0; i < a.pieces.length || i < b.pieces.length; i += 1) {
      const order = comparePieces(a.pieces[i] ?? end, b.pieces[i] ?? end, i === 0);
      if (order !== 0) return order;
    }
    return 0;
  },
  print: (version) => version.text,
  release: ({ pieces }) => pieces.filter(({ place }) => place === places.number).map(({ number }) => number),
  isPrerelease: ({ pieces }) => pieces.some(({ place }) => place === places.early),
  /** `>=1.2-r0`, `=1.2`, and `~1.2` for every version that begins so. */
  parseRequirement: (text) => {
    const [, operator = '', rest = ''] = /^\s*(>=|<=|=~|~=|<|>|=|~|)(.*)$/su.exec(text) ?? [];
    const bound = alpine.parse(rest);
    if (bound === undefined) return undefined;
    if (operator.includes('~')) return (version) => beginsWith(version.pieces, bound.pieces);
    const relation = operator === '>=' || operator === '<=' || operator === '<' || operator === '>' ? operator : '=';
    return (version) => fits(relation, alpine.compare(version, bound));
  },
};

const end: Piece = { place: places.end, text: '', number: zero };

const earlySuffixes = ['alpha', 'beta', 'pre', 'rc'];
const lateSuffixes = ['cvs', 'svn', 'git', 'hg', 'p'];

const toPieces = (text: string): readonly Piece[] | undefined => {
  const pieces: Piece[] = [];
  let at = 0;
  do {
    if (pieces.length > 0) at += 1;
    const stop = digitsEnd(text, at);
    if (stop === at) return undefined;
    pieces.push(digitsPiece(places.number, text.slice(at, stop)));
    at = stop;
  } while (text[at] === '.');
  if (/^[a-z]$/u.test(text[at] ?? '')) {
    pieces.push({ place: places.letter, text: text[at] ?? '', number: zero });
    at += 1;
  }
  while (text[at] === '_') {
    let stop = at + 1;
    while (stop < text.length && /[a-z]/u.test(text[stop] ?? '')) stop += 1;
    const suffix = toSuffix(text.slice(at + 1, stop));
    if (suffix === undefined) return undefined;
    pieces.push(suffix);
    at = digitsEnd(text, stop);
    if (at > stop) pieces.push(digitsPiece(places.suffixNumber, text.slice(stop, at)));
  }
  if (text[at] === '~') {
    let stop = at + 1;
    while (stop < text.length && /[0-9a-f]/u.test(text[stop] ?? '')) stop += 1;
    if (stop === at + 1) return undefined;
    pieces.push({ place: places.commit, text: text.slice(at + 1, stop), number: zero });
    at = stop;
  }
  if (text.startsWith('-r', at) && isDigit(text.charCodeAt(at + 2))) {
    const stop = digitsEnd(text, at + 2);
    pieces.push(digitsPiece(places.revision, text.slice(at + 2, stop)));
    at = stop;
  }
  return at === text.length ? pieces : undefined;
};

const digitsPiece = (place: number, text: string): Piece => ({ place, text, number: toNumeral(text) });

const toSuffix = (word: string): Piece | undefined => {
  const early = earlySuffixes.indexOf(word);
  const late = lateSuffixes.indexOf(word);
  if (early === -1 && late === -1) return undefined;
  const place = early === -1 ? places.late : places.early;
  return { place, text: '', number: toNumeral(String(Math.max(early, late))) };
};

const comparePieces = (a: Piece, b: Piece, first: boolean): number => {
  if (a.place !== b.place) return a.place - b.place;
  const asText =
    a.place === places.letter ||
    a.place === places.commit ||
    (a.place === places.number && !first && (a.text.startsWith('0') || b.text.startsWith('0')));
  return asText ? compareTexts(a.text, b.text) : compareNumerals(a.number, b.number);
};

const beginsWith = (pieces: readonly Piece[], prefix: readonly Piece[]): boolean =>
  prefix.every((piece, i) => comparePieces(pieces[i] ?? end, piece, i === 0) === 0);
