/**
 * Versions of Debian packages, in the order that dpkg gives them: epoch, upstream version, revision.
 *
 * Each of the two texts is cut into words and numbers by turns. Words are compared letter by letter: `~` before the end,
 * the end before letters, letters before everything else. So `1.0~rc1` comes before `1.0`, and `1.0+b1` after it.
 *
 * Source: Debian Policy Manual, 5.6.12 "Version".
 */
import { digitsEnd, isDigit, isDigits, isLetter } from './characters.ts';
import { fits, type Relation } from './comparator.ts';
import { compareNumerals, toNumeral, zero, type Numeral } from './numeral.ts';
import type { VersionScheme } from './version-scheme.ts';

/** A word, perhaps empty, and the number behind it. */
interface Piece {
  readonly word: string;
  readonly number: Numeral;
}

export interface DebianVersion {
  readonly text: string;
  readonly epoch: Numeral;
  readonly upstream: readonly Piece[];
  readonly revision: readonly Piece[];
}

export const debian: VersionScheme<DebianVersion> = {
  parse: (text) => {
    const trimmed = text.trim();
    const colon = trimmed.indexOf(':');
    const epoch = colon === -1 ? '0' : trimmed.slice(0, colon);
    const rest = trimmed.slice(colon + 1);
    const hyphen = rest.lastIndexOf('-');
    const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
    if (
      !isDigits(epoch) ||
      upstream === '' ||
      hyphen === rest.length - 1 ||
      !/^[A-Za-z0-9][A-Za-z0-9.+~:-]*$/u.test(rest)
    )
      return undefined;
    return {
      text: trimmed,
      epoch: toNumeral(epoch),
      upstream: toPieces(upstream),
      revision: toPieces(hyphen === -1 ? '' : rest.slice(hyphen + 1)),
    };
  },
  compare: (a, b) =>
    compareNumerals(a.epoch, b.epoch) || comparePieces(a.upstream, b.upstream) || comparePieces(a.revision, b.revision),
  print: (version) => version.text,
  epoch: ({ epoch }) => epoch,
  release: ({ upstream }) => {
    const word = upstream.findIndex((piece, i) => piece.word !== (i === 0 ? '' : '.'));
    return upstream.slice(0, word === -1 ? upstream.length : word).map(({ number }) => number);
  },
  /** `1.0~rc1`, but not the `~deb12u1` of a stable update, which is no less a release. */
  isPrerelease: ({ upstream }) => upstream.some(({ word }) => /~(?:alpha|beta|rc|pre|dev|git|[ab]$)/iu.test(word)),
  /** The relations of package fields, of which `<<` and `>>` are the strict ones. */
  parseRequirement: (text) => {
    const [, operator = '', rest = ''] = /^\s*\(?\s*(<<|>>|<=|>=|=|<|>|)([^()]*)\)?\s*$/u.exec(text) ?? [];
    const bound = debian.parse(rest);
    if (bound === undefined) return undefined;
    const relation = relations[operator] ?? '=';
    return (version) => fits(relation, debian.compare(version, bound));
  },
};

/** A single `<` means `<=` in old fields, as dpkg still reads it. */
const relations: Readonly<Record<string, Relation>> = {
  '<<': '<',
  '<': '<=',
  '<=': '<=',
  '=': '=',
  '>=': '>=',
  '>': '>=',
  '>>': '>',
};

const toPieces = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    let wordEnd = at;
    while (wordEnd < text.length && !isDigit(text.charCodeAt(wordEnd))) wordEnd += 1;
    const end = digitsEnd(text, wordEnd);
    pieces.push({
      word: text.slice(at, wordEnd),
      number: end === wordEnd ? zero : toNumeral(text.slice(wordEnd, end)),
    });
    at = end;
  }
  return pieces;
};

const comparePieces = (a: readonly Piece[], b: readonly Piece[]): number => {
  for (let i = 0; i < a.length || i < b.length; i += 1) {
    const left = a[i] ?? nothing;
    const right = b[i] ?? nothing;
    const order = compareWords(left.word, right.word) || compareNumerals(left.number, right.number);
    if (order !== 0) return order;
  }
  return 0;
};

const nothing: Piece = { word: '', number: zero };

const compareWords = (a: string, b: string): number => {
  for (let i = 0; i < a.length || i < b.length; i += 1) {
    const order = place(a, i) - place(b, i);
    if (order !== 0) return order;
  }
  return 0;
};

const place = (word: string, at: number): number => {
  if (at >= word.length) return 0;
  const code = word.charCodeAt(at);
  if (code === 126) return -1;
  return isLetter(code) ? code : code + 256;
};
