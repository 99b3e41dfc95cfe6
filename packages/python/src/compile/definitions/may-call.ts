import { childrenOf } from '../../names/scopes.ts';
import type { AstNode } from '../../syntax/ast.ts';

/**
 * Whether a function's body may call back into code of the program, and so be part of a recursion: only then must it count its
 * depth. A call by an operator (`__add__`) counts in the function that is called.
 */
export const mayCall = (body: readonly AstNode[]): boolean => {
  const stack: AstNode[] = [...body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Call' || node.kind === 'ClassDef') return true;
    if (node.kind === 'FunctionDef' && node.decorators.length > 0) return true;
    if (node.kind !== 'FunctionDef' && node.kind !== 'Lambda') stack.push(...childrenOf(node));
  }
  return false;
};
