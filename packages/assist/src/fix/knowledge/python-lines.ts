/** A statement of Python, or the head of one that holds others. */
export interface PythonLine {
  /** Blanks between tokens and comments are left out of what is compared. */
  readonly code: string;
  readonly tokens: readonly string[];
  /** Names that stand for values: no keywords, no members; a member of `self` counts as a name. */
  readonly identifiers: readonly string[];
  /** Names that get a value. */
  readonly binds: readonly string[];
  /** The name whose member the statement calls or sets, if it begins so. */
  readonly begins: string | undefined;
  readonly indent: number;
  /** Units: zero-based UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

// Source: The Python Language Reference, "Lexical analysis".
const token =
  /#[^\n]*|[rbfuRBFU]{0,2}(?:"""(?:[^\\]|\\[^])*?(?:"""|$)|'''(?:[^\\]|\\[^])*?(?:'''|$)|"(?:[^"\\\n]|\\[^])*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\[^])*(?:'|(?=\n)|$))|\\\r?\n|\n|[^\S\n]+|(?:self|cls)\.\w+|[\p{L}_]\w*|\d[\w.]*|:=|[-+*/%@&|^=<>!]+|[^]/gu;

const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** The statements of a text, in order; of a text that is no Python something, and never an error. */
export const linesOfPython = (text: string): readonly PythonLine[] => {
  const lines: PythonLine[] = [];
  let tokens: string[] = [];
  let [start, end, depth, column, indent] = [0, 0, 0, 0, 0];
  const close = (): void => {
    if (tokens.length > 0) lines.push(newLine(tokens, { start, end, indent }));
    tokens = [];
  };
  for (const { 0: one, index } of text.matchAll(token)) {
    if (one === '\n') {
      column = 0;
      if (depth === 0) close();
      continue;
    }
    if (/^[^\S\n]+$/u.test(one) || one.startsWith('#') || one.startsWith('\\')) {
      if (tokens.length === 0 && column === 0) column = one.length;
      continue;
    }
    if (one === ';' && depth === 0) {
      close();
      continue;
    }
    if (/^[([{]$/u.test(one)) depth += 1;
    else if (/^[)\]}]$/u.test(one)) depth = Math.max(0, depth - 1);
    if (tokens.length === 0) [start, indent] = [index, column];
    tokens.push(one);
    end = index + one.length;
  }
  close();
  return lines;
};

const newLine = (tokens: readonly string[], place: Pick<PythonLine, 'start' | 'end' | 'indent'>): PythonLine => {
  const isName = (at: number): boolean =>
    /^[\p{L}_][\w.]*$/u.test(tokens[at] ?? '') && !keywords.has(tokens[at] ?? '') && tokens[at - 1] !== '.';
  const identifiers = tokens.flatMap((one, at) => {
    // Names inside of a text with places count as well.
    if (/^[rb]*f[rb]*["']/iu.test(one))
      return [...one.matchAll(/\{([^{}"']*)/gu)].flatMap(([, code = '']) =>
        [...code.matchAll(/(?<![.\w])(?:(?:self|cls)\.)?[\p{L}_]\w*/gu)].map(([name]) => name),
      );
    return isName(at) ? [one] : [];
  });
  const binds = tokens.flatMap((one, at) => (isName(at) && isBound(tokens, at) ? [one] : []));
  return {
    // A comma before a closing bracket says nothing.
    code: tokens.join(' ').replaceAll(/, (?=[)\]}])/gu, ''),
    tokens,
    identifiers,
    binds,
    begins: isName(0) && /^[.[]$/u.test(tokens[1] ?? '') ? tokens[0] : undefined,
    ...place,
  };
};

const isBound = (tokens: readonly string[], at: number): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after === ':=' || before === 'as') return true;
  if (tokens[0] === 'for' || (tokens[0] === 'async' && tokens[1] === 'for')) return at < tokens.indexOf('in');
  const depth = (until: number): number =>
    tokens.slice(0, until).reduce((sum, one) => sum + (/^[([{]$/u.test(one) ? 1 : /^[)\]}]$/u.test(one) ? -1 : 0), 0);
  const equals = tokens.findIndex(
    (one, place) => place > at && /^(?:[-+*/%@&|^<>]*=)$/u.test(one) && !/^[<>]=$/u.test(one) && one !== '==',
  );
  if (equals < 0 || depth(equals) !== 0) return false;
  // Only names, commas, brackets and annotations stand before.
  return tokens.slice(0, at).every((one) => /^[\w(,*[]+$/u.test(one) && !keywords.has(one)) && depth(at) <= 1;
};
