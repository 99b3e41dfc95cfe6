import type { Expression, Node } from '../tree/node.ts';
import type { MatchContext } from './match-node.ts';
import { matchNode } from './match-node.ts';

/**
 * Whether a node has the type of a typed metavariable, as far as one file tells: by annotation of the variable or parameter,
 * by what it was constructed with (`x = T()`, `new T()`, `with T() as x`), or by being a literal.
 */
export const hasType = (c: MatchContext, type: Expression, node: Node): boolean => {
  const literal = literalType(c, type, node);
  if (literal !== undefined) return literal;
  if (node.kind === 'Call') return matchesType(c, type, node.callee);
  if (node.kind !== 'Name') return false;
  const bound = c.context.names.binding(node);
  if (bound === undefined) return false;
  return bound.definitions.some((definition) => definesType(c, type, definition));
};

const definesType = (c: MatchContext, type: Expression, definition: Node): boolean => {
  switch (definition.kind) {
    case 'Param':
      return definition.annotation !== undefined && matchesType(c, type, definition.annotation);
    case 'Assign': {
      if (definition.annotation !== undefined) return matchesType(c, type, definition.annotation);
      let value: Expression | undefined = definition.value;
      while (value?.kind === 'Assign' || value?.kind === 'Await' || value?.kind === 'Cast') value = value.value;
      if (value === undefined || definition.target.kind !== 'Name') return false;
      return value.kind === 'Call' ? matchesType(c, type, value.callee) : literalType(c, type, value) === true;
    }
    case 'WithItem':
      return definition.context.kind === 'Call' && matchesType(c, type, definition.context.callee);
    default:
      return false;
  }
};

/** Looks through `Optional[T]`, `T | None`, and annotations written as text. */
const matchesType = (c: MatchContext, type: Expression, found: Expression, depth = 0): boolean => {
  // Annotations are as deep as the input likes.
  if (depth > 32) return false;
  if (matchNode(c, type, found, undefined, () => true)) return true;
  switch (found.kind) {
    case 'Binary':
      return (
        found.op === '|' &&
        (matchesType(c, type, found.left, depth + 1) || matchesType(c, type, found.right, depth + 1))
      );
    case 'Index':
      return (
        isOptional(found.object) &&
        (found.index.kind === 'List'
          ? found.index.items.some((item) => matchesType(c, type, item, depth + 1))
          : matchesType(c, type, found.index, depth + 1))
      );
    case 'Str':
      return type.kind === 'Name' ? found.value === type.name : c.pattern.dotted[type.id] === found.value;
    case 'Opaque': {
      const wanted = type.kind === 'Opaque' ? type.text : c.pattern.dotted[type.id];
      return (
        wanted !== undefined && found.text.split('|').some((part) => part.replace(/^[\s:]+/u, '').trim() === wanted)
      );
    }
    default:
      return false;
  }
};

const isOptional = (node: Expression): boolean => {
  const name = node.kind === 'Name' ? node.name : node.kind === 'Member' ? node.property : '';
  return name === 'Optional' || name === 'Union' || name === 'Annotated' || name === 'Final' || name === 'ClassVar';
};

/** For the types of literals: whether the node is one; `undefined` for other types. */
const literalType = (c: MatchContext, type: Expression, node: Node): boolean | undefined => {
  const name = type.kind === 'Name' ? type.name : type.kind === 'Opaque' ? type.text : '';
  const value = node.kind === 'Template' ? '' : c.context.names.constant(node as Expression);
  if (value === undefined) return undefined;
  switch (name) {
    case 'str':
    case 'string':
      return typeof value === 'string';
    case 'int':
    case 'float':
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'bool':
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return undefined;
  }
};
