import type { ChangedFile } from '../change/changed-file.ts';

/** Whole lines of a file. Units: one-based, inclusive. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Units: UTF-16 units of one question. */
const most = 20_000;
/** Lines before and after a changed one. */
const around = 40;

/** The file where it is small, else what stands around its changed lines; `left` is how many changed lines are not among them. */
export const shownPieces = (
  lines: readonly string[],
  { added }: Pick<ChangedFile, 'added'>,
): { readonly pieces: readonly Piece[]; readonly left: number } => {
  const size = ({ from, to }: Piece): number =>
    lines.slice(from - 1, to).reduce((sum, line) => sum + line.length + 1, 0);
  const whole = { from: 1, to: lines.length };
  if (size(whole) <= most) return { pieces: [whole], left: 0 };
  const pieces: Piece[] = [];
  let room = most;
  let left = 0;
  for (const line of [...added].toSorted((a, b) => a - b)) {
    const last = pieces.at(-1);
    if (last !== undefined && line <= last.to) continue;
    const from = Math.max(1, line - around, (last?.to ?? 0) + 1);
    const next = { from, to: Math.min(lines.length, line + around) };
    room -= size(next);
    if (room < 0) {
      left += 1;
      continue;
    }
    if (last !== undefined && last.to + 1 === from) pieces[pieces.length - 1] = { from: last.from, to: next.to };
    else pieces.push(next);
  }
  return { pieces, left };
};
