import type { Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';

/**
 * Decorators: `setup` evaluates them from the first to the last, `apply` calls them from the last to the first.
 * They stay in temporaries, one for each, which the caller gives back.
 */
export const decorators = (
  c: Emitter,
  nodes: readonly Expr[],
): { readonly setup: string; readonly apply: (value: string) => string } => {
  const temps: string[] = [];
  let setup = '';
  for (const one of nodes) {
    const t = c.temp();
    temps.push(t);
    setup += `${t}=${expr(c, one)};`;
  }
  const apply = (value: string): string =>
    nodes.reduceRight((inner, node, i) => c.mark(`$.call1(${temps[i]!},${inner})`, node), value);
  return { setup, apply };
};
