/**
 * What one run may spend over all its models, each with a price of its own.
 *
 * A question is weighed at its worst before it is sent, together with all that are on their way, so that several at once cannot go over it either.
 */
import { costOf, type Price } from '../../prices/prices.ts';

export interface RunLimits {
  /** Units: tokens of questions and answers. */
  readonly tokens: number;
  /** Units: US dollars, as far as prices are known. */
  readonly dollars: number;
}

export interface RunBudget {
  /** Sets aside what a question takes at the most; what it took is told when it is over. */
  reserve(price: Price | undefined, most: Taken): { readonly settle: (took: Taken) => void } | { readonly why: string };
  spent(): { readonly tokens: number; readonly dollars: number };
}

interface Taken {
  readonly input: number;
  readonly output: number;
}

export const newRunBudget = (limits: RunLimits): RunBudget => {
  const spent = { tokens: 0, dollars: 0 };
  const aside = { tokens: 0, dollars: 0 };
  return {
    spent: () => ({ ...spent }),
    reserve: (price, most) => {
      const tokens = most.input + most.output;
      const dollars = costOf(price, most.input, most.output).dollars ?? 0;
      if (spent.tokens + aside.tokens + tokens > limits.tokens)
        return { why: `the budget of ${String(limits.tokens)} tokens does not suffice for another question` };
      if (spent.dollars + aside.dollars + dollars > limits.dollars)
        return { why: `the budget of $${String(limits.dollars)} does not suffice for another question` };
      aside.tokens += tokens;
      aside.dollars += dollars;
      return {
        settle: (took) => {
          aside.tokens -= tokens;
          aside.dollars -= dollars;
          spent.tokens += took.input + took.output;
          spent.dollars += costOf(price, took.input, took.output).dollars ?? 0;
        },
      };
    },
  };
};
