import type { TextEdit } from '../../match/fix.ts';
import type { Expression, Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { literal } from './code.ts';
import { fillHoles } from './sql-holes.ts';
import { textPieces } from './text-pieces.ts';

const secret =
  /^(?:[\w$]+\??\.)*_?(?:password|passwd|pwd|plain_?password|secret|client_?secret|api_?key|private_?key|access_?token|refresh_?token|auth_?token|jwt_?secret|secret_?key|credit_?card|card_?number|cvv|ssn)$/iu;

/** `console.log("signing in", name, password)` → `console.log("signing in", name, "***")`: what was said stays, the secret does not. */
export const hiddenSecret: Rewrite = (place) => {
  const call = place.node.kind === 'Call' ? place.node : callAround(place, place.node);
  if (call === undefined) return unfit('nothing is logged here');
  const edits: TextEdit[] = [];
  const isSecret = (node: Node): boolean => secret.test(place.source(node));
  for (const argument of call.args) {
    if (isSecret(argument)) {
      edits.push(replace(argument, literal(place, '***')));
      continue;
    }
    for (const text of inside(place, argument)) {
      if (text.kind === 'Entry') {
        if (!isSecret(text.value)) continue;
        const key = text.key.kind === 'Str' ? text.key.value : undefined;
        if (key === undefined) continue;
        edits.push(
          text.shorthand
            ? replace(text, `${key}: ${literal(place, '***')}`)
            : replace(text.value, literal(place, '***')),
        );
      } else if (isWhole(place, text)) edits.push(...inText(place, text as Expression, isSecret));
    }
  }
  return edits.length === 0
    ? unfit('the secret does not stand here by itself')
    : { title: 'Keep the secret out of the log', edits };
};

/** A text that is no part of a longer one. */
const isWhole = ({ names }: Place, node: Node): boolean => {
  if (node.kind !== 'Template' && !(node.kind === 'Binary' && node.op === '+')) return false;
  const parent = names.parent(node);
  return parent?.kind !== 'Template' && !(parent?.kind === 'Binary' && parent.op === '+');
};

const inText = (place: Place, text: Expression, isSecret: (node: Node) => boolean): readonly TextEdit[] => {
  const pieces = textPieces(place, text) ?? [];
  const fills = pieces.flatMap((piece, index) =>
    piece.kind === 'value' && isSecret(piece.node) ? [{ from: index, to: index, text: '***' }] : [],
  );
  const filled = fillHoles(pieces, text, fills);
  return 'unfit' in filled ? [] : filled;
};
