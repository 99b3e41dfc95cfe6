import type { Expression } from '../../tree/node.ts';
import { callAround, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore, namedValue, refusal, step } from './guard-statement.ts';

/**
 * A redirect goes to a path of this site alone: it begins with one slash, and holds no backslash and no blank, which browsers read
 * as slashes or leave out.
 */
export const localRedirect: Rewrite = (place) => {
  const target = targetIn(place);
  if (target === undefined) return unfit('no target stands here');
  const named = namedValue(place, target, ['target', 'next_url', 'redirect_target']);
  if (named === undefined) return unfit('the names for the target are all taken');
  const lines = linesBefore(place, target, [
    ...(named.assigned ? [] : [`${named.name} = ${place.source(target)}`]),
    `if not ${named.name} or not ${place.imports.module('re')}.fullmatch(${localPath}, ${named.name}):`,
    step(place) + refusal(place, 400, 'the target leads elsewhere'),
  ]);
  if (lines === undefined) return unfit('no check can be put before the redirect');
  return {
    title: 'Redirect within this site alone',
    changes: 'Targets that are not a path of this site, whole addresses of it among them, are refused.',
    edits: named.assigned ? [lines] : [lines, replace(target, named.name)],
  };
};

/** One slash, then neither slash nor backslash; no blank and no backslash anywhere. */
const localPath = String.raw`r"/(?![/\\])[^\s\\]*"`;

const targetIn = (place: Place): Expression | undefined => {
  const { node } = place;
  switch (node.kind) {
    case 'Name':
    case 'Member':
    case 'Index':
    case 'Binary':
    case 'Template':
    case 'Logical':
      return node;
    case 'Call':
      return /redirect|Redirect/u.test(place.source(node.callee)) ? node.args[0] : node;
    default:
      return callAround(place, node)?.args[0];
  }
};
