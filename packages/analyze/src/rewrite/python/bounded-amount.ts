import type { Expression } from '../../tree/node.ts';
import { callAround, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** An amount that a caller names has a bound: `min(count, 1000)`. Units: items, bytes, seconds, as the call takes them. */
export const boundedAmount: Rewrite = (place) => {
  const { node } = place;
  if (node.kind !== 'Name' && node.kind !== 'Call' && node.kind !== 'Index' && node.kind !== 'Member')
    return unfit('the amount is not an expression of its own here');
  const body =
    node.kind === 'Call' && node.callee.kind === 'Member' && node.callee.property === 'read' ? node.args[0] : undefined;
  const amount: Expression = body ?? node;
  const call = callAround(place, amount, (one) => one !== amount);
  const name = call === undefined ? '' : (place.names.qualified(call.callee) ?? place.source(call.callee));
  const bound =
    body !== undefined || name.endsWith('read')
      ? '1_048_576'
      : /sleep/u.test(name)
        ? '10'
        : /bytearray|bytes/u.test(name)
          ? '1_048_576'
          : '1000';
  return {
    title: 'Bound the amount',
    changes: `More than ${bound.replaceAll('_', ',')} is cut down to that.`,
    edits: [replace(amount, `min(${place.source(amount)}, ${bound})`)],
  };
};
