import { inside, replace } from '../calls.ts';
import { lineEndOf } from '../line-ends.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { logger } from './hidden-error.ts';

/** `except Exception: pass` → the error is logged. */
export const loggedError: Rewrite = (place) => {
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Catch') continue;
    const [only] = node.body.body;
    if (
      node.body.body.length !== 1 ||
      only === undefined ||
      (only.kind !== 'Pass' && !(only.kind === 'Jump' && only.flavor === 'continue'))
    )
      continue;
    const words = `${logger(place)}.exception("ignored error")`;
    const line = place.text.lastIndexOf('\n', only.start - 1) + 1;
    const indent = place.text.slice(line, only.start);
    if (only.kind === 'Pass') return { title: 'Log the error', edits: [replace(only, words)] };
    if (indent.trim() !== '') return unfit('the handler stands on one line');
    return {
      title: 'Log the error',
      edits: [{ start: only.start, end: only.start, text: `${words}${lineEndOf(place.text)}${indent}` }],
    };
  }
  return unfit('no handler that does nothing stands here');
};
