/** `[a, *b]`, `(a, b)`, `{a}`, `{a: b, **c}`: displays. Tuples of constants are made once, with the program. */
import { newTuple } from '../../runtime/object.ts';
import type { AstNode, Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { constantValue, isConstant } from './constant-expressions.ts';
import { expr } from './expression.ts';

/** `[a, *b]` */
export const listDisplay = (c: Emitter, elts: readonly Expr[], node: AstNode): string =>
  `$.list(${elements(c, elts, node)})`;

/** `(a, b)`: made once where all of it is constant, since nobody can change it. */
export const tupleDisplay = (c: Emitter, elts: readonly Expr[], node: AstNode): string => {
  if (elts.length === 0) return '$.emptyTuple';
  const values = elts.map(constantValue).filter((one) => one !== undefined);
  return values.length === elts.length ? c.constants.own(newTuple(values)) : `$.tuple(${elements(c, elts, node)})`;
};

/** Three or more constants are made into a frozen set by CPython's compiler, which decides their order. */
export const setDisplay = (c: Emitter, elts: readonly Expr[], node: AstNode): string => {
  const make = elts.length > 2 && elts.every(isConstant) ? 'setConst' : 'set';
  return c.mark(`$.${make}(${elements(c, elts, node)})`, node);
};

/** `null` as a key: the value is a mapping to be unpacked. */
export const dictDisplay = (
  c: Emitter,
  keys: readonly (Expr | null)[],
  values: readonly Expr[],
  node: AstNode,
): string => {
  const make = keys.includes(null) ? 'dictSpread' : 'dict';
  const pairs = keys.map((key, i) => `${key === null ? 'undefined' : expr(c, key)},${expr(c, values[i]!)}`);
  return c.mark(`$.${make}([${pairs.join(',')}])`, node);
};

/** An array of elements, with `*` unpacked. */
const elements = (c: Emitter, elts: readonly Expr[], node: AstNode): string => {
  if (!elts.some((one) => one.kind === 'Starred')) return `[${elts.map((one) => expr(c, one)).join(',')}]`;
  const parts = elts.map((one) => (one.kind === 'Starred' ? `$.star(${expr(c, one.value)})` : expr(c, one)));
  return c.mark(`$.spread([${parts.join(',')}])`, node);
};
