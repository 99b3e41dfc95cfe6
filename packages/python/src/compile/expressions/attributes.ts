/** `a.b`: attributes of instances that keep them plainly (`$b`; `p$` allows to store so) in place, all others through Python's look-up. */
import type { Expr } from '../../syntax/ast.ts';
import { jsName, jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from './expression.ts';

/** `a.b`, as an expression. */
export const attributeExpr = (c: Emitter, node: Expr & { kind: 'Attribute' }): string => {
  const o = c.temp();
  const v = c.temp();
  const code = c.mark(`(${o}=${expr(c, node.value)},${getAttribute(o, c.mangled(node.attr), v)})`, node);
  c.free(2);
  return code;
};

/** The attribute of the object in `o`, as an expression; `v` is a temporary to try in. */
export const getAttribute = (o: string, name: string, v: string): string =>
  `(${v}=${o}.$${jsName(name)})!==undefined?${v}:$.getattr(${o},${jsString(name)})`;

/** A statement (without `;`) that stores to an attribute of the object in `o`. */
export const setAttribute = (o: string, name: string, value: string): string => {
  const slow = `$.setattr(${o},${jsString(name)},${value})`;
  // These two are never kept as plain attributes of an instance.
  if (name === '__class__' || name === '__dict__') return slow;
  return `if(${o}.p$===true)${o}.$${jsName(name)}=${value};else ${slow}`;
};
