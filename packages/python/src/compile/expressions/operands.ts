/** Operands are evaluated once and in Python's order: into temporaries, unless nothing can be seen of when it happens. */
import { ownerOf } from '../../names/scopes.ts';
import type { Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { isConstant } from './constant-expressions.ts';
import { expr } from './expression.ts';

/** `setup` evaluates it into a temporary (with a comma after it), `use` names it, `temps` are to be given back. */
export interface Operand {
  readonly setup: string;
  readonly use: string;
  readonly temps: number;
}

/**
 * A plain operand needs no temporary, unless another operand's evaluation could change it (`others` says that none can).
 */
export const operand = (c: Emitter, node: Expr, others: boolean): Operand =>
  isPlain(c, node) && (others || isConstant(node))
    ? { setup: '', use: expr(c, node), temps: 0 }
    : inTemp(c, () => expr(c, node));

/** An operand in a temporary, which is taken before its code is made. */
export const inTemp = (c: Emitter, code: () => string): Operand => {
  const t = c.temp();
  return { setup: `${t}=${code()},`, use: t, temps: 1 };
};

/** Whether evaluating it has no effect and cannot be seen to happen late. */
export const isPlain = (c: Emitter, node: Expr): boolean => {
  switch (node.kind) {
    case 'Int':
    case 'Str':
    case 'Bool':
    case 'None':
    case 'Float':
      return true;
    case 'Name': {
      const { frame, scopes } = c;
      const name = c.mangled(node.id);
      const owner = ownerOf(frame.scope, name);
      if (owner === undefined)
        return scopes.module.bound.has(name)
          ? frame.kind === 'module' && frame.assigned.has(name)
          : c.options.isBuiltin(name);
      if (owner !== frame.scope || owner.kind === 'class') return false;
      return owner.kind === 'comprehension' || (frame.assigned.has(name) && !owner.rebound.has(name));
    }
    case 'UnaryOp':
      return node.op === '-' && (node.operand.kind === 'Int' || node.operand.kind === 'Float');
    default:
      return false;
  }
};
