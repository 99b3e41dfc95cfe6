import type { Position, Span } from '@sallyport/core';

/**
 * Offsets of one text as lines and columns, the way editors count them.
 *
 * `\n`, `\r\n` and a lone `\r` end a line; form feed does not.
 *
 * Units: offsets zero-based UTF-16; lines and columns one-based. Offsets outside the text are moved to its ends.
 * Source: Language Server Protocol, "Text Documents".
 */
export interface LineTable {
  position(offset: number): Position;
  /** `end` exclusive. */
  span(start: number, end: number): Span;
  readonly lineCount: number;
}

export const lineTable = (text: string): LineTable => {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  const position = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { offset: inside, line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
  return {
    position,
    span: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
    lineCount: starts.length,
  };
};
