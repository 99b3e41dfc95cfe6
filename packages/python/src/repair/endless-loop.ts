import { childrenOf } from '../names/scopes.ts';
import type { Place } from '../run/outcome.ts';
import { placeOf } from '../run/place-of.ts';
import { parse } from '../syntax/parse.ts';
import type { AstNode, While } from '../syntax/ast.ts';

/** The head of the first `while True` from which no `break`, `return` or `raise` leads out, if there is one. */
export const endlessLoop = (source: string): Place | undefined => {
  const { module, problems } = parse(source, { mode: 'strict' });
  if (problems.length > 0) return undefined;
  const waiting: AstNode[] = [module];
  let first: While | undefined;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (
      node.kind === 'While' &&
      isAlwaysTrue(node) &&
      !leads(node) &&
      (first === undefined || node.start < first.start)
    )
      first = node;
    waiting.push(...childrenOf(node));
  }
  return first && placeOf(source, first.start, first.test.end);
};

const isAlwaysTrue = ({ test }: While): boolean =>
  (test.kind === 'Bool' && test.value) || (test.kind === 'Int' && test.value !== 0 && test.value !== 0n);

/** Whether something in the loop's own body ends it; what is in functions that it defines does not. */
const leads = (loop: While): boolean => {
  const waiting: AstNode[] = [...loop.body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'Break' || node.kind === 'Return' || node.kind === 'Raise') return true;
    if (node.kind === 'FunctionDef' || node.kind === 'ClassDef' || node.kind === 'Lambda') continue;
    waiting.push(...childrenOf(node));
  }
  return false;
};
