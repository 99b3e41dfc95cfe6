/** How a language writes comments, as far as folding code for a fingerprint needs it. */
export type CommentStyle = 'hash' | 'slash' | 'markup' | 'none';

/**
 * The code without comments and blanks, so that reformatting it changes nothing.
 *
 * Outside string literals white space goes, except one blank between two word characters (`return x`). Literals
 * stay as written: blanks in them have a meaning, and a `#` or `//` in them is no comment. A literal or comment
 * that does not end runs to the end of the text.
 */
export const normaliseCode = (code: string, style: CommentStyle): string => {
  const parts: string[] = [];
  let gap = false;
  for (const [token] of code.matchAll(tokens[style])) {
    if (isBlank(token) || isComment(token, style)) {
      gap = true;
      continue;
    }
    if (gap && wordEnd.test(parts.at(-1) ?? '') && wordStart.test(token)) parts.push(' ');
    parts.push(token);
    gap = false;
  }
  return parts.join('');
};

const wordEnd = /[\w$\u0080-\uffff]$/;
const wordStart = /^[\w$\u0080-\uffff]/;

const isBlank = (token: string): boolean => token.trim() === '';

const isComment = (token: string, style: CommentStyle): boolean => {
  switch (style) {
    case 'hash':
      return token.startsWith('#');
    case 'slash':
      return token.startsWith('//') || token.startsWith('/*');
    case 'markup':
      return token.startsWith('<!--');
    case 'none':
      return false;
  }
};

/*
 * Each alternative either eats a whole literal or comment, or one character; none can match the empty text and none
 * nests a repetition in another over the same characters, so the walk is linear.
 */
const quoted = String.raw`"(?:[^"\\\n]|\\[^])*(?:"|$|(?=\n))|'(?:[^'\\\n]|\\[^])*(?:'|$|(?=\n))`;
const triple = String.raw`"""(?:[^"\\]|\\[^]|"(?!""))*(?:"""|$)|'''(?:[^'\\]|\\[^]|'(?!''))*(?:'''|$)`;
const backtick = '`(?:[^`\\\\]|\\\\[^])*(?:`|$)';
const rest = String.raw`\s+|\w+|[^]`;
const tokens: Readonly<Record<CommentStyle, RegExp>> = {
  hash: new RegExp(`#[^\\n]*|${triple}|${quoted}|${rest}`, 'g'),
  slash: new RegExp(`//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*(?:\\*/|$)|${backtick}|${quoted}|${rest}`, 'g'),
  markup: new RegExp(`<!--(?:[^-]|-(?!->))*(?:-->|$)|${quoted}|${rest}`, 'g'),
  none: new RegExp(`${quoted}|${rest}`, 'g'),
};
