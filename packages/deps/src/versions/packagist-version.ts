/**
 * Versions of Packagist, normalised as Composer does: four numbers, a stability with its numbers, perhaps `dev`.
 *
 * Order: development < alpha < beta < RC < release < patch. Branches (`dev-main`) have no place among versions, so they
 * compare with nothing but themselves; a numbered branch (`2.x-dev`) stands after all releases of its number. What Composer
 * would refuse but begins with a number is ordered as PHP's `version_compare` does, where unknown words come first of all.
 *
 * Source: getcomposer.org, "Versions and constraints"; php.net, `version_compare`.
 */
import { digitsEnd, isDigit, isDigits, lettersEnd } from './characters.ts';
import { compareNumerals, toNumeral, zero, type Numeral } from './numeral.ts';
import type { VersionOrder } from './version-scheme.ts';

/** Where the pieces of a version stand to each other; `end` is where a version has no piece any more. */
const places = { unknown: 0, dev: 1, alpha: 2, beta: 3, rc: 4, end: 5, number: 6, patch: 7 } as const;

interface Piece {
  readonly place: number;
  /** Zero for a word. */
  readonly number: Numeral;
}

export type ComposerVersion =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'version'; readonly text: string; readonly pieces: readonly Piece[] };

export const packagistVersions: VersionOrder<ComposerVersion> = {
  parse: (text) => {
    const trimmed = withoutDecoration(text.trim());
    if (/^(?:master|trunk|default)$/iu.test(trimmed)) return { kind: 'branch', name: trimmed.toLowerCase() };
    if (/^dev-./isu.test(trimmed)) return { kind: 'branch', name: trimmed.slice(4) };
    const pieces = toPieces(withoutBuild(trimmed));
    return pieces && { kind: 'version', text: trimmed, pieces };
  },
  compare: (a, b) => {
    if (a.kind === 'version' && b.kind === 'version') return comparePieces(a.pieces, b.pieces);
    return a.kind === 'branch' && b.kind === 'branch' && a.name === b.name ? 0 : undefined;
  },
  print: (version) => (version.kind === 'branch' ? `dev-${version.name}` : version.text),
  release: (version) => (version.kind === 'branch' ? [] : leadingNumbers(version.pieces)),
  isPrerelease: (version) => version.kind === 'branch' || version.pieces.some(({ place }) => place < places.end),
};

/** Takes off what Composer does: an alias (`… as 1.0`), a stability flag (`@beta`), the commit of a branch (`#1234abc`). */
const withoutDecoration = (text: string): string => {
  const alias = text.indexOf(' as ');
  const version = (alias === -1 ? text : text.slice(0, alias)).trim();
  const flag = /@(?:stable|rc|beta|alpha|dev)$/iu.exec(version.slice(-7));
  const unflagged = flag === null ? version : version.slice(0, -flag[0].length);
  const commit = unflagged.indexOf('#');
  return commit === -1 ? unflagged : unflagged.slice(0, commit);
};

const withoutBuild = (text: string): string => {
  const plus = text.indexOf('+');
  return plus > 0 ? text.slice(0, plus) : text;
};

const toPieces = (text: string): readonly Piece[] | undefined => {
  const start = /^v/iu.test(text) ? 1 : 0;
  if (!isDigit(text.charCodeAt(start)) || /[\s,|<>=^~*@()]/u.test(text)) return numberedBranch(text.slice(start));
  const branch = numberedBranch(text.slice(start));
  if (branch !== undefined) return branch;
  const pieces: Piece[] = [];
  let at = start;
  while (at < text.length) {
    const digits = digitsEnd(text, at);
    const letters = lettersEnd(text, at);
    if (digits > at) pieces.push(numberPiece(toNumeral(text.slice(at, digits))));
    else if (!'._-:'.includes(text[at] ?? '.')) {
      fillUp(pieces);
      const word = letters > at ? text.slice(at, letters).toLowerCase() : '';
      if (word !== 'stable') pieces.push({ place: placeOfWord(word), number: zero });
    }
    at = Math.max(digits, letters, at + 1);
  }
  fillUp(pieces);
  return pieces;
};

const leadingNumbers = (pieces: readonly Piece[]): readonly Numeral[] => {
  const word = pieces.findIndex(({ place }) => place !== places.number);
  return pieces.slice(0, word === -1 ? pieces.length : word).map(({ number }) => number);
};

const numberPiece = (number: Numeral): Piece => ({ place: places.number, number });

/** Makes four numbers of fewer. */
const fillUp = (pieces: Piece[]): void => {
  if (pieces.length < 4 && pieces.every(({ place }) => place === places.number))
    while (pieces.length < 4) pieces.push(numberPiece(zero));
};

/** What a star in the number of a branch is filled up with: `2.x-dev` is above every release of 2. */
const star = toNumeral('9999999');

/** `2.x-dev`, `2.1.x-dev`. */
const numberedBranch = (text: string): readonly Piece[] | undefined => {
  const name = /[.-]dev$/iu.test(text.slice(-4)) ? text.slice(0, -4) : text;
  const parts = name.split('.', 5);
  const numbers = parts.flatMap((part) => (isDigits(part) ? [toNumeral(part)] : /^[x*]$/iu.test(part) ? [star] : []));
  if (parts.length > 4 || numbers.length !== parts.length || numbers[0] === star || !numbers.includes(star))
    return undefined;
  return [...[...numbers, star, star].slice(0, 4).map(numberPiece), { place: places.dev, number: zero }];
};

const placeOfWord = (word: string): number => {
  switch (word) {
    case 'dev':
      return places.dev;
    case 'a':
    case 'alpha':
      return places.alpha;
    case 'b':
    case 'beta':
      return places.beta;
    case 'rc':
      return places.rc;
    case 'p':
    case 'pl':
    case 'patch':
      return places.patch;
    default:
      return places.unknown;
  }
};

const comparePieces = (a: readonly Piece[], b: readonly Piece[]): number => {
  for (let i = 0; i < a.length || i < b.length; i += 1) {
    const left = a[i] ?? end;
    const right = b[i] ?? end;
    const order = left.place - right.place || compareNumerals(left.number, right.number);
    if (order !== 0) return order;
  }
  return 0;
};

const end: Piece = { place: places.end, number: zero };

/** The lowest that has these numbers: its development. */
export const developmentOf = (version: ComposerVersion): ComposerVersion =>
  version.kind === 'branch'
    ? version
    : {
        kind: 'version',
        text: `${version.text}-dev`,
        pieces: [...version.pieces, { place: places.dev, number: zero }],
      };
