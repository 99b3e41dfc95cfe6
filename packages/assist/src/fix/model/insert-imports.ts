import type { SourceText } from '@sallyport/core/faces';

/** Where new imports go in a file, and which of them it does not have yet. Units: zero-based UTF-16 offset. */
export interface ImportPlace {
  readonly offset: number;
  readonly text: string;
}

/**
 * The place behind the last import at the head of the file, and the lines to put there; `refused` for a line that is no import statement.
 *
 * One statement on a line, of the plain forms: what a model calls an import must not be a program.
 */
export const insertImports = (
  { path, text }: SourceText,
  imports: readonly string[],
): ImportPlace | { readonly refused: string } => {
  const isPython = /\.pyw?$/iu.test(path);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const wanted = [...new Set(imports.map((one) => one.trim().replace(/;$/u, '')).filter((one) => one !== ''))];
  const odd = wanted.find((one) => !(isPython ? pythonImport : scriptImport).test(one));
  if (odd !== undefined) return { refused: 'among its imports is something that is no plain import statement' };
  const lines = text.split('\n');
  const had = new Set(lines.map((line) => line.trim().replace(/;$/u, '')));
  const semicolon = !isPython && lines.some((line) => line.trimEnd().endsWith(';'));
  const missing = wanted.filter((one) => !had.has(one)).map((one) => `${one}${semicolon ? ';' : ''}${newline}`);
  const after = isPython ? lastPythonHead(lines) : lastScriptHead(lines);
  const offset = lines.slice(0, after).reduce((sum, line) => sum + line.length + 1, 0);
  const gap = missing.length > 0 && offset > text.length ? newline : '';
  return { offset: Math.min(offset, text.length), text: missing.length === 0 ? '' : gap + missing.join('') };
};

const pythonImport =
  /^(?:import [\w.]+(?: as \w+)?(?:, ?[\w.]+(?: as \w+)?)*|from \.{0,3}[\w.]+ import (?:\w+(?: as \w+)?(?:, ?\w+(?: as \w+)?)*|\(\w+(?:, ?\w+)*\)))$/u;

const scriptImport =
  /^(?:import (?:type )?(?:[\w$]+|\* as [\w$]+|(?:[\w$]+, ?)?\{[\w$ ,]+\}) from (?:'[\w@./:-]+'|"[\w@./:-]+")|(?:const|let|var) (?:[\w$]+|\{[\w$ ,:]+\}) = require\((?:'[\w@./:-]+'|"[\w@./:-]+")\))$/u;

/** How many lines belong to the head: its comments, docstring and imports. */
const lastPythonHead = (lines: readonly string[]): number => {
  let after = 0;
  let at = 0;
  while (at < lines.length) {
    const line = (lines[at] ?? '').trimEnd();
    if (/^(?:import|from)\s/u.test(line)) {
      if (/\([^)]*$/u.test(line)) while (at < lines.length - 1 && !(lines[at] ?? '').includes(')')) at += 1;
      else while (at < lines.length - 1 && (lines[at] ?? '').trimEnd().endsWith('\\')) at += 1;
      after = at + 1;
    } else if (/^[rRuUbB]{0,2}("""|''')/u.test(line)) {
      const [quote = '"""'] = /"""|'''/u.exec(line) ?? [];
      if (line.split(quote).length < 3) {
        at += 1;
        while (at < lines.length - 1 && !(lines[at] ?? '').includes(quote)) at += 1;
      }
      if (after === 0) after = at + 1;
    } else if (line.startsWith('#')) {
      // Only what must stay first: the interpreter's line and the encoding.
      if (after === at && /^#!|coding[:=]/u.test(line)) after = at + 1;
    } else if (line !== '') break;
    at += 1;
  }
  return after;
};

const lastScriptHead = (lines: readonly string[]): number => {
  let after = 0;
  let at = 0;
  while (at < lines.length) {
    const line = (lines[at] ?? '').trim();
    if (/^(?:import\b(?!\s*\()|(?:const|let|var)\s+[\w${},\s:]+=\s*require\()/u.test(line)) {
      if (/^import\b[^'"]*\{[^}]*$/u.test(line))
        while (at < lines.length - 1 && !(lines[at] ?? '').includes('}')) at += 1;
      after = at + 1;
    } else if (/^#!|^(['"])use [\w ]+\1;?$/u.test(line)) after = at + 1;
    else if (line !== '' && !/^(?:\/\/|\/\*|\*)/u.test(line)) break;
    at += 1;
  }
  return after;
};
