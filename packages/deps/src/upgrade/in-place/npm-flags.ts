import { asksOf, findFrom, type NpmAsk, type NpmNode, type NpmTree } from './npm-tree.ts';

/**
 * Takes flags off nodes that something needs which has none of them: a package that was there for development alone is not any more when one for production
 * leads to it, and `npm ci --omit=dev` must not leave it out. `changed`: nodes that ask for something new, or find something new.
 *
 * Gives false when npm would have to write a flag that is not there (`devOptional`): then nothing is known to be right.
 *
 * Source: npm's `@npmcli/arborist`, `lib/calc-dep-flags.js`.
 */
export const settleFlags = (tree: NpmTree, changed: readonly NpmNode[]): boolean => {
  const waiting = [...changed];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const find = findFrom(tree, node.place);
    for (const ask of asksOf(node)) {
      const found = find(ask.name);
      if (found === undefined || found.isMember) continue;
      const settled = settle(found, through(node, ask));
      if (settled === undefined) return false;
      if (settled) waiting.push(found);
    }
  }
  return true;
};

/** The flags of what is reached by this step alone. */
const through = ({ flags, isMember }: NpmNode, { kind, mayMiss }: NpmAsk): ReadonlySet<string> =>
  new Set([
    ...(isMember ? [] : flags),
    ...(kind === 'dev' ? ['dev'] : []),
    ...(kind === 'optional' || (mayMiss && kind === 'plain') ? ['optional'] : []),
    ...(kind === 'peer' ? ['peer'] : []),
  ]);

/** Whether flags were taken off; nothing when others would be needed. */
const settle = ({ flags }: NpmNode, needed: ReadonlySet<string>): boolean | undefined => {
  const before = flags.size;
  if (!needed.has('peer')) flags.delete('peer');
  if (!['dev', 'optional', 'devOptional'].some((flag) => needed.has(flag)))
    for (const flag of ['dev', 'optional', 'devOptional']) flags.delete(flag);
  else if (!flags.has('devOptional')) {
    const own = ['dev', 'optional'].filter((flag) => flags.has(flag));
    const common = own.filter((flag) => needed.has(flag));
    if (own.length > 0 && common.length === 0) return undefined;
    for (const flag of own) if (!needed.has(flag)) flags.delete(flag);
  }
  return flags.size < before;
};
