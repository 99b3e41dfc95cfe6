import type { RepairEdit } from '@sallyport/core/faces';

/** Why edits cannot be made; one plain sentence. */
export interface EditRefusal {
  readonly refused: string;
}

/**
 * The text after its edits. Units: zero-based UTF-16 offsets in `text`. Edits of other files are not looked at; the order does not
 * matter. Edits that overlap, lie outside the text or cut a surrogate pair in two are refused as a whole: half a repair is none.
 */
export const applyEdits = (
  path: string,
  text: string,
  edits: readonly RepairEdit[],
): { readonly text: string } | EditRefusal => {
  const own = edits.filter((edit) => edit.path === path).toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of own) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return { refused: `an edit of ${path} has no place` };
    if (start < done) return { refused: `two edits of ${path} overlap at offset ${start}` };
    if (end < start || end > text.length) return { refused: `an edit of ${path} lies outside the file` };
    if (cutsPair(text, start) || cutsPair(text, end)) return { refused: `an edit of ${path} cuts a character in two` };
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return { text: result + text.slice(done) };
};

const cutsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(offset));
