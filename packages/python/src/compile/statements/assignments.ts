/** `a = b`, `a, *b = c`, `a: int = b`: values to targets. */
import type { Expr, Stmt } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { setAttribute } from '../expressions/attributes.ts';
import { expr } from '../expressions/expression.ts';
import { setItem, subscriptKey } from '../expressions/subscripts.ts';
import { storeName } from '../names.ts';

/** `a = b = value`: the value is evaluated once, then stored from left to right. */
export const assign = (c: Emitter, targets: readonly Expr[], value: Expr): string => {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) {
    if (only.kind === 'Name') return `${storeName(c, only.id, expr(c, value))};`;
    if (only.kind === 'Tuple' && value.kind === 'Tuple' && pairUp(only.elts, value.elts))
      return assignPairs(c, only.elts, value.elts);
  }
  const t = c.temp();
  let code = `${t}=${expr(c, value)};`;
  for (const one of targets) code += assignTo(c, one, t);
  c.free();
  return code;
};

const pairUp = (targets: readonly Expr[], values: readonly Expr[]): boolean =>
  targets.length === values.length &&
  targets.length > 0 &&
  ![...targets, ...values].some((one) => one.kind === 'Starred');

/** `a, b = b, a` and the like: no tuple is made. */
const assignPairs = (c: Emitter, targets: readonly Expr[], values: readonly Expr[]): string => {
  const temps: string[] = [];
  let code = '';
  for (const one of values) {
    const t = c.temp();
    code += `${t}=${expr(c, one)};`;
    temps.push(t);
  }
  targets.forEach((one, i) => (code += assignTo(c, one, temps[i]!)));
  c.free(temps.length);
  return code;
};

/** Stores the value of a variable to a target, as a statement. */
export const assignTo = (c: Emitter, target: Expr, value: string): string => {
  switch (target.kind) {
    case 'Name':
      return `${storeName(c, target.id, value)};`;
    case 'Attribute': {
      const o = c.temp();
      const name = c.mangled(target.attr);
      const code = `${o}=${expr(c, target.value)};${c.mark(setAttribute(o, name, value), target)};`;
      c.free();
      return code;
    }
    case 'Subscript': {
      const o = c.temp();
      const k = c.temp();
      const code = `${o}=${expr(c, target.value)};${k}=${subscriptKey(c, target.slice)};${c.mark(setItem(o, k, value), target)};`;
      c.free(2);
      return code;
    }
    case 'Tuple':
    case 'List': {
      const { elts } = target;
      const star = elts.findIndex((one) => one.kind === 'Starred');
      const a = c.temp();
      const unpacked =
        star < 0 ? `$.unpack(${value},${elts.length})` : `$.unpackStar(${value},${star},${elts.length - star - 1})`;
      let code = `${a}=${c.mark(unpacked, target)};`;
      elts.forEach((one, i) => (code += assignTo(c, one.kind === 'Starred' ? one.value : one, `${a}[${i}]`)));
      c.free();
      return code;
    }
    case 'Starred':
      throw new CompileProblem('starred assignment target must be in a list or tuple', target);
    default:
      throw new CompileProblem('cannot assign here', target);
  }
};

/** `a: int = b`. Annotations are kept in modules and classes, and not evaluated in functions. */
export const annAssign = (c: Emitter, node: Stmt & { kind: 'AnnAssign' }): string => {
  const { target } = node;
  const code = node.value === null ? '' : assign(c, [target], node.value);
  const { kind, space } = c.frame;
  if (kind === 'function' || kind === 'comprehension') return code;
  const noted = annotation(c, node.annotation);
  if (!node.simple || target.kind !== 'Name') return `${code}${noted};`;
  const name = jsString(c.mangled(target.id));
  if (kind === 'class') return `${code}$.annotate(${space},${name},${noted});`;
  return `${code}${c.options.scope === undefined ? `$.setitem(g___annotations__,${name},${noted})` : noted};`;
};

/** An annotation: its value, or its text where `from __future__ import annotations` stands. */
export const annotation = (c: Emitter, node: Expr): string =>
  c.textAnnotations ? c.constants.str(c.options.source.slice(node.start, node.end)) : expr(c, node);
