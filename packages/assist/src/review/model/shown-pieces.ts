/** Whole lines of a file. Units: one-based, inclusive. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** How much of a file is shown. */
export interface PieceLimits {
  /** Units: UTF-16 units of one question. */
  readonly most: number;
  /** Lines before and after one that matters. */
  readonly around: number;
}

export const filePieces: PieceLimits = { most: 20_000, around: 40 };

/** The file where it is small, else what stands around the lines that matter; `left` is how many of them are not shown. */
export const shownPieces = (
  lines: readonly string[],
  places: ReadonlySet<number>,
  limits: PieceLimits = filePieces,
): { readonly pieces: readonly Piece[]; readonly left: number } => {
  const whole = { from: 1, to: lines.length };
  return sizeOf(lines, whole) <= limits.most ? { pieces: [whole], left: 0 } : piecesAround(lines, places, limits);
};

/** What stands around lines, never more than that. */
export const piecesAround = (
  lines: readonly string[],
  places: ReadonlySet<number>,
  { most, around }: PieceLimits,
): { readonly pieces: readonly Piece[]; readonly left: number } => {
  const pieces: Piece[] = [];
  let room = most;
  let left = 0;
  for (const line of [...places].toSorted((a, b) => a - b)) {
    const last = pieces.at(-1);
    if (last !== undefined && line <= last.to) continue;
    const from = Math.max(1, line - around, (last?.to ?? 0) + 1);
    const next = { from, to: Math.min(lines.length, line + around) };
    const size = room < 0 ? 0 : sizeOf(lines, next);
    if (size > room) {
      left += 1;
      continue;
    }
    room -= size;
    if (last !== undefined && last.to + 1 === from) pieces[pieces.length - 1] = { from: last.from, to: next.to };
    else pieces.push(next);
  }
  return { pieces, left };
};

const sizeOf = (lines: readonly string[], { from, to }: Piece): number => {
  let size = 0;
  for (let line = from; line <= to; line += 1) size += (lines[line - 1]?.length ?? 0) + 1;
  return size;
};
