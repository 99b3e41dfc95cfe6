import { children } from './children.ts';
import type { Node } from './node.ts';

/** The smallest node that holds the range. Goes down from the given one; siblings do not overlap. Units: offsets as in the tree. */
export const nodeAt = (root: Node, start: number, end: number): Node => {
  let best = root;
  for (;;) {
    const inner: Node | undefined = children(best).find((child) => child.start <= start && child.end >= end);
    if (inner === undefined) return best;
    best = inner;
  }
};
