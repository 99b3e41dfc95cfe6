import { addArgument, callAround, spreads } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** A time limit for an HTTP request that has none. Units: seconds; ten is far more than an answer takes. */
export const requestTimeout: Rewrite = (place) => {
  const call = callAround(place, place.node);
  if (call === undefined) return unfit('no call stands here');
  if (spreads(call)) return unfit('arguments are handed in as a whole; a timeout may be among them');
  return {
    title: 'Give up after ten seconds',
    changes: 'A server that says nothing for ten seconds raises an error now.',
    edits: [addArgument(place, call, 'timeout=10')],
  };
};
