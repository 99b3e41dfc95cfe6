/**
 * Every value that goes into a text passed through a function first: `"<b>" + name` → `"<b>" + escapeHtml(name)`.
 *
 * The text may stand where the finding is, or in the one assignment of a variable. A value that is no piece of a text is passed through whole.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Expression } from '../../tree/node.ts';
import { replace } from '../calls.ts';
import { type Place, type Unfit, unfit } from '../rewrite.ts';
import { onlyValue } from './code.ts';
import { textPieces } from './text-pieces.ts';

/** The new source of a value; `undefined` leaves it alone. `before`: the text's characters up to it, other values as `\0`. */
export type Wrap = (
  value: Expression,
  source: string,
  context: { readonly before: string; readonly after: string; readonly piece: boolean },
) => string | Unfit | undefined;

export const wrapValues = (place: Place, node: Expression, wrap: Wrap): readonly TextEdit[] | Unfit => {
  const given = node.kind === 'Name' ? (onlyValue(place, node) ?? node) : node;
  const pieces = textPieces(place, given);
  if (pieces === undefined) {
    if (place.names.constant(node) !== undefined) return unfit('the value is a constant');
    const put = wrap(node, place.source(node), { before: '', after: '', piece: false });
    if (put === undefined) return unfit('the value has that form already');
    return typeof put === 'string' ? [replace(node, put)] : put;
  }
  const edits: TextEdit[] = [];
  const plain = pieces.map((piece) => (piece.kind === 'char' ? piece.c : '\0'));
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'char' || place.names.constant(piece.node) !== undefined) continue;
    const put = wrap(piece.node, place.source(piece.node), {
      before: plain.slice(0, index).join(''),
      after: plain.slice(index + 1).join(''),
      piece: true,
    });
    if (put === undefined) continue;
    if (typeof put !== 'string') return put;
    edits.push(replace(piece.node, put));
  }
  return edits.length === 0 ? unfit('no value stands in the text') : edits;
};
