/** Examples in docstrings: reading them, and comparing what they print. */

export interface Example {
  readonly source: string;
  readonly want: string;
  /** Units: zero-based lines from the start of the text. */
  readonly line: number;
  readonly indent: number;
  /** The exception's lines, when a traceback is wanted. */
  readonly error: string | undefined;
  readonly options: ReadonlyMap<string, boolean>;
}

const optionsIn = (source: string): Map<string, boolean> => {
  const options = new Map<string, boolean>();
  for (const line of source.split('\n')) {
    const match = /#\s*doctest:\s*([^\n'"]*)$/.exec(line);
    if (match === null) continue;
    for (const word of match[1]!.split(/[\s,]+/)) if (/^[+-]/.test(word)) options.set(word.slice(1), word[0] === '+');
  }
  return options;
};

/** The exception part of a wanted traceback. */
const errorIn = (want: string): string | undefined => {
  if (!/^Traceback \((?:most recent call last|innermost last)\):\s*\n/.test(want)) return undefined;
  const lines = want.split('\n').slice(1);
  const at = lines.findIndex((line) => /^\w/.test(line));
  return at < 0 ? undefined : lines.slice(at).join('\n');
};

/** The examples of a text, in order. */
export const examplesIn = (given: string): Example[] => {
  const lines = given.replaceAll('\t', '        ').split('\n');
  const examples: Example[] = [];
  for (let i = 0; i < lines.length; i++) {
    const match = /^( *)>>>(?: (.*))?$/.exec(lines[i]!);
    if (match === null) continue;
    const line = i;
    const indent = match[1]!.length;
    const source = [match[2] ?? ''];
    const space = ' '.repeat(indent);
    while (i + 1 < lines.length && (lines[i + 1] === `${space}...` || lines[i + 1]!.startsWith(`${space}... `)))
      source.push(lines[++i]!.slice(indent + 4));
    const want: string[] = [];
    while (i + 1 < lines.length && lines[i + 1]!.trim() !== '' && !/^ *>>>/.test(lines[i + 1]!))
      want.push(lines[++i]!.slice(indent));
    const text = `${source.join('\n')}\n`;
    if (text.trim() === '' || /^\s*(#.*)?$/.test(text.trim())) continue;
    const wanted = want.length > 0 ? `${want.join('\n')}\n` : '';
    examples.push({ source: text, want: wanted, line, indent, error: errorIn(wanted), options: optionsIn(text) });
  }
  return examples;
};

/** Whether a text fits one in which `...` stands for anything. */
const fitsEllipsis = (want: string, got: string): boolean => {
  const parts = want.split('...');
  if (parts.length === 1) return want === got;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (!got.startsWith(first) || got.length < first.length + last.length || !got.endsWith(last)) return false;
  let at = first.length;
  const end = got.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = got.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return at <= end;
};

/** Whether what was printed is what was wanted. */
export const fits = (wanted: string, printed: string, has: (option: string) => boolean): boolean => {
  let [want, got] = [wanted, printed];
  if (got === want) return true;
  if (!has('DONT_ACCEPT_TRUE_FOR_1')) {
    if (got === 'True\n' && want === '1\n') return true;
    if (got === 'False\n' && want === '0\n') return true;
  }
  if (!has('DONT_ACCEPT_BLANKLINE')) {
    want = want.replace(/^<BLANKLINE>[^\S\n]*$/gm, '');
    got = got.replace(/^[^\S\n]+$/gm, '');
    if (got === want) return true;
  }
  if (has('NORMALIZE_WHITESPACE')) {
    const squeeze = (text: string): string =>
      text
        .split(/\s+/)
        .filter((one) => one !== '')
        .join(' ');
    got = squeeze(got);
    want = squeeze(want);
    if (got === want) return true;
  }
  return has('ELLIPSIS') && fitsEllipsis(want, got);
};
