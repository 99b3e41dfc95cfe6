import type { Name, Node } from '../tree/node.ts';
import type { Bound, UnitContext } from './match.ts';

/**
 * Whether what a metavariable stands for has the named type: by annotation, by the constructor it was assigned from, or by being a literal.
 * The type is given as text (`str`, `flask.Request`); an annotation agrees when it is that text or resolves to it.
 */
export const typeMatches = (type: string, bound: Bound, context: UnitContext): boolean => {
  const node = bound.node;
  if (node === undefined) return false;
  if (node.kind === 'Str' || node.kind === 'Template') return type === 'str' || type === 'string' || type === 'String';
  if (node.kind === 'Num') return type === 'int' || type === 'float' || type === 'number';
  if (node.kind === 'Bool') return type === 'bool' || type === 'boolean';
  if (node.kind === 'Call') return named(type, node.callee, context);
  if (node.kind !== 'Name') return false;
  return definitions(node, context).some((definition) => {
    if (definition.kind === 'Param')
      return definition.annotation !== undefined && named(type, definition.annotation, context);
    if (definition.kind !== 'Assign') return false;
    if (definition.annotation !== undefined) return named(type, definition.annotation, context);
    return (
      definition.value !== undefined &&
      definition.value !== node &&
      definition.value.kind === 'Call' &&
      named(type, definition.value.callee, context)
    );
  });
};

const definitions = (name: Name, context: UnitContext): readonly Node[] =>
  context.names.binding(name)?.definitions ?? [];

const named = (type: string, node: Node, context: UnitContext): boolean => {
  const text = context.unit.text.slice(node.start, node.end).replace(/^:\s*/u, '').trim();
  if (text === type || text === `"${type}"` || text === `'${type}'`) return true;
  if (node.kind === 'Name' || node.kind === 'Member') return context.names.qualified(node) === type;
  if (node.kind === 'Index') return /^(?:typing\.)?(?:Optional|Annotated)\[/u.test(text) && text.includes(type);
  return node.kind === 'Opaque' && text.split('|').some((part) => part.trim() === type);
};
