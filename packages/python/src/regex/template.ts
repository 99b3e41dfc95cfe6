import { type PatternText, patternText, quoted, textOf } from './pattern-text.ts';
import { RegexProblem } from './problem.ts';

/** A part of a parsed replacement: text to insert as it is, or the number of a group. */
export type TemplatePart = readonly number[] | number;

const escapes = new Map([
  [97, 7],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
  [118, 11],
  [92, 92],
]);

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;
const isOctal = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 55;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

const isIdentifier = (text: string): boolean => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);

/** What a template needs to know of its pattern. */
export interface TemplateGroups {
  readonly groups: number;
  readonly groupIndex: ReadonlyMap<string, number>;
}

/** The group that `\g<name>` names. `at`: where the name begins. */
const namedGroup = (
  text: PatternText,
  name: readonly number[],
  at: number,
  { groups, groupIndex }: TemplateGroups,
  kind: 'str' | 'bytes',
): number => {
  const shown = textOf(name);
  if (name.every(isDigit)) {
    const group = Number(shown);
    if (group <= groups) return group;
    throw new RegexProblem('error', `invalid group reference ${shown.replace(/^0+(?=.)/, '')}`, text, at);
  }
  if (kind === 'bytes' && name.some((c) => c > 127)) {
    throw new RegexProblem('error', `bad character in group name ${quoted(name, true)}`, text, at);
  }
  if (!isIdentifier(shown)) {
    throw new RegexProblem('error', `bad character in group name ${quoted(name)}`, text, at);
  }
  const group = groupIndex.get(shown);
  if (group === undefined) throw new RegexProblem('IndexError', `unknown group name ${quoted(name)}`);
  return group;
};

/**
 * The parts of a replacement template as `re.sub` and `Match.expand` read it; neighbouring text is one part.
 *
 * Errors: throws `RegexProblem`; of kind `IndexError` for a name that the pattern does not have.
 */
export const parseTemplate = (
  template: string | readonly number[],
  kind: 'str' | 'bytes',
  pattern: TemplateGroups,
): readonly TemplatePart[] => {
  const text = patternText(template);
  const parts: TemplatePart[] = [];
  let literal: number[] = [];
  const reference = (group: number): void => {
    if (literal.length > 0) parts.push(literal);
    literal = [];
    parts.push(group);
  };
  const problem = (message: string, at: number): RegexProblem => new RegexProblem('error', message, text, at);
  const lonely = trailingBackslash(text);
  /** A lone backslash at the end is seen one token ahead. */
  const look = (index: number): void => {
    if (index === lonely) throw problem('bad escape (end of pattern)', lonely);
  };
  look(0);
  let i = 0;
  while (i < text.length) {
    const c = text[i]!;
    if (c !== 92) {
      look(i + 1);
      literal.push(c);
      i++;
      continue;
    }
    const start = i;
    const letter = text[i + 1]!;
    i += 2;
    look(i);
    if (letter === 103) {
      if (text[i] !== 60) throw problem('missing <', i);
      look(i + 1);
      const close = text.indexOf(62, i + 1);
      if (close === -1) {
        if (lonely !== -1) look(lonely);
        if (i + 1 >= text.length) throw problem('missing group name', text.length);
        throw problem('missing >, unterminated name', i + 1);
      }
      if (close === i + 1) throw problem('missing group name', i + 1);
      look(close + 1);
      reference(namedGroup(text, text.slice(i + 1, close), i + 1, pattern, kind));
      i = close + 1;
    } else if (letter === 48) {
      let value = 0;
      for (let k = 0; k < 2 && isOctal(text[i]); k++, i++) value = value * 8 + text[i]! - 48;
      look(i);
      literal.push(value & 0xff);
    } else if (isDigit(letter)) {
      let group = letter - 48;
      let octal = false;
      if (isDigit(text[i])) {
        group = group * 10 + text[i]! - 48;
        i++;
        look(i);
        if (isOctal(letter) && isOctal(text[i - 1]) && isOctal(text[i])) {
          const value = (letter - 48) * 64 + (text[i - 1]! - 48) * 8 + text[i]! - 48;
          i++;
          look(i);
          if (value > 0o377) {
            const shown = textOf(text.slice(start, i));
            throw problem(`octal escape value ${shown} outside of range 0-0o377`, start);
          }
          literal.push(value);
          octal = true;
        }
      }
      if (!octal) {
        if (group > pattern.groups) throw problem(`invalid group reference ${group}`, start + 1);
        reference(group);
      }
    } else {
      const plain = escapes.get(letter);
      if (plain !== undefined) literal.push(plain);
      else if (isLetter(letter)) throw problem(`bad escape \\${textOf([letter])}`, start);
      else literal.push(92, letter);
    }
  }
  if (literal.length > 0) parts.push(literal);
  return parts;
};

/** Index of a backslash at the end that escapes nothing, or -1. */
const trailingBackslash = (text: PatternText): number => {
  let i = 0;
  for (; i < text.length; i++) {
    if (text[i] !== 92) continue;
    if (i + 1 === text.length) return i;
    i++;
  }
  return -1;
};
