import type { Names } from '../names/names.ts';
import { children } from '../tree/children.ts';
import type { Block, Node, Statement } from '../tree/node.ts';

/**
 * The nodes that control never comes to, as far as the text alone tells: behind `return`, `raise` and their like, and under conditions
 * that are constant. Whatever lies below such a node is not reached either.
 */
export const deadCode = (root: Node, names: Names): ReadonlySet<Node> => {
  const dead = new Set<Node>();
  /** Whether control does not come out at the end of the statements. */
  const list = (statements: readonly Statement[]): boolean => {
    let ended = false;
    for (const statement of statements) {
      // A function that is declared further down exists all the same.
      if (ended && statement.kind !== 'Function' && statement.kind !== 'Class') dead.add(statement);
      else if (!ended) ended = ends(statement);
      else below(statement);
    }
    return ended;
  };
  const block = (node: Block | undefined): boolean => (node === undefined ? false : list(node.body));
  const ends = (node: Statement): boolean => {
    switch (node.kind) {
      case 'Return':
      case 'Throw':
      case 'Jump':
        below(node);
        return true;
      case 'Block':
        return block(node);
      case 'If': {
        below(node.test);
        const test = names.constant(node.test);
        const then = block(node.then);
        const other = block(node.else);
        if (test !== undefined && !Array.isArray(test)) {
          if (test) {
            if (node.else !== undefined) dead.add(node.else);
            return then;
          }
          dead.add(node.then);
          return other;
        }
        return then && node.else !== undefined && other;
      }
      case 'While': {
        below(node.test);
        const test = names.constant(node.test);
        block(node.body);
        block(node.else);
        if (test !== undefined && !test && !node.doWhile) dead.add(node.body);
        return false;
      }
      case 'Try': {
        const body = block(node.body);
        const handlers = node.handlers.map((one) => block(one.body));
        const other = block(node.else);
        const last = block(node.finally);
        return last || ((body || other) && handlers.every(Boolean));
      }
      case 'With':
        for (const item of node.items) below(item);
        return block(node.body);
      default:
        below(node);
        return false;
    }
  };
  const below = (node: Node): void => {
    for (const child of children(node)) {
      if (child.kind === 'Block' || child.kind === 'Program') list(child.body);
      else below(child);
    }
  };
  if (root.kind === 'Program') list(root.body);
  else below(root);
  return dead;
};
