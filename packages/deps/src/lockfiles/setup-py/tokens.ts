/** A word of a Python text. Units: zero-based UTF-16, end exclusive. */
export interface Token {
  readonly kind: 'name' | 'string' | 'other' | 'newline';
  /** A string's content, when it is plain: without prefix, quotes and escapes. Else as written. */
  readonly text: string;
  /** Whether a string's content is known. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
  /** Where a plain string's content begins. */
  readonly inner: number;
}

/**
 * The words of a Python text, as far as literals need them: comments and continued lines are gone, `newline` stands where a statement can end, outside of
 * brackets. What is no Python is cut into words all the same.
 *
 * Source: docs.python.org, "Lexical analysis".
 */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let depth = 0;
  const word =
    /(?<comment>#[^\r\n]*)|(?<newline>\r\n|\r|\n|;)|(?<joined>\\(?:\r\n|\r|\n))|(?<prefix>[A-Za-z]{0,2})(?<quotes>"""|'''|"|')|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d[\w.]*)|(?<other>\+=|\*\*|[^\s])/gu;
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    const { newline, prefix = '', quotes, name, number, other } = found.groups ?? {};
    const start = found.index;
    if (quotes !== undefined) {
      const inner = start + prefix.length + quotes.length;
      const close = endOfString(text, inner, quotes);
      const content = text.slice(inner, close);
      const isPlain = !/[bf]/iu.test(prefix) && (/r/iu.test(prefix) || !content.includes('\\'));
      const isFormat = /^f$/iu.test(prefix) && !/[{\\]/u.test(content);
      word.lastIndex = Math.min(close + quotes.length, text.length);
      tokens.push({ kind: 'string', text: content, isPlain: isPlain || isFormat, start, end: word.lastIndex, inner });
      continue;
    }
    const end = word.lastIndex;
    if (newline !== undefined) {
      if (depth === 0) tokens.push({ kind: 'newline', text: newline, isPlain: false, start, end, inner: start });
    } else if (name !== undefined || number !== undefined || other !== undefined) {
      if (other !== undefined && '([{'.includes(other)) depth += 1;
      if (other !== undefined && ')]}'.includes(other)) depth = Math.max(0, depth - 1);
      tokens.push({
        kind: name === undefined ? 'other' : 'name',
        text: found[0],
        isPlain: false,
        start,
        end,
        inner: start,
      });
    }
  }
  return tokens;
};

/** Where the closing quotes of a string stand; one of a single line ends with its line at the latest. */
const endOfString = (text: string, from: number, quotes: string): number => {
  let at = from;
  while (at < text.length) {
    if (text.startsWith(quotes, at)) return at;
    if (quotes.length === 1 && (text[at] === '\n' || text[at] === '\r')) return at;
    at += text[at] === '\\' ? 2 : 1;
  }
  return text.length;
};
