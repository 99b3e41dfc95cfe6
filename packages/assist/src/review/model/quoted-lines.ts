import { visible } from '@sallyport/core/report/visible';
import type { Piece } from './shown-pieces.ts';

/**
 * Where the quoted lines stand, or `undefined` where they do not.
 *
 * The words are what counts: blanks at the ends of lines are passed over, and where the numbers are wrong but the words stand
 * in one place alone, that place is taken. Characters that are not seen are written as they were sent.
 */
export const quotedLines = (
  { startLine, quote }: { readonly startLine: number; readonly quote: string },
  lines: readonly string[],
): Piece | undefined => {
  const wanted = trimmed(quote.split(/\r\n|\r|\n/u).map((line) => line.trim()));
  if (wanted.length === 0) return undefined;
  const stands = (at: number): boolean =>
    at >= 0 && at + wanted.length <= lines.length && wanted.every((line, index) => shown(lines[at + index]) === line);
  const found = (at: number): Piece => ({ from: at + 1, to: at + wanted.length });
  if (stands(startLine - 1)) return found(startLine - 1);
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= lines.length && places.length < 2; at += 1) if (stands(at)) places.push(at);
  const [only] = places;
  return only === undefined || places.length > 1 ? undefined : found(only);
};

/** As the quotation of the question writes a line. */
const shown = (line = ''): string => line.split('\t').map(visible).join('\t').trim();

/** Without empty lines at both ends. */
const trimmed = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
};
