import type { Stmt } from '../../syntax/ast.ts';

/** The docstring of a body, as it is written: 3.12 does not take its indentation away. `null`: there is none. */
export const docstring = (body: readonly Stmt[]): string | null => {
  const [first] = body;
  return first?.kind === 'Expr' && first.value.kind === 'Str' ? first.value.value : null;
};
