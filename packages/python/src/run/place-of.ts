import type { Place } from './outcome.ts';

/** The place of a piece of text. Units: zero-based offsets, `end` exclusive. */
export const placeOf = (source: string, start: number, end: number): Place => {
  const at = (offset: number): Place['start'] => {
    const before = source.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - (before.lastIndexOf('\n') + 1), offset };
  };
  return { start: at(start), end: at(end) };
};
