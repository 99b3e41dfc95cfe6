/**
 * C text to tokens, before the preprocessor: words, numbers, strings, punctuation, each with its place.
 *
 * Backslash-newline joins lines; comments are kept apart. Nothing throws: a character that C does not know is a token of kind `other`.
 *
 * Units: zero-based UTF-16 offsets, `end` exclusive.
 * Source: C11, 6.4 Lexical elements.
 */
export type TokenKind = 'word' | 'number' | 'string' | 'char' | 'punct' | 'other' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** First token of its line: where directives begin. */
  readonly first: boolean;
  /** Blanks stand before it. `#define f(x)` and `#define f (x)` differ by that. */
  readonly spaced: boolean;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const punctuation =
  /(?:\.\.\.|<<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|##|[-+*/%&|^~!<>=?:;,.()[\]{}#])/y;
const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y;
const number = /\.?\d(?:[eEpP][+-]|[\w.])*/y;
const blanks = /(?:[ \t\f\v\r]|\\\r?\n)+/y;

/** Never throws; linear in the text. */
export const lex = (text: string): Lexed => {
  const tokens: Token[] = [];
  const comments: { start: number; end: number }[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let first = true;
  let spaced = false;
  const push = (kind: TokenKind, end: number): void => {
    let body = text.slice(at, end);
    if (body.includes('\\\n') || body.includes('\\\r\n')) body = body.replaceAll(/\\\r?\n/g, '');
    tokens.push({ kind, text: body, start: at, end, first, spaced });
    at = end;
    first = false;
    spaced = false;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\n') {
      at++;
      first = true;
      spaced = true;
      continue;
    }
    const blank = endOf(blanks, text, at);
    if (blank > at) {
      at = blank;
      spaced = true;
      continue;
    }
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = commentEnd(text, at);
      comments.push({ start: at, end });
      at = end;
      spaced = true;
      continue;
    }
    const quote = quoteAt(text, at);
    if (quote !== undefined) {
      push(text[quote] === '"' ? 'string' : 'char', quotedEnd(text, quote));
      continue;
    }
    const asWord = endOf(word, text, at);
    if (asWord > at) {
      push('word', asWord);
      continue;
    }
    const asNumber = endOf(number, text, at);
    if (asNumber > at) {
      push('number', asNumber);
      continue;
    }
    const asPunct = endOf(punctuation, text, at);
    if (asPunct > at) push('punct', asPunct);
    else push('other', at + 1);
  }
  return { tokens, comments };
};

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

const commentEnd = (text: string, at: number): number => {
  if (text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  let end = at;
  for (;;) {
    end = text.indexOf('\n', end);
    if (end < 0) return text.length;
    const joined = text[end - 1] === '\\' || (text[end - 1] === '\r' && text[end - 2] === '\\');
    if (!joined) return end;
    end++;
  }
};

/** Where the quote of a literal stands that begins here, behind a prefix such as `L` or `u8`. */
const quoteAt = (text: string, at: number): number | undefined => {
  for (const prefix of ['', 'L', 'u8', 'u', 'U']) {
    const quote = text[at + prefix.length];
    if ((quote === '"' || quote === "'") && text.startsWith(prefix, at)) return at + prefix.length;
  }
  return undefined;
};

/** A literal that is not closed ends with its line. */
const quotedEnd = (text: string, quote: number): number => {
  const close = text[quote];
  for (let at = quote + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += text[at + 1] === '\r' ? 2 : 1;
    else if (char === close) return at + 1;
    else if (char === '\n') return at;
  }
  return text.length;
};
