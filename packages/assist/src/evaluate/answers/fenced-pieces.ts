/**
 * The fenced pieces of a Markdown text.
 *
 * A file name comes from the words behind the language (`python app.py`, `js title="a.js"`), or from the line before the fence where that is nothing but a name (`**app.py**`, `### app.py`,
 * `File: app.py`). Only plain relative names without `..` count.
 *
 * Order: as they stand. A fence that is never closed reaches to the end (`isOpen`).
 * Source: CommonMark 0.31, section 4.5.
 */
export interface Piece {
  /** Small letters; empty where the fence names none. */
  readonly language: string;
  readonly name: string | undefined;
  /** Ends with a newline unless empty. */
  readonly text: string;
  readonly isOpen: boolean;
}

export const fencedPieces = (text: string): readonly Piece[] => {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if ((lines[at]?.length ?? 0) > longestFence) continue;
    const opening = /^( {0,3}|\s*(?:[-*+]|\d+[.)])\s+|\s+)(`{3,}|~{3,})\s*([^\n`]*)$/u.exec(lines[at] ?? '');
    if (opening === null) continue;
    const [, indent = '', fence = '', info = ''] = opening;
    const isEnd = (line: string): boolean => {
      const bare = line.trim();
      return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length);
    };
    const inner = isMarkdown(languageIn(info)) ? new RegExp(`^\\s*${fence}+[^\`~\\s]`, 'u') : undefined;
    let open = 0;
    let end = at + 1;
    for (; end < lines.length; end += 1) {
      const line = lines[end] ?? '';
      if (inner?.test(line) === true) open += 1;
      else if (isEnd(line) && open === 0) break;
      else if (isEnd(line)) open -= 1;
    }
    const width = indent.length;
    const body = lines
      .slice(at + 1, end)
      .map((line) => line.slice(Math.min(width, line.length - line.trimStart().length)));
    const [language = '', ...words] = info.trim().split(/\s+/u);
    const code = body.join('\n');
    pieces.push({
      language: languageIn(language),
      name:
        nameIn(words.join(' ')) ??
        nameIn(language.includes(':') ? language.slice(language.indexOf(':') + 1) : '') ??
        nameBefore(lines, at) ??
        nameInComment(body[0] ?? ''),
      text: code === '' ? '' : `${code}\n`,
      isOpen: end >= lines.length,
    });
    at = end;
  }
  return pieces;
};

/** What is longer opens no piece. Units: characters. */
const longestFence = 1_000;

/** Whether a piece may hold fences of its own: models put a whole answer between fences that are no longer than those in it. */
export const isMarkdown = (language: string): boolean => language === 'markdown' || language === 'md';

const languageIn = (info: string): string =>
  info
    .trim()
    .toLowerCase()
    .replace(/^\{?\.?/u, '')
    .replace(/[^a-z0-9+#-].*$/u, '');

const nameBefore = (lines: readonly string[], at: number): string | undefined => {
  const before =
    lines
      .slice(Math.max(0, at - 2), at)
      .filter((line) => line.trim() !== '')
      .at(-1) ?? '';
  const bare = before
    .trim()
    .replace(/^(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)/u, '')
    .replace(/:$/u, '');
  return nameIn(bare.replace(/^(?:\*\*)?(?:file(?:name)?)(?:\*\*)?\s*:\s*/iu, ''));
};

/** A comment as the first line that is nothing but a name: `# app.py`, `// file: src/app.js`. */
const nameInComment = (line: string): string | undefined => {
  const words =
    line.length > 200 ? undefined : /^\s*(?:#|\/\/|\/\*+|--|<!--)\s*(\S.*?)\s*(?:\*\/|-->)?\s*$/u.exec(line)?.[1];
  return words === undefined ? undefined : nameIn(words.replace(/^file(?:name)?\s*:\s*/iu, ''));
};

/** A file name and nothing else, with quotes, stars or an attribute around it. */
export const nameIn = (text: string): string | undefined => {
  const bare = text
    .trim()
    .replace(/^(?:title|file(?:name)?)\s*=\s*/iu, '')
    .replace(/^["'`*({[]+|["'`*)}\]:]+$/gu, '');
  return /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\.[A-Za-z]\w{0,9}$/u.test(bare) && !bare.includes('..') ? bare : undefined;
};
