/**
 * Names that code asks for before it counts on them: `hasattr(m, 'x')`, `getattr(m, 'x', None)`, an import or an attribute in a `try` that catches its absence; in JavaScript `typeof m.x`, `m.x?.()`, `if (m.x)`, `m.x ?? y`,
 * `'x' in m`. Who asks does not say that the name is there.
 */
import { catchesImports } from '../names/imported-modules.ts';
import type { Expression, Node } from '../tree/node.ts';

/** Whether a name or an import stands where code is ready for it not to be there. */
export const isAskedFor = (node: Node, parents: readonly (Node | undefined)[], isPython: boolean): boolean =>
  isPython ? isCaught(node, parents) : isTested(node, parents);

/** What is asked for by a text: the name, and the expression that it would be a name of. */
export const askedByText = (
  node: Node,
  isPython: boolean,
): { readonly of: Expression; readonly name: string } | undefined => {
  if (!isPython)
    return node.kind === 'Binary' && node.op === 'in' && node.left.kind === 'Str'
      ? { of: node.right, name: node.left.value }
      : undefined;
  if (node.kind !== 'Call' || node.callee.kind !== 'Name') return undefined;
  const [of, name, instead] = node.args;
  const asks = node.callee.name === 'hasattr' || (node.callee.name === 'getattr' && instead !== undefined);
  return asks && of !== undefined && name?.kind === 'Str' ? { of, name: name.value } : undefined;
};

/** Code that people write nests less; the tree of hostile text may be of any depth. */
const mostParents = 100;

/** Whether the body of a `try` of Python around it, in the same function, catches that it is not there. A name alone asks for nothing: it was imported elsewhere. */
const isCaught = (node: Node, parents: readonly (Node | undefined)[]): boolean => {
  const catches = (type: Expression | undefined): boolean =>
    node.kind === 'Import' ? catchesImports(type, true) : catchesAttributes(type);
  if (node.kind === 'Name') return false;
  let below: Node = node;
  for (let turn = 0; turn < mostParents; turn += 1) {
    const at: Node | undefined = parents[below.id];
    if (at === undefined || at.kind === 'Function') return false;
    if (at.kind === 'Try' && below === at.body && at.handlers.some(({ type }) => catches(type))) return true;
    below = at;
  }
  return false;
};

/** By its name alone: `except Exception` stands around much that asks for nothing. */
const catchesAttributes = (type: Expression | undefined): boolean =>
  type?.kind === 'List' ? type.items.some(catchesAttributes) : type?.kind === 'Name' && type.name === 'AttributeError';

/** Whether JavaScript looks whether it is there. */
const isTested = (node: Node, parents: readonly (Node | undefined)[]): boolean => {
  let below = node;
  for (let turn = 0; turn < mostParents; turn += 1) {
    const at = parents[below.id];
    switch (at?.kind) {
      case 'Logical':
        if (at.left === below) return true;
        below = at;
        break;
      case 'If':
      case 'Conditional':
      case 'While':
        return at.test === below;
      case 'Unary':
        return at.op === 'typeof' || at.op === 'not';
      case 'Call':
        return at.optional && at.callee === below;
      case 'Member':
        return at.optional && at.object === below;
      case 'Binary':
        return /^[!=]==?$/u.test(at.op) && (at.left.kind === 'Null' || at.right.kind === 'Null');
      default:
        return false;
    }
  }
  return false;
};
