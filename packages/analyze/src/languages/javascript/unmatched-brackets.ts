/**
 * The text with closing brackets that nothing opened blanked out, and the closers that the end of the text lacks. The
 * half of a comment that a cut left at the beginning or end is blanked out too.
 *
 * Length is kept, so offsets stay true. Strings, templates, comments and (by a guess from the token before) regular
 * expressions are skipped. A closer of the wrong kind closes the nearest opener of its kind when there is one.
 */
export const withoutUnmatchedBrackets = (whole: string): { readonly text: string; readonly closers: string } => {
  const text = withoutHalfComments(whole);
  const open: string[] = [];
  const blanked: number[] = [];
  let significant = '';
  let i = 0;
  const skipString = (quote: string): void => {
    i += 1;
    while (i < text.length && text.charAt(i) !== quote && text.charAt(i) !== '\n') i += text.charAt(i) === '\\' ? 2 : 1;
    i += 1;
  };
  const skipTemplate = (): void => {
    while (i < text.length && text.charAt(i) !== '`') {
      if (text.startsWith('${', i)) {
        open.push('`');
        i += 2;
        significant = '{';
        return;
      }
      i += text.charAt(i) === '\\' ? 2 : 1;
    }
    i += 1;
    significant = '`';
  };
  while (i < text.length) {
    const char = text.charAt(i);
    switch (char) {
      case '"':
      case "'":
        skipString(char);
        significant = '"';
        continue;
      case '`':
        i += 1;
        skipTemplate();
        continue;
      case '/': {
        const skipped = commentOrRegexEnd(text, i, significant);
        if (skipped !== undefined) {
          if (text.charAt(i + 1) !== '/' && text.charAt(i + 1) !== '*') significant = '"';
          i = skipped;
          continue;
        }
        break;
      }
      case '(':
      case '[':
      case '{':
        open.push(char);
        break;
      case '}':
        if (open.at(-1) === '`') {
          open.pop();
          i += 1;
          skipTemplate();
          continue;
        }
        closeBracket(open, '{', i, blanked);
        break;
      case ')':
        closeBracket(open, '(', i, blanked);
        break;
      case ']':
        closeBracket(open, '[', i, blanked);
        break;
      default:
        break;
    }
    if (!/\s/.test(char)) significant = char;
    i += 1;
  }
  const closers = open
    .toReversed()
    .map((opener) => closerOf[opener] ?? '')
    .join('');
  return { text: blankedOut(text, blanked), closers: closers === '' ? '' : `\n${closers}` };
};

/** Blanks `… *\/` at the beginning, when the lines before look like a comment's, and `/* …` at the end. */
const withoutHalfComments = (text: string): string => {
  const close = text.indexOf('*/');
  const open = text.indexOf('/*');
  let result = text;
  if (close !== -1 && (open === -1 || open > close)) {
    const lines = text.slice(0, close).split('\n');
    if (lines.every((line, index) => /^\s*(?:\*|$)/.test(line) || (index === 0 && !/[;{}()="'`]/.test(line))))
      result = blank(text.slice(0, close + 2)) + text.slice(close + 2);
  }
  const last = result.lastIndexOf('/*');
  // Behind code it may be a path with a star (`'src/*'`).
  const begins = /(?:^|\n)[ \t]*$/.test(result.slice(Math.max(0, last - 200), Math.max(0, last)));
  if (last !== -1 && begins && !result.includes('*/', last + 2))
    result = result.slice(0, last) + blank(result.slice(last));
  return result;
};

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '`': '}`' };

/** Pops down to the opener of the closer's kind; blanks the closer when none is open. */
const closeBracket = (open: string[], opener: string, offset: number, blanked: number[]): void => {
  const found = open.lastIndexOf(opener);
  if (found === -1 || open.includes('`', found)) {
    blanked.push(offset);
    return;
  }
  open.length = found;
};

const commentOrRegexEnd = (text: string, start: number, before: string): number | undefined => {
  const second = text.charAt(start + 1);
  if (second === '/') {
    const end = text.indexOf('\n', start);
    return end === -1 ? text.length : end;
  }
  if (second === '*') {
    const end = text.indexOf('*/', start + 2);
    return end === -1 ? text.length : end + 2;
  }
  if (!(before === '' || '(,=:[!&|?{};+-~^%<>*'.includes(before))) return undefined;
  let inClass = false;
  for (let i = start + 1; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\n') return undefined;
    if (char === '\\') i += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return i + 1;
  }
  return undefined;
};

const blankedOut = (text: string, offsets: readonly number[]): string => {
  if (offsets.length === 0) return text;
  let result = '';
  let from = 0;
  for (const offset of offsets) {
    result += `${text.slice(from, offset)} `;
    from = offset + 1;
  }
  return result + text.slice(from);
};
