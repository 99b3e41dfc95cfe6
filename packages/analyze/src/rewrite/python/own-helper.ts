import type { TextEdit } from '../../match/fix.ts';
import type { Node } from '../../tree/node.ts';
import { lineEndOf, lineStartOf } from '../line-ends.ts';
import type { Place } from '../rewrite.ts';

/**
 * Lines of a repair's own, before the first definition of the module, or before the statement of `user` where that comes first; `undefined` in an empty module.
 * The same place for every repair of a file, so that equal lines come in once.
 */
export const ownHelper = (place: Place, user: Node, lines: readonly string[]): TextEdit | undefined => {
  const before = place.unit.root.body.find(
    (one) => one.kind === 'Function' || one.kind === 'Class' || one.end >= user.end,
  );
  if (before === undefined) return undefined;
  const decorated = before.kind === 'Function' || before.kind === 'Class' ? before.decorators[0] : undefined;
  const start = aboveComments(place.text, lineStartOf(place.text, decorated?.start ?? before.start));
  const apart = /\n\s*\n$/u.test(place.text.slice(0, start)) || start === 0 ? [] : ['', ''];
  return { start, end: start, text: [...apart, ...lines, '', '', ''].join(lineEndOf(place.text)) };
};

/** Comments that stand right above a definition belong to it. */
const aboveComments = (text: string, start: number): number => {
  let at = start;
  for (;;) {
    const above = lineStartOf(text, Math.max(0, at - 1));
    if (at === 0 || !text.slice(above, at).startsWith('#') || text.startsWith('#!', above)) return at;
    at = above;
  }
};
