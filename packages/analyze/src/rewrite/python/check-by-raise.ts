import type { Assert, Node } from '../../tree/node.ts';
import { replace } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { step } from './guard-statement.ts';

/** `assert ok, words` → `if not ok: raise …(words)`: `python -O` leaves assertions out. */
export const checkByRaise: Rewrite = (place) => {
  const found = assertAround(place, place.node);
  if (found === undefined) return unfit('no assertion stands here');
  if (/except\s+(?:\([^)]*)?AssertionError/u.test(place.text))
    return unfit('the file catches AssertionError, so its kind matters');
  const error = /admin|role|perm|auth|owner|user\.|staff|superuser/iu.test(place.source(found.test))
    ? 'PermissionError'
    : 'ValueError';
  const words = found.message === undefined ? '' : place.source(found.message);
  const indent = indentOf(place.text, found.start);
  return {
    title: `Check with an exception that is always raised`,
    edits: [
      replace(
        found,
        `if ${negated(place, found)}:${lineEndOf(place.text)}${indent}${step(place)}raise ${error}(${words})`,
      ),
    ],
  };
};

const assertAround = ({ names }: Place, node: Node): Assert | undefined => {
  for (let at: Node | undefined = node; at !== undefined && at.kind !== 'Block'; at = names.parent(at))
    if (at.kind === 'Assert') return at;
  return undefined;
};

const opposites: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const negated = (place: Place, { test }: Assert): string => {
  if (test.kind === 'Unary' && test.op === 'not') return place.source(test.operand);
  if (test.kind === 'Binary' && Object.hasOwn(opposites, test.op)) {
    const between = place.text.slice(test.left.end, test.right.start);
    const operator = test.op.replaceAll(' ', String.raw`\s+`);
    const put = between.replace(new RegExp(operator, 'u'), opposites[test.op] ?? '');
    if (put !== between) return place.source(test.left) + put + place.source(test.right);
  }
  const source = place.source(test);
  return ['Name', 'Member', 'Index', 'Call'].includes(test.kind) ? `not ${source}` : `not (${source})`;
};
