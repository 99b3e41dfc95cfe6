import type { SecretPlace } from '@sallyport/core';
import type { FoundInFile } from '../scan/file-look.ts';
import { isMachineMade } from './entropy.ts';
import { isGuessable, isOtherThing } from './judge-value.ts';
import { isPassphrase } from './passphrase.ts';
import { isMonotonous, isTemplate, isToBeFilledIn, isVocabulary } from './placeholder.ts';

/** Units: zero-based UTF-16 offsets, `end` exclusive. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** How many lines around a finding any writer shows. */
const context = 4;

/** A finding over more lines than this is cut short by every writer. */
const mostLines = 16;

/** No frame shows more of a line around its mark. Units: UTF-16 units. */
const mostLine = 4_000;

/**
 * What might be a secret on the lines that reports show for these findings, whatever the secrets reader makes of it.
 *
 * What is accused must be sure; what is hidden need not be: a frame with one word too many blotted out still says where to look,
 * while a password in it has left the repository. So every text counts here that a machine may have made, and every text behind a
 * credential's name that is not plainly a word, a template or an address.
 */
export const hiddenPlaces = (
  file: { readonly path: string; readonly text: string },
  findings: readonly Pick<FoundInFile, 'path' | 'span' | 'flow'>[],
): readonly SecretPlace[] => {
  const spans = findings.flatMap(({ path, span, flow }) => [
    ...(path === file.path ? [span] : []),
    ...flow.filter((step) => step.path === file.path).map((step) => step.span),
  ]);
  const seen = new Set<number>();
  const places: SecretPlace[] = [];
  for (const { start, end } of spans)
    for (const line of linesAround(file.text, start.offset, Math.max(start.offset, end.offset))) {
      if (seen.has(line.start)) continue;
      seen.add(line.start);
      places.push(...placesOn(file.text.slice(line.start, line.end), line.start));
    }
  return places;
};

/** The same for other files that flows lead through; `textOf` answers for those that were read on the way. */
export const hiddenElsewhere = (
  own: string,
  findings: readonly Pick<FoundInFile, 'path' | 'span' | 'flow'>[],
  textOf: (path: string) => string | undefined,
): Readonly<Record<string, readonly SecretPlace[]>> => {
  const paths = new Set(findings.flatMap(({ flow }) => flow.map(({ path }) => path).filter((path) => path !== own)));
  return Object.fromEntries(
    [...paths].flatMap((path) => {
      const text = textOf(path);
      const places = text === undefined ? [] : hiddenPlaces({ path, text }, findings);
      return places.length === 0 ? [] : [[path, places] as const];
    }),
  );
};

const linesAround = function* (text: string, start: number, end: number): Generator<Line> {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  for (let back = 0; back < context && from > 0; back += 1) from = text.lastIndexOf('\n', from - 2) + 1;
  let after = 0;
  for (let count = 0; count < mostLines + 2 * context && from < text.length && after <= context; count += 1) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    if (to - from <= mostLine) yield { start: from, end: to };
    else {
      // Of a long line only what lies around the mark is shown.
      const middle = Math.min(Math.max(start, from), to);
      yield { start: Math.max(from, middle - mostLine / 2), end: Math.min(to, middle + mostLine / 2) };
    }
    if (to >= end) after += 1;
    from = to + 1;
  }
};

const placesOn = function* (line: string, offset: number): Generator<SecretPlace> {
  for (const match of line.matchAll(word)) {
    const [text] = match;
    const before = line.slice(Math.max(0, match.index - 90), match.index);
    if (!mayBeSecret(text, before)) continue;
    yield { start: offset + match.index, end: offset + match.index + text.length, only: 'here' };
  }
};

/** A run of what secrets are made of. */
const word = /[^\s"'`<>(){}[\],;]{5,1000}/gu;

const mayBeSecret = (given: string, before: string): boolean => {
  const text = given.replace(/^[\w.-]{1,60}(?:=|:(?!\/\/))/u, '');
  if (text.length < 5 || isTemplate(text)) return false;
  if (text.length >= 12 && text.split(/[/.:@=?&,]/u).some((part) => part.length >= 12 && isMachineMade(part)))
    return !isMonotonous(text);
  // `Qwerty241` is a row of the keyboard, and a password all the same.
  if (isToBeFilledIn(text) && !isGuessable(text)) return false;
  if (sent.test(before) || isPassphrase(text)) return !isVocabulary(text);
  if (/^[A-Za-z]+$/u.test(text) || isOtherThing(text) || isName.test(text)) return false;
  return (named.test(before) || named.test(given.slice(0, given.length - text.length))) && !isVocabulary(text);
};

/** What stands behind the word that says how a credential is sent. */
const sent = /(?:bearer|basic) {1,2}$/iu;

/** A credential's name, a sign that gives it a value, and at most an opening quote and the word that says how it is sent. */
const named =
  /(?:pass|pwd|psw|secret|token|key|auth|cred|bearer|basic|login|user|connect|sign)[\w.-]{0,40}["'`\])]{0,3}\s{0,3}(?:[=:(,]{1,3}|\s-|=>)\s{0,4}[^=]{0,40}$|(?:bearer|basic|token|--[a-z-]{1,30}|\s-[pu]) ?["']?$/iu;

/** A name of the program: a member, a call, a constant, a number. */
const isName =
  /^\.?[A-Za-z_$][\w$]*(?:(?:\.|::|->)[\w$]+)+$|^\.[A-Za-z_$]+$|^[A-Z][A-Z0-9_]*$|^[a-z_$]+(?:[A-Z][a-z]+)*$|^[\d.:_xe+-]{1,9}$|^[^\p{L}\p{N}]+$/u;
