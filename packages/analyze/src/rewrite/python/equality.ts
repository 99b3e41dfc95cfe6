import type { Binary } from '../../tree/node.ts';
import { inside } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** `is` between values → `==`: whether two equal values are one object is chance. */
export const equality: Rewrite = (place) => {
  const found = inside(place, place.node).find(
    (node): node is Binary => node.kind === 'Binary' && (node.op === 'is' || node.op === 'is not'),
  );
  if (found === undefined) return unfit('no comparison by identity stands here');
  const between = place.text.slice(found.left.end, found.right.start);
  const operator = /\bis(?:\s+not)?\b/u.exec(between);
  if (operator === null) return unfit('the comparison is written in a way that is not known here');
  const start = found.left.end + operator.index;
  return {
    title: 'Compare the values',
    edits: [{ start, end: start + operator[0].length, text: found.op === 'is' ? '==' : '!=' }],
  };
};
