import type { Module } from '../syntax/ast.ts';
import type { Problem } from '../syntax/problem.ts';

const features: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface Future {
  readonly annotations: boolean;
  readonly problem: Problem | undefined;
}

/**
 * Which `from __future__` imports stand at a module's beginning, and the first one that is not allowed.
 *
 * They count only before everything but the docstring and each other.
 */
export const futureOf = (module: Module): Future => {
  let annotations = false;
  let over = false;
  for (const [i, node] of module.body.entries()) {
    if (node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0) {
      if (over)
        return {
          annotations,
          problem: refuse('from __future__ imports must occur at the beginning of the file', node.start, node.end),
        };
      for (const { name } of node.names) {
        if (name === 'annotations') annotations = true;
        if (name === 'braces') return { annotations, problem: refuse('not a chance', node.start, node.start) };
        if (!features.has(name))
          return { annotations, problem: refuse(`future feature ${name} is not defined`, node.start, node.start) };
      }
    } else if (!(i === 0 && node.kind === 'Expr' && node.value.kind === 'Str')) over = true;
  }
  return { annotations, problem: undefined };
};

const refuse = (text: string, start: number, end: number): Problem => ({ type: 'SyntaxError', text, start, end });
