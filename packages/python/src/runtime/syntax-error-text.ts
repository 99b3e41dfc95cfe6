/** SyntaxErrors and warnings of the compiler as CPython prints them, with the line and carets. */
import type { Problem, Warning } from '../syntax/problem.ts';
import type { Exc } from './exceptions.ts';
import { none, type Value } from './object.ts';
import { textOf } from './compare.ts';

/** A place as SyntaxErrors carry it. Units: one-based lines and code points; `endOffset` 0 or less when there is none. */
export interface SyntaxPlace {
  readonly fileName: string;
  readonly line: number;
  readonly offset: number;
  /** The whole line, or undefined when it is not known. */
  readonly text: string | undefined;
  readonly endLine: number;
  readonly endOffset: number;
}

/** Where a problem is, in CPython's counting. */
export const syntaxPlace = (problem: Problem, source: string, fileName: string): SyntaxPlace => {
  // What is missing at the end of a file is shown at its last line, without carets.
  const atEnd =
    problem.by === 'parser' &&
    problem.start >= source.length &&
    (/[\r\n]$/.test(source) || problem.type === 'IndentationError');
  const at = atEnd ? source.replace(/\r?\n$|\r$/, '').length : problem.start;
  const start = positionOf(source, at);
  const end = positionOf(source, problem.end);
  return {
    fileName,
    line: start.line,
    offset: atEnd ? 0 : start.column + 1,
    text: source.slice(start.lineStart, lineEnd(source, start.lineStart)),
    endLine: end.line,
    endOffset: problem.end === problem.start ? 0 : end.column + 1,
  };
};

/** CPython's parser gives columns of a file in UTF-8 bytes, unless the file names its encoding. */
const inBytes = (place: SyntaxPlace, problem: Problem, source: string): SyntaxPlace => {
  const { text } = place;
  if (problem.by !== 'parser' || text === undefined || isAscii.test(text)) return place;
  if (source.startsWith('\ufeff') || /^(?:.*[\r\n])?[ \t\f]*#.*coding[:=]/.test(source)) return place;
  const bytes = (offset: number): number =>
    Math.max(
      0,
      utf8Length(
        Array.from(text)
          .slice(0, offset - 1)
          .join(''),
      ),
    ) + Math.max(1, offset - Array.from(text).length);
  return {
    ...place,
    offset: bytes(place.offset),
    endOffset: place.endOffset <= 0 ? place.endOffset : bytes(place.endOffset),
  };
};

/** Bytes of a text in UTF-8. */
const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const c of text) {
    const code = c.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const isAscii = /^[\0-\u007f]*$/;

/** The lines with `File`, source and carets. Source: CPython 3.12, `print_error_text`, as observed. */
export const placeLines = ({ fileName, line, offset, text, endLine, endOffset }: SyntaxPlace): string => {
  const head = `  File "${fileName}", line ${line}\n`;
  if (text === undefined) return head;
  const whole = Array.from(text.replace(/\n$/, ''));
  let lead = 0;
  while (whole[lead] === ' ' || whole[lead] === '\t' || whole[lead] === '\f') lead++;
  const shown = whole.slice(lead);
  const end = endLine > line ? whole.length + 1 : endOffset;
  const carets = end > 0 && end > offset ? end - offset : 1;
  const at = Math.min(offset - 1 - lead, utf8Length(shown.join('')));
  const caretLine = at < 0 ? '' : `    ${' '.repeat(at)}${'^'.repeat(carets)}\n`;
  return `${head}    ${shown.join('')}\n${caretLine}`;
};

/** The lines of a SyntaxError that was raised as an exception, or '' when it carries no place. */
export const raisedPlaceLines = (exc: Exc): string => {
  const fields = exc as unknown as Readonly<Record<string, Value | undefined>>;
  const number = (name: string): number | undefined => {
    const value = fields[`$${name}`];
    return typeof value === 'number' ? value : undefined;
  };
  const line = number('lineno');
  if (line === undefined) return '';
  const fileName = textOf(fields['$filename'] ?? none) ?? '<string>';
  const text = textOf(fields['$text'] ?? none);
  const offset = number('offset') ?? 0;
  return placeLines({
    fileName,
    line,
    offset,
    text,
    endLine: number('end_lineno') ?? line,
    endOffset: number('end_offset') ?? 0,
  });
};

/** What CPython prints for a program that it cannot compile. */
export const syntaxErrorText = (problem: Problem, source: string, fileName: string): string => {
  if (problem.text === nullBytes) {
    const place = syntaxPlace(problem, source, fileName);
    const text = (place.text ?? '').split('\0', 1)[0]!.trim();
    return `  File "${fileName}", line ${place.line}\n${text === '' ? '' : `    ${text}\n`}SyntaxError: ${nullBytes}\n`;
  }
  if (problem.text.startsWith('Exceeds the limit')) {
    // The line is read from the file again, in pieces, of which the last is shown.
    const place = syntaxPlace(problem, source, fileName);
    const text = place.text ?? '';
    const piece = text.slice(Math.floor(text.length / PIECE) * PIECE);
    return `${placeLines({ ...place, text: piece, ...(piece === text ? {} : { offset: 0, endOffset: 0 }) })}${problem.type}: ${problem.text}\n`;
  }
  return `${placeLines(inBytes(syntaxPlace(problem, source, fileName), problem, source))}${problem.type}: ${problem.text}\n`;
};

/** Units: characters that CPython reads of a line at a time. */
const PIECE = 999;

/** What is wrong with a text that holds the character NUL. */
export const nullBytes = 'source code cannot contain null bytes';

/** What CPython prints for warnings of its compiler. */
export const syntaxWarningText = (warnings: readonly Warning[], source: string, fileName: string): string => {
  let out = '';
  for (const { text, start } of warnings) {
    const { line, lineStart } = positionOf(source, start);
    const shown = source.slice(lineStart, lineEnd(source, lineStart)).trim();
    out += `${fileName}:${line}: SyntaxWarning: ${text}\n${shown === '' ? '' : `  ${shown}\n`}`;
  }
  return out;
};

interface Position {
  readonly line: number;
  readonly lineStart: number;
  /** Units: zero-based, code points. */
  readonly column: number;
}

const positionOf = (source: string, offset: number): Position => {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset; i++) {
    const c = source.charCodeAt(i);
    if (c === 10 || (c === 13 && source.charCodeAt(i + 1) !== 10)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, lineStart, column: Array.from(source.slice(lineStart, offset)).length };
};

const lineEnd = (source: string, from: number): number => {
  let i = from;
  while (i < source.length && source[i] !== '\n' && source[i] !== '\r') i++;
  return i;
};
