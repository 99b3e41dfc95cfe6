import type { ParsedUnit } from '../languages/language.ts';
import { children } from '../tree/children.ts';
import type { Node } from '../tree/node.ts';

/**
 * One walk over a unit's tree, kept as flat arrays: whoever needs parents, an order or "is inside" asks here.
 *
 * Units: `position` and `last` are zero-based places in `order` (preorder), by node id; `last` is inclusive.
 */
export interface Walk {
  readonly order: readonly Node[];
  readonly parents: readonly (Node | undefined)[];
  readonly position: Int32Array;
  /** Place of the last descendant (the node itself when it is a leaf). */
  readonly last: Int32Array;
}

const walks = new WeakMap<ParsedUnit, Walk>();

/** The walk of a unit, made at the first call. Uses an explicit stack: nesting depth is the input's choice. */
export const walkOf = (unit: ParsedUnit): Walk => {
  const known = walks.get(unit);
  if (known !== undefined) return known;
  const made = walk(unit);
  walks.set(unit, made);
  return made;
};

const walk = (unit: ParsedUnit): Walk => {
  const order: Node[] = [];
  const parents: (Node | undefined)[] = Array.from({ length: unit.nodeCount }, () => undefined);
  const position = new Int32Array(unit.nodeCount);
  const last = new Int32Array(unit.nodeCount);
  const stack: Node[] = [unit.root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    position[node.id] = order.length;
    last[node.id] = order.length;
    order.push(node);
    const below = children(node);
    for (let index = below.length - 1; index >= 0; index -= 1) {
      const child = below[index];
      if (child === undefined) continue;
      parents[child.id] = node;
      stack.push(child);
    }
  }
  for (let index = order.length - 1; index > 0; index -= 1) {
    const node = order[index];
    const parent = node && parents[node.id];
    if (node === undefined || parent === undefined) continue;
    const end = last[node.id] ?? 0;
    if (end > (last[parent.id] ?? 0)) last[parent.id] = end;
  }
  return { order, parents, position, last };
};
