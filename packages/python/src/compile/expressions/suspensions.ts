/** `yield`, `yield from`, `await`: where they may stand, and what they become in a JavaScript generator. */
import type { AstNode, Expr } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import type { Emitter } from '../emitter.ts';
import type { Frame } from '../frame.ts';
import { expr } from './expression.ts';

/** `yield a`. An asynchronous generator's items are told from what it awaits by a wrapper. */
export const yieldExpr = (c: Emitter, value: Expr | null, node: AstNode): string => {
  if (c.frame.kind !== 'function') throw new CompileProblem("'yield' outside function", node);
  const code = value === null ? 'N' : expr(c, value);
  return c.mark(suspendedFrame(c).generator === 'asyncgen' ? `(yield $.item(${code}))` : `(yield ${code})`, node);
};

/** `yield from a`. Errors: throws `CompileProblem` outside of functions. */
export const yieldFromExpr = (c: Emitter, value: Expr, node: AstNode): string => {
  if (c.frame.kind !== 'function') throw new CompileProblem("'yield' outside function", node);
  if (c.flows) return c.mark(`(yield* $.yieldFrom(${expr(c, value)}))`, node);
  return c.mark(`$.delegated(yield $.delegateTo(${expr(c, value)}))`, node);
};

/** `await a`. Errors: throws `CompileProblem` outside of `async` functions. */
export const awaitExpr = (c: Emitter, value: Expr, node: AstNode): string => {
  const { generator, kind } = suspendedFrame(c);
  if (generator !== 'coroutine' && generator !== 'asyncgen')
    throw new CompileProblem(kind === 'module' ? "'await' outside function" : "'await' outside async function", node);
  return c.mark(`(yield* $.await(${expr(c, value)}))`, node);
};

/** The frame that would be suspended here: a comprehension that awaits nothing runs in the frame around it. */
export const suspendedFrame = (c: Emitter): Frame => {
  let at = c.frame;
  while (at.kind === 'comprehension' && at.parent !== undefined && at.generator === 'no') at = at.parent;
  return at;
};
