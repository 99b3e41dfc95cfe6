import type { Expression, Node } from '../tree/node.ts';
import type { UnitContext } from './match.ts';

/** The expression that a name is assigned, when it is bound once and by an assignment. */
export const assignedOnce = (context: UnitContext, node: Node): Expression | undefined => {
  if (node.kind !== 'Name') return undefined;
  const definitions = context.names.binding(node)?.definitions;
  const only = definitions?.length === 1 ? definitions[0] : undefined;
  return only?.kind === 'Assign' && only.op === '=' && only.target.kind === 'Name' ? only.value : undefined;
};
