import type { LanguageId, ParseProblem } from '../language.ts';
import type { Embedded } from './embedded-unit.ts';
import { decodeString, memberOf, readJson } from './json-places.ts';
import type { JsonPlace } from './json-places.ts';
import { newMappedText } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/**
 * The code cells of a Jupyter notebook, joined into one unit, because cells share their names.
 *
 * Text comes decoded from the JSON strings, with a map back into the file. Magics (`%run x`, `!ls`, `name?`) are replaced
 * by a constant of the same length, cells of another language (`%%bash`) by blanks. Notebooks of a kernel that we do not
 * read have no units.
 * Source: nbformat 4.5, section "Cell types"; worksheets of nbformat 3.
 */
export const notebookUnits = (text: string): Embedded => {
  const root = readJson(text);
  if (root.kind === 'problem')
    return {
      units: [],
      problems: [
        {
          start: root.offset,
          end: Math.min(text.length, root.offset + 1),
          text: notebookUnreadable(root.text),
          unseen: true,
        },
      ],
    };
  const cells = cellsOf(root);
  if (cells === undefined)
    return {
      units: [],
      problems: [
        { start: 0, end: Math.min(text.length, 1), text: notebookUnreadable('it has no list of cells'), unseen: true },
      ],
    };
  const language = kernelLanguage(root, text);
  if (language === undefined) return { units: [], problems: [] };
  const code = newMappedText();
  const problems: ParseProblem[] = [];
  let some = false;
  for (const cell of cells) {
    if (stringAt(cell, 'cell_type', text) !== 'code') continue;
    const source = memberOf(cell, 'source') ?? memberOf(cell, 'input');
    if (source === undefined) continue;
    if (some) code.glue('\n');
    some = true;
    appendCell(code, source, text, language);
  }
  return { units: some ? [{ language, ...code.finish() }] : [], problems };
};

export const notebookUnreadable = (why: string): string => `the notebook cannot be read: ${why}`;

const cellsOf = (root: JsonPlace): readonly JsonPlace[] | undefined => {
  if (root.kind !== 'object') return undefined;
  const cells = memberOf(root, 'cells');
  if (cells?.kind === 'array') return cells.items;
  const sheets = memberOf(root, 'worksheets');
  if (sheets?.kind !== 'array') return undefined;
  return sheets.items.flatMap((sheet) => cellsOf(sheet) ?? []);
};

const stringAt = (place: JsonPlace | undefined, key: string, text: string): string | undefined => {
  const value = place === undefined ? undefined : memberOf(place, key);
  return value?.kind === 'string'
    ? decodeString(text, value.start, value.end)
        .map((piece) => piece.text)
        .join('')
    : undefined;
};

const kernelLanguage = (root: JsonPlace, text: string): LanguageId | undefined => {
  const metadata = memberOf(root, 'metadata');
  const kernel = metadata === undefined ? undefined : memberOf(metadata, 'kernelspec');
  const info = metadata === undefined ? undefined : memberOf(metadata, 'language_info');
  const name = (
    stringAt(info, 'name', text) ??
    stringAt(kernel, 'language', text) ??
    stringAt(kernel, 'name', text) ??
    'python'
  ).toLowerCase();
  if (/^i?python|^conda|sage/.test(name)) return 'python';
  if (/^(?:javascript|node|js)/.test(name)) return 'javascript';
  return /^(?:typescript|deno|ts)/.test(name) ? 'typescript' : undefined;
};

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const appendCell = (code: MappedText, source: JsonPlace, text: string, language: LanguageId): void => {
  const strings = source.kind === 'array' ? source.items : [source];
  const pieces = strings.flatMap((item): readonly Piece[] =>
    item.kind === 'string' ? decodeString(text, item.start, item.end) : [],
  );
  const content = pieces.map((piece) => piece.text).join('');
  const tamed = language === 'python' ? withoutMagics(content) : content;
  let at = 0;
  for (const piece of pieces) {
    code.append(tamed.slice(at, at + piece.text.length), piece.start, piece.end);
    at += piece.text.length;
  }
};

/** The cell with magics and shell lines replaced, length and line breaks kept. */
export const withoutMagics = (cell: string): string => {
  const magic = /^\s*%%(\w+)/.exec(cell)?.[1];
  if (magic !== undefined && !/^(?:time|timeit|capture|prun|memit|mprun|python3?|pypy)$/.test(magic))
    return cell.replace(/[^\r\n]/g, ' ');
  if (!/[%!?]/.test(cell)) return cell;
  let continued = false;
  let quote = '';
  return cell
    .split('\n')
    .map((line) => {
      const inString = quote !== '';
      quote = openString(line, quote);
      if (inString) return line;
      const found = continued ? { from: 0 } : magicIn(line);
      continued = found !== undefined && line.trimEnd().endsWith('\\');
      if (found === undefined) return line;
      quote = '';
      return line.slice(0, found.from) + constantOf(line.length - found.from);
    })
    .join('\n');
};

/** Where the magic part of a line starts: behind the indentation, or behind `name =`. */
const magicIn = (line: string): { readonly from: number } | undefined => {
  const start = /^(\s*)(?:%{1,2}[A-Za-z]|!|\?{1,2}\w|[\w.]+\?{1,2}\s*$)/.exec(line);
  if (start !== null) return { from: start[1]?.length ?? 0 };
  const assigned = /^(\s*[\w., ]+=\s*)(?:%[A-Za-z]|!(?!=))/.exec(line);
  return assigned === null ? undefined : { from: assigned[1]?.length ?? 0 };
};

const constantOf = (length: number): string => (length >= 3 ? '...' : length >= 1 ? '0' : '').padEnd(length);

/** The triple quote that is open behind a line, given the one open before it. */
const openString = (line: string, before: string): string => {
  let quote = before;
  for (let i = 0; i < line.length; i += 1) {
    if (quote !== '') {
      if (line.charAt(i) === '\\') i += 1;
      else if (line.startsWith(quote, i)) {
        i += 2;
        quote = '';
      }
      continue;
    }
    const char = line.charAt(i);
    if (char === '#') return '';
    if (char !== '"' && char !== "'") continue;
    if (line.startsWith(char.repeat(3), i)) {
      quote = char.repeat(3);
      i += 2;
      continue;
    }
    i += 1;
    while (i < line.length && line.charAt(i) !== char) i += line.charAt(i) === '\\' ? 2 : 1;
  }
  return quote;
};
