import type { AstNode, Module } from '../syntax/ast.ts';
import { childrenOf } from '../names/scopes.ts';
import { moduleGranted } from '../policy/granted.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { notLentRefusal } from '../policy/refusals.ts';

/** Modules that do nothing but send requests. */
const senders = /^(?:requests|httpx|urllib\.request)(?:\.|$)/;

interface Unlent {
  readonly refusal: Refusal;
  readonly start: number;
  readonly end: number;
}

/** Imports of modules that the policy grants and that cannot work, because the host has no network to lend. */
export const unlentImports = (module: Module, policy: Policy): readonly Unlent[] => {
  const found: Unlent[] = [];
  const tell = (name: string, { start, end }: AstNode): void => {
    if (senders.test(name) && moduleGranted(policy, name) !== 'no')
      found.push({ refusal: notLentRefusal(name), start, end });
  };
  const waiting: AstNode[] = [module];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'Import') for (const alias of node.names) tell(alias.name, alias);
    else if (node.kind === 'ImportFrom') {
      const from = node.module ?? '';
      for (const alias of node.names) tell(senders.test(from) ? from : `${from}.${alias.name}`, alias);
    } else waiting.push(...childrenOf(node));
  }
  return found.toSorted((a, b) => a.start - b.start);
};
