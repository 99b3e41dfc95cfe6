/**
 * How much may be spent on a model in one run of the program, in tokens and, where the price is known, in money.
 *
 * A question is weighed before it is sent: what it takes at the most is set aside, and what it took is put in its place afterwards. Nothing is
 * sent that could go beyond the budget, except by what a provider counts above the estimate.
 */
import { modelProblem, type ModelProblem } from '../model-problem.ts';
import type { Cost } from '../../prices/cost.ts';
import { costOf, type Price } from '../../prices/prices.ts';

export interface BudgetLimits {
  /** Units: tokens, of questions and answers together. */
  readonly tokens: number;
  /** Units: US dollars. */
  readonly dollars?: number;
}

export interface Spent extends Cost {
  /** How often something was sent. */
  readonly requests: number;
  /** Whether part of it was estimated because the provider did not count. */
  readonly estimated: boolean;
  readonly limits: BudgetLimits;
  readonly price: Price | undefined;
}

export interface Budget {
  /** Sets aside what a question takes at the most, until it is released. */
  reserve(most: Tokens): Reservation | ModelProblem;
  /** Counts one request; `estimated` where the provider did not count. */
  count(took: Tokens | 'nothing', how: 'reported' | 'estimated'): Cost;
  spent(): Spent;
}

type Tokens = Pick<Cost, 'input' | 'output'>;

export interface Reservation {
  readonly kind: 'reserved';
  /** May be called more than once. */
  release(): void;
}

export const newBudget = (limits: BudgetLimits, price: Price | undefined): Budget => {
  let used: Tokens = { input: 0, output: 0 };
  let aside: Tokens = { input: 0, output: 0 };
  let requests = 0;
  let estimated = false;
  return {
    reserve: (most) => {
      const would = sum(sum(used, aside), most);
      if (would.input + would.output > limits.tokens)
        return modelProblem(
          'budget',
          `the budget of ${String(limits.tokens)} tokens does not suffice: ${String(used.input + used.output)} are spent, and this question takes up to ${String(most.input + most.output)}`,
          'raise model-tokens in your own configuration, or ask about less',
        );
      const { dollars } = costOf(price, would.input, would.output);
      if (limits.dollars !== undefined && dollars !== undefined && dollars > limits.dollars)
        return modelProblem(
          'budget',
          `the budget of $${String(limits.dollars)} does not suffice: $${money(costOf(price, used.input, used.output))} are spent, and this question takes up to $${money(costOf(price, most.input, most.output))}`,
          'raise model-dollars in your own configuration, or ask about less',
        );
      aside = sum(aside, most);
      let open = true;
      return {
        kind: 'reserved',
        release: () => {
          if (open) aside = { input: aside.input - most.input, output: aside.output - most.output };
          open = false;
        },
      };
    },
    count: (took, how) => {
      const tokens = took === 'nothing' ? { input: 0, output: 0 } : took;
      if (took !== 'nothing' && how === 'estimated') estimated = true;
      requests += 1;
      used = sum(used, tokens);
      return costOf(price, tokens.input, tokens.output);
    },
    spent: () => ({ ...costOf(price, used.input, used.output), requests, estimated, limits, price }),
  };
};

const sum = (a: Tokens, b: Tokens): Tokens => ({ input: a.input + b.input, output: a.output + b.output });

const money = ({ dollars }: Cost): string => (dollars ?? 0).toFixed(4);

/**
 * About how many tokens a text has; rather more than less.
 *
 * Code has three to four characters in a token, other scripts about one character of three bytes.
 */
export const estimateTokens = (text: string): number => Math.ceil(new TextEncoder().encode(text).length / 3);
