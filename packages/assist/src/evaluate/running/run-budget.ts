/**
 * What one run may spend over all its models, each with a price of its own.
 *
 * A question is weighed at its worst before it is sent, together with all that are on their way, so that several at once cannot go over it either. One that fits beside what is spent, but not beside what is on its way, waits: most
 * questions take far less than their worst.
 */
import { costOf, type Price } from '../../prices/prices.ts';

export interface RunLimits {
  /** Units: tokens of questions and answers. */
  readonly tokens: number;
  /** Units: US dollars, as far as prices are known. */
  readonly dollars: number;
}

export interface RunBudget {
  /** Sets aside what a question takes at the most, when that fits; what it took is told when it is over. */
  reserve(price: Price | undefined, most: Taken): Promise<Reserved | { readonly why: string }>;
  spent(): Spent;
}

export interface Reserved {
  readonly settle: (took: Taken) => void;
}

interface Taken {
  readonly input: number;
  readonly output: number;
}

/** Units: tokens; US dollars. */
interface Spent {
  readonly tokens: number;
  readonly dollars: number;
}

/** `before`: what earlier parts of the same run took. */
export const newRunBudget = (limits: RunLimits, before: Spent = { tokens: 0, dollars: 0 }): RunBudget => {
  const spent = { ...before };
  const aside = { tokens: 0, dollars: 0 };
  let waiting: (() => void)[] = [];
  return {
    spent: () => ({ ...spent }),
    reserve: async (price, most) => {
      const tokens = most.input + most.output;
      const dollars = costOf(price, most.input, most.output).dollars ?? 0;
      for (;;) {
        if (spent.tokens + tokens > limits.tokens)
          return {
            why: `the budget of ${String(limits.tokens)} tokens does not suffice for another question (${String(spent.tokens)} are spent, and it may take ${String(tokens)})`,
          };
        if (spent.dollars + dollars > limits.dollars)
          return {
            why: `the budget of $${String(limits.dollars)} does not suffice for another question ($${spent.dollars.toFixed(4)} are spent, and it may take $${dollars.toFixed(4)})`,
          };
        if (
          spent.tokens + aside.tokens + tokens <= limits.tokens &&
          spent.dollars + aside.dollars + dollars <= limits.dollars
        )
          break;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      aside.tokens += tokens;
      aside.dollars += dollars;
      return {
        settle: (took) => {
          aside.tokens -= tokens;
          aside.dollars -= dollars;
          spent.tokens += took.input + took.output;
          spent.dollars += costOf(price, took.input, took.output).dollars ?? 0;
          const all = waiting;
          waiting = [];
          for (const go of all) go();
        },
      };
    },
  };
};
