import type { OffsetMap } from './embedded-unit.ts';

/**
 * Collects a unit's text piece by piece, remembering where in the file each piece came from.
 *
 * A piece copied as it stands maps character by character; a decoded one (an escape) maps as a whole to its first
 * character. Glue that is not in the file (a line break between cells) maps to the end of what came before.
 */
export interface MappedText {
  /** Appends text that stands in the file from `from` to `to` (exclusive); when lengths differ it maps as a whole. */
  append(text: string, from: number, to: number): void;
  /** Appends text that is not in the file. */
  glue(text: string): void;
  finish(): { readonly text: string; readonly map: OffsetMap };
}

export const newMappedText = (): MappedText => {
  const starts: number[] = [];
  const files: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const push = (text: string, from: number, to: number): void => {
    if (text === '') return;
    starts.push(length);
    files.push(from);
    ends.push(to);
    parts.push(text);
    length += text.length;
  };
  return {
    append: push,
    glue: (text) => {
      const end = ends.at(-1) ?? 0;
      push(text, end, end);
    },
    finish: () => ({
      text: parts.join(''),
      map: { toFile: (offset) => find(offset), toFileEnd: (offset) => (offset <= 0 ? find(0) : findEnd(offset - 1)) },
    }),
  };

  function pieceAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  function find(offset: number): number {
    if (starts.length === 0) return 0;
    if (offset >= length) return ends.at(-1)!;
    const piece = pieceAt(offset);
    return isCopy(piece) ? files[piece]! + (offset - starts[piece]!) : files[piece]!;
  }
  function findEnd(last: number): number {
    if (starts.length === 0) return 0;
    const piece = pieceAt(Math.min(last, length - 1));
    return isCopy(piece) ? files[piece]! + (Math.min(last, length - 1) - starts[piece]!) + 1 : ends[piece]!;
  }
  function isCopy(piece: number): boolean {
    return (starts[piece + 1] ?? length) - starts[piece]! === ends[piece]! - files[piece]!;
  }
};
