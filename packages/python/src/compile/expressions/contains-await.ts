import { childrenOf } from '../../names/scopes.ts';
import type { AstNode, DictComp, ListComp } from '../../syntax/ast.ts';

/** Whether an `await` or `async for` in a comprehension suspends the function around it: those of functions in it do not. */
export const containsAwait = (comprehension: ListComp | DictComp): boolean => {
  if (isAsync(comprehension)) return true;
  const stack: AstNode[] = [...childrenOf(comprehension)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Await') return true;
    if (node.kind === 'GeneratorExp' || node.kind === 'Lambda') continue;
    if ((node.kind === 'ListComp' || node.kind === 'SetComp' || node.kind === 'DictComp') && isAsync(node)) return true;
    stack.push(...childrenOf(node));
  }
  return false;
};

const isAsync = (node: ListComp | DictComp): boolean => node.generators.some((one) => one.isAsync);
