/** Changes of a text that keep its lines: what is taken away becomes blanks, what is put in has no line breaks. */
export interface Edit {
  /** Units: zero-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where a line of the new text has moved against the old one: from `to` on (a column of the new text) columns stand for those from
 * `from` on. Units: one-based lines, zero-based columns.
 */
export interface Shift {
  readonly line: number;
  readonly to: number;
  readonly from: number;
}

/** The same text with blanks for everything but line breaks. */
export const blank = (text: string): string => text.replace(/[^\n\r\u2028\u2029]/g, ' ');

/** Applies edits; of two that overlap, the one that begins first. */
export const applyEdits = (
  source: string,
  edits: readonly Edit[],
): { readonly text: string; readonly shifts: readonly Shift[] } => {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const shifts: Shift[] = [];
  let text = '';
  let at = 0;
  // Of the place reached: its line, and where that line began in both texts.
  let line = 1;
  let lineFrom = 0;
  let lineTo = 0;
  const advance = (piece: string, isOld: boolean): void => {
    for (const match of piece.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
      line++;
      lineTo = text.length + match.index + match[0].length;
      if (isOld) lineFrom = at + match.index + match[0].length;
    }
  };
  for (const edit of ordered) {
    if (edit.start < at) continue;
    const kept = source.slice(at, edit.start);
    advance(kept, true);
    text += kept;
    at = edit.start;
    const old = source.slice(edit.start, edit.end);
    const lines = line;
    advance(edit.text, false);
    const breaks = [...old.matchAll(/\r\n|[\n\r\u2028\u2029]/g)];
    const last = breaks.at(-1);
    if (last !== undefined) lineFrom = at + last.index + last[0].length;
    // Edits keep the number of lines; `line` follows the new text.
    line = lines + breaks.length;
    text += edit.text;
    at = edit.end;
    const to = text.length - lineTo;
    const from = at - lineFrom;
    const before = shifts.at(-1);
    const moved = before?.line === line ? before.to - before.from : 0;
    if (to - from !== moved) shifts.push({ line, to, from });
  }
  text += source.slice(at);
  return { text, shifts };
};
