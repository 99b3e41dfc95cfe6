/** Lowering of TypeScript types as far as rules ask: plain names and members, all else `Opaque` around the names in it. */
import type { Entry, Expression, ExprStmt, Node, Opaque } from '../../../tree/node.ts';
import { expression, propertyKey } from './expressions.ts';
import { at, childOf, firstKid, kids, maxDepth, startOf, textOf, tooDeep, type } from './lowering.ts';
import type { Lowering } from './lowering.ts';

/** The type at a node; the colon of an annotation is looked through. */
export const typeExpression = (l: Lowering, n: number): Expression => {
  if (l.depth >= maxDepth) return tooDeep(l, n);
  l.depth += 1;
  const made = lower(l, n);
  l.depth -= 1;
  return made;
};

const lower = (l: Lowering, n: number): Expression => {
  switch (type(l, n)) {
    case 'type_annotation':
    case 'parenthesized_type': {
      const inner = firstKid(l, n);
      return inner === -1 ? opaque(l, n, []) : typeExpression(l, inner);
    }
    case 'type_identifier':
    case 'identifier':
      return expression(l, n);
    case 'predefined_type':
    case 'this_type':
      return { kind: 'Name', ...at(l, n), name: textOf(l, n) };
    case 'nested_type_identifier': {
      const module = childOf(l, n, 'module');
      const name = childOf(l, n, 'name');
      if (module === -1 || name === -1) return opaque(l, n, []);
      return {
        kind: 'Member',
        ...at(l, n),
        object: expression(l, module),
        property: textOf(l, name),
        propertyStart: startOf(l, name),
        optional: false,
      };
    }
    case 'literal_type': {
      const inner = firstKid(l, n);
      return inner === -1 ? opaque(l, n, []) : expression(l, inner);
    }
    case 'generic_type':
    case 'type_arguments':
    case 'union_type':
    case 'intersection_type':
    case 'array_type':
    case 'tuple_type':
    case 'readonly_type':
    case 'optional_type':
      return opaque(
        l,
        n,
        kids(l, n).map((child) => typeExpression(l, child)),
      );
    default:
      return opaque(l, n, []);
  }
};

export const opaque = (l: Lowering, n: number, children: readonly Node[]): Opaque => ({
  kind: 'Opaque',
  ...at(l, n),
  text: textOf(l, n),
  children,
});

/** `enum E { A = 'a', B }` as `const E = { A: 'a', B: 1 }`: members without a value count on from the last number. */
export const enumOf = (l: Lowering, n: number): ExprStmt => {
  const name = childOf(l, n, 'name');
  const body = childOf(l, n, 'body');
  const entries: Entry[] = [];
  let next: number | undefined = 0;
  for (const child of body === -1 ? [] : kids(l, body)) {
    const assigned = type(l, child) === 'enum_assignment';
    const keyNode = assigned ? childOf(l, child, 'name') : child;
    const valueNode = assigned ? childOf(l, child, 'value') : -1;
    if (keyNode === -1) continue;
    const key = propertyKey(l, keyNode);
    const value: Expression =
      valueNode !== -1
        ? expression(l, valueNode)
        : next === undefined
          ? { kind: 'Null', ...at(l, child), flavor: 'undefined' }
          : { kind: 'Num', ...at(l, child), value: next, raw: String(next) };
    next = value.kind === 'Num' && typeof value.value === 'number' ? value.value + 1 : undefined;
    entries.push({ kind: 'Entry', ...at(l, child), key, value, shorthand: false });
  }
  const target: Expression = name === -1 ? { kind: 'Broken', ...at(l, n), children: [] } : expression(l, name);
  const value: Expression = { kind: 'Dict', ...at(l, body === -1 ? n : body), entries };
  return {
    kind: 'ExprStmt',
    ...at(l, n),
    expr: { kind: 'Assign', ...at(l, n), op: '=', target, value, declare: 'const' },
  };
};
