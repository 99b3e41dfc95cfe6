import { callAround } from '../calls.ts';
import type { Expression } from '../../tree/node.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { wrapValues } from './wrap-values.ts';

/** Values in a pattern stand for themselves: `re.escape(x)`. */
export const escapeRegex: Rewrite = (place) => {
  const pattern = patternIn(place);
  if (pattern === undefined) return unfit('no pattern stands here');
  const edits = wrapValues(place, pattern, {
    wrap: (node, source) =>
      node.kind === 'Call' && /escape/u.test(place.source(node.callee))
        ? undefined
        : `${place.imports.module('re')}.escape(${source})`,
  });
  return 'unfit' in edits
    ? edits
    : {
        title: 'Let the values stand for themselves in the pattern',
        changes:
          'Characters such as `.` or `*` in the value stand for themselves, so nobody can hand in a pattern any more.',
        edits,
      };
};

const patternIn = (place: Place): Expression | undefined => {
  const { node } = place;
  const isCall = node.kind === 'Call' && /^re\.\w+$/u.test(place.names.qualified(node.callee) ?? '');
  if (isCall) return node.args[0];
  if (
    node.kind === 'Name' ||
    node.kind === 'Binary' ||
    node.kind === 'Template' ||
    node.kind === 'Index' ||
    node.kind === 'Call' ||
    node.kind === 'Member'
  )
    return node;
  return callAround(place, node)?.args[0];
};
