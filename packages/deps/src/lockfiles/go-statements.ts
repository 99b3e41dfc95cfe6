/**
 * The lines of `go.mod` and `go.work`: a word that says what the line is, words, a comment. A word with `(` behind it opens a block whose lines all
 * are of its kind.
 *
 * Source: Go Modules Reference, "Lexical elements", "Grammar".
 */
import type { Place } from '../text/index.ts';

export interface GoWord extends Place {
  /** Without quotes. */
  readonly text: string;
}

export interface GoStatement {
  /** `require`, `replace`, `use`, … */
  readonly verb: string;
  readonly words: readonly GoWord[];
  /** What stands behind `//` on the same line, trimmed. */
  readonly comment: string;
  /** Units: one-based. */
  readonly line: number;
}

/** Order: as in the text. A block that is never closed ends with a statement of its kind without words, at the line where it was opened. */
export const readGoStatements = (text: string): readonly GoStatement[] => {
  const statements: GoStatement[] = [];
  let block: string | undefined;
  let opened = 0;
  let line = 0;
  for (let start = 0; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const { words, comment } = wordsOf(text, start, end);
    start = end + 1;
    const [first] = words;
    if (first === undefined) continue;
    const place = { comment, line: line + 1 };
    if (first.text === ')') block = undefined;
    else if (block !== undefined) statements.push({ verb: block, words, ...place });
    else if (words[1]?.text === '(') {
      block = words.at(-1)?.text === ')' ? undefined : first.text;
      opened = place.line;
    } else statements.push({ verb: first.text, words: words.slice(1), ...place });
  }
  if (block !== undefined) statements.push({ verb: block, words: [], comment: '', line: opened });
  return statements;
};

const wordsOf = (text: string, start: number, end: number): { readonly words: GoWord[]; readonly comment: string } => {
  const words: GoWord[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    if (text.startsWith('//', at)) return { words, comment: text.slice(at + 2, end).trim() };
    const from = at;
    const quote = text[at];
    if (quote === '"' || quote === '`') {
      at = endOfString(text, at, end);
      words.push({ text: unquoted(text.slice(from, at)), start: from, end: at });
      continue;
    }
    if ('()[]{},'.includes(quote ?? '')) at += 1;
    else
      while (at < end && !isSpace(text.charCodeAt(at)) && !'()[]{},'.includes(text[at]!) && !text.startsWith('//', at))
        at += 1;
    words.push({ text: text.slice(from, at), start: from, end: at });
  }
  return { words, comment: '' };
};

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 0xfe_ff;

/** Behind the closing quote; the end of the line where there is none. */
const endOfString = (text: string, start: number, end: number): number => {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] === quote) return at + 1;
    if (quote === '"' && text[at] === '\\') at += 1;
  }
  return end;
};

const unquoted = (written: string): string => {
  const inner = written.length > 1 && written.endsWith(written[0]!) ? written.slice(1, -1) : written.slice(1);
  return written.startsWith('"') ? inner.replaceAll(/\\(.)/gu, '$1') : inner;
};
