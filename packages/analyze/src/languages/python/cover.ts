import { children } from '../../tree/children.ts';
import type { Node } from '../../tree/node.ts';

/**
 * Widens every node so that it covers its children, and leaves no end before its start.
 *
 * Needed only for texts with problems: a missing expression stands behind the token before it, which may lie before
 * the node that misses it. The tree is new and nobody else holds it yet, so it is changed in place.
 */
export const coverChildren = (node: Node): void => {
  let { start } = node;
  let end = Math.max(node.start, node.end);
  for (const child of children(node)) {
    coverChildren(child);
    if (child.start < start) start = child.start;
    if (child.end > end) end = child.end;
  }
  const span = node as { start: number; end: number };
  span.start = start;
  span.end = end;
};
