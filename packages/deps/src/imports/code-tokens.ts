/** A piece of a program: a name or keyword, the content of a literal, or a sign (`::` and `:=` are one). */
export interface CodeToken {
  readonly kind: 'word' | 'text' | 'sign';
  readonly text: string;
  /** Units: one-based. */
  readonly line: number;
}

/** A comment or literal that begins somewhere: where it ends, and what it holds; nothing of a comment. */
export interface Skipped {
  /** Zero-based UTF-16, exclusive, beyond the beginning. */
  readonly end: number;
  readonly content?: string;
}

/**
 * The tokens of a program of the C family, by the comments and literals of its language. Numbers and blanks are left out.
 *
 * Never throws; linear as long as `skipped` looks at what it skips alone.
 */
export const codeTokens = (
  text: string,
  skipped: (text: string, at: number) => Skipped | undefined,
): readonly CodeToken[] => {
  const tokens: CodeToken[] = [];
  let line = 1;
  let at = 0;
  const goTo = (end: number): void => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) line += 1;
    at = end;
  };
  while (at < text.length) {
    blank.lastIndex = at;
    if (blank.test(text)) at = blank.lastIndex;
    if (text[at] === '\n') {
      line += 1;
      at += 1;
      continue;
    }
    if (at >= text.length) break;
    const other = skipped(text, at);
    if (other !== undefined) {
      if (other.content !== undefined) tokens.push({ kind: 'text', text: other.content, line });
      // A line that the literal does not reach is not looked for again and again: `goTo` stops at its end.
      if (text.slice(at, other.end).includes('\n')) goTo(other.end);
      else at = other.end;
      continue;
    }
    word.lastIndex = at;
    if (word.test(text)) {
      tokens.push({ kind: 'word', text: text.slice(at, word.lastIndex), line });
      at = word.lastIndex;
      continue;
    }
    number.lastIndex = at;
    if (number.test(text)) {
      at = number.lastIndex;
      continue;
    }
    const isDouble = text[at] === ':' && (text[at + 1] === ':' || text[at + 1] === '=');
    // Within a pair of surrogates, the patterns would go back to where it begins.
    const length = isDouble || text.codePointAt(at)! > 0xff_ff ? 2 : 1;
    tokens.push({ kind: 'sign', text: text.slice(at, at + length), line });
    at += length;
  }
  return tokens;
};

const blank = /[^\S\n]*/uy;
const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /\d\w*(?:\.\d\w*)?/uy;

/** Where a text in quotes ends that begins at `at` and knows backslashes: behind the quote, or where `stop` is met. */
export const endOfQuoted = (text: string, at: number, quote: string, stop?: string): number => {
  for (let end = at + 1; end < text.length; end += 1) {
    const char = text[end];
    if (char === '\\') end += 1;
    else if (char === quote) return end + 1;
    else if (char === stop) return end;
  }
  return text.length;
};

/** Where the next `closing` from `from` on ends; the end of the text when there is none. */
export const behind = (text: string, closing: string, from: number): number => {
  const found = text.indexOf(closing, from);
  return found < 0 ? text.length : found + closing.length;
};

/** Where the line of `at` ends, before its line break. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
