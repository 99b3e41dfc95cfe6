import { inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** A check that could not be made did not succeed: `return False` in its handlers; one that is not written yet says so. */
export const failingClosed: Rewrite = (place) => {
  const handlers = inside(place, place.node).filter((node) => node.kind === 'Catch');
  const edits = handlers.flatMap((handler) =>
    inside(place, handler).flatMap((node) =>
      node.kind === 'Return' && node.value?.kind === 'Bool' && node.value.value ? [replace(node.value, 'False')] : [],
    ),
  );
  if (edits.length > 0)
    return {
      title: 'Count a check that fails as not passed',
      changes: 'While the check cannot be made (its service is down, for instance), nobody gets through.',
      edits,
    };
  if (place.node.kind !== 'Function') return unfit('no handler that lets everybody through stands here');
  const only = place.node.body?.body.at(-1);
  if (only?.kind !== 'Return' || only.value?.kind !== 'Bool') return unfit('the function does more than return');
  return {
    title: 'Let a check that is not written yet let nobody through',
    changes: 'Callers get NotImplementedError until the check is written.',
    edits: [replace(only, `raise NotImplementedError(${JSON.stringify(place.node.name ?? 'check')})`)],
  };
};
