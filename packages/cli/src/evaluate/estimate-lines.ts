import { estimateRun, type Cell, type RunLimits } from '@sallyport/assist/evaluate';
import { costOf } from '@sallyport/assist/prices';
import type { FoundModels } from './askers.ts';

/** Units: tokens; US dollars as far as prices are known. */
interface Spent {
  readonly tokens: number;
  readonly dollars: number;
}

/** About what an answer takes. Units: tokens. */
const usualAnswer = 900;

/** A line for each model with what it is thought to take, and where it is asked. `spent`: by earlier parts of the run. */
export const estimateLines = (
  cells: readonly Cell[],
  found: Pick<FoundModels, 'prices' | 'placeOf'> | undefined,
  spent: Spent,
  { limits }: { readonly limits: RunLimits },
): readonly string[] => {
  if (found === undefined) return [`${String(cells.length)} samples from an earlier run; nothing is sent`];
  const each = [...found.prices].map(([model, price]) => {
    const { requests, input, output } = estimateRun(
      cells.filter((cell) => cell.model === model),
      usualAnswer,
    );
    const { dollars } = costOf(price, input, output);
    return { model, requests, tokens: input + output, dollars, asOf: price?.asOf ?? '' };
  });
  const money = (dollars: number | undefined): string =>
    dollars === undefined
      ? 'price not known (--tokens limits it, --dollars does not)'
      : dollars === 0
        ? 'at no price'
        : `about $${dollars.toFixed(2)}`;
  const sum = (of: (one: (typeof each)[number]) => number): number => each.reduce((all, one) => all + of(one), 0);
  const known = sum((one) => one.dollars ?? 0);
  const dollars = each.some((one) => one.dollars === undefined) ? undefined : known;
  const tooMuch = [
    ...(spent.tokens + sum((one) => one.tokens) > limits.tokens ? [`--tokens ${String(limits.tokens)}`] : []),
    ...(spent.dollars + known > limits.dollars ? [`--dollars ${String(limits.dollars)}`] : []),
  ];
  const all = [
    ...each.map(
      (one) =>
        `${one.model} is asked at ${found.placeOf(one.model)}: ${String(one.requests)} questions, about ${String(one.tokens)} tokens, ${money(one.dollars)}${(one.dollars ?? 0) > 0 ? ` (prices of ${one.asOf})` : ''}`,
    ),
    `${String(cells.length)} samples, ${String(sum((one) => one.requests))} questions, about ${String(sum((one) => one.tokens))} tokens, ${dollars === undefined && known > 0 ? `about $${known.toFixed(2)} and what cannot be told of models without a known price` : money(dollars)}${each.length === 1 && known > 0 ? ` (prices of ${each[0]?.asOf ?? ''})` : ''}`,
  ].slice(each.length > 1 ? 0 : -1);
  return tooMuch.length === 0
    ? all
    : [...all, `${tooMuch.join(' and ')} will hardly suffice; what is missing then is made with --resume and more`];
};

/** Money is told where some of it can be; who has no known price is named. */
export const spentText = ({ tokens, dollars }: Spent, { prices }: Pick<FoundModels, 'prices'>): string => {
  const priced = [...prices.values()];
  const money = `$${dollars.toFixed(4)}`;
  if (priced.every((price) => price === undefined)) return `, ${String(tokens)} tokens, price not known`;
  return `, ${String(tokens)} tokens, ${priced.includes(undefined) ? `${money} and what cannot be told of models without a known price` : priced.every((price) => price?.input === 0 && price.output === 0) ? 'at no price' : money}`;
};
