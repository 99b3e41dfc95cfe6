import type { Binary, Expression } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { isKnownText, maybeNone } from './known-text.ts';

/** `a == b` → `hmac.compare_digest(a, b)`, which takes as long for a wrong secret as for a nearly right one. */
export const constantTimeCompare: Rewrite = (place) => {
  const found = inside(place, place.node).find(
    (node): node is Binary => node.kind === 'Binary' && (node.op === '==' || node.op === '!='),
  );
  if (found === undefined) return unfit('no comparison stands here');
  const sides = [found.left, found.right];
  if (sides.some(({ kind }) => kind === 'Null' || kind === 'Num' || kind === 'Bool'))
    return unfit('no secret is compared here');
  const texts = sides.every((side) => isKnownText(place, side) || place.source(side).endsWith('.hexdigest()'));
  const [left = '', right = ''] = sides.map((side) => operand(place, side, texts));
  const call = `${place.imports.module('hmac')}.compare_digest(${left}, ${right})`;
  return {
    title: 'Compare in constant time',
    ...(texts
      ? {}
      : { changes: 'Texts with letters beyond ASCII, and what is neither text nor bytes, raise TypeError now.' }),
    edits: [replace(found, found.op === '==' ? call : `not ${call}`)],
  };
};

/** A look-up that may find nothing gives an empty text: `compare_digest` takes no `None`. Texts become bytes: it takes ASCII alone. */
const operand = (place: Place, side: Expression, texts: boolean): string => {
  const source = place.source(side);
  const lookUp =
    side.kind === 'Call' && side.callee.kind === 'Member' && side.callee.property === 'get' && side.args.length === 1;
  const text = lookUp ? `${source.slice(0, -1)}, "")` : maybeNone(place, side) ? `(${source} or "")` : source;
  return texts ? `${text}.encode()` : text;
};
