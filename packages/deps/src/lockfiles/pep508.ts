/**
 * Requirements of Python as PEP 508 writes them, in pieces with their places: `name[extra] (>=1,<2) ; marker`, `name @ url ; marker`.
 *
 * Everybody who meets such a text asks here: requirements files, `pyproject.toml`, setuptools' tables, headers of scripts (PEP 723), command lines.
 * What pip takes is taken: parentheses, a comma at the end, versions older than PEP 440. Variables (`${VERSION}`) stay as they are written.
 *
 * Errors: a text that is no requirement gives nothing. Takes linear time.
 * Source: packaging.python.org, "Dependency specifiers"; PEP 440, "Version specifiers".
 */
import type { Place } from '../text/index.ts';

/** A part of a requirement. Units: zero-based UTF-16 in the text that was parsed, end exclusive. */
export interface Piece extends Place {
  readonly text: string;
}

export interface Pep508 {
  /** As written; `packageName` normalises it. */
  readonly name: string;
  /** As written, without the brackets. */
  readonly extras: readonly string[];
  /** `>=1,<2`, without parentheses; nothing when every version will do. */
  readonly specifiers?: Piece;
  /** The version alone, when the specifiers allow no other: of `==1.2.3` and `===1.2.3`, never of `==1.2.*`, `~=1.2` or `==${VERSION}`. */
  readonly exact?: Piece;
  /** What follows `@`: an address, with the scheme of a version control system where there is one (`git+https://…`). */
  readonly url?: Piece;
  /** The condition behind `;`. */
  readonly marker?: Piece;
}

export const parsePep508 = (text: string): Pep508 | undefined => {
  let at = 0;
  /** Takes one piece at the place where we are, and the blanks behind it. */
  const take = (pattern: RegExp): Piece | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return undefined;
    const start = at;
    at = endOfBlanks(text, start + found.length);
    return { text: found, start, end: start + found.length };
  };
  at = endOfBlanks(text, 0);
  const name = take(/[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/uy)?.text;
  if (name === undefined) return undefined;
  const extras = text[at] === '[' ? take(/\[[\w.,\s-]*\]/uy) : undefined;
  const base = { name, extras: extras === undefined ? [] : namesOf(extras.text.slice(1, -1)) };
  let found: Pick<Pep508, 'url' | 'specifiers' | 'exact'> | undefined;
  if (take(/@/uy) !== undefined) {
    const url = take(/\S+/uy);
    found = url && { url };
  } else if (text[at] === '(') {
    const close = text.indexOf(')', at);
    found = close < 0 ? undefined : specifiersIn(text, at + 1, close);
    at = endOfBlanks(text, close + 1);
  } else {
    const semicolon = text.indexOf(';', at);
    const end = semicolon < 0 ? text.length : semicolon;
    found = specifiersIn(text, at, end);
    at = end;
  }
  if (found === undefined) return undefined;
  if (at >= text.length) return { ...base, ...found };
  if (take(/;/uy) === undefined) return undefined;
  // pip takes a semicolon with nothing behind it.
  const marker = take(/\S(?:.*\S)?/suy);
  return { ...base, ...found, ...(marker && { marker }) };
};

const endOfBlanks = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && /\s/u.test(text[end]!)) end += 1;
  return end;
};

const namesOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The specifiers between two places; empty when there are none, nothing when something else stands there. */
const specifiersIn = (text: string, from: number, to: number): Pick<Pep508, 'specifiers' | 'exact'> | undefined => {
  const specifiers = trimmed(text, from, to);
  if (specifiers.text === '') return {};
  let exact: Piece | undefined;
  let start = specifiers.start;
  for (const part of specifiers.text.split(',')) {
    const clause = trimmed(text, start, start + part.length);
    start += part.length + 1;
    // A comma at the end is allowed.
    if (clause.text === '') continue;
    const [, front = '', operator = '', version] =
      /^((===|~=|==|!=|<=|>=|<|>)\s*)([^\s()=#][^\s()#]*)$/u.exec(clause.text) ?? [];
    if (version === undefined) return undefined;
    if (/^===?$/u.test(operator) && !version.includes('*'))
      exact ??= { text: version, start: clause.start + front.length, end: clause.end };
  }
  return { specifiers, ...(exact === undefined || /[${}%]/u.test(exact.text) ? {} : { exact }) };
};

const trimmed = (text: string, from: number, to: number): Piece => {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const inner = part.trim();
  return { text: inner, start, end: start + inner.length };
};
