import type { Expression } from '../../tree/node.ts';
import { replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { textPieces } from './text-pieces.ts';

/** `{ $where: "this.owner === '" + owner + "'" }` → `{ owner: String(owner) }`: the database compares, and runs nothing. */
export const whereToFilter: Rewrite = (place) => {
  const text = wholeOf(place, place.node as Expression);
  const entry = place.names.parent(text);
  if (entry?.kind !== 'Entry' || entry.value !== text) return unfit('the code does not stand in a filter here');
  const pieces = textPieces(place, text);
  if (pieces === undefined) return unfit('the code comes from elsewhere as a whole');
  const values = pieces.flatMap((piece) => (piece.kind === 'value' ? [piece] : []));
  const [value, more] = values;
  const code = pieces.map((piece) => (piece.kind === 'char' ? piece.c : '\0')).join('');
  const [, field, equal, quote] =
    /^\s*(?:return\s+)?(?:this|obj)\.([\w.]+)\s*(===?)\s*(["']?)\0\3\s*;?\s*$/u.exec(code) ?? [];
  if (value === undefined || more !== undefined || field === undefined)
    return unfit('the code does more than to compare a field with a value');
  const key = field.includes('.') ? `'${field}'` : field;
  const made = `${key}: ${quote === '' ? 'Number' : 'String'}(${place.source(value.node)})`;
  const title = 'Compare the field with the value';
  const edits = [replace(entry, made)];
  return equal === '==='
    ? { title, edits }
    : { title, changes: 'A number is no longer equal to a text of the same digits.', edits };
};

const wholeOf = ({ names }: Place, node: Expression): Expression => {
  let whole = node;
  for (let parent = names.parent(whole); parent !== undefined; parent = names.parent(whole)) {
    if ((parent.kind === 'Binary' && parent.op === '+') || parent.kind === 'Template') whole = parent;
    else break;
  }
  return whole;
};
