/**
 * What models cost, from a table with a date for each entry.
 *
 * The table is data (`data/prices.yaml`, or the user's own); a model that is not in it has no price, and that is said.
 */
import type { Cost } from './cost.ts';

/** Units: US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Day on which it was looked up, `2026-04-30`. */
  readonly asOf: string;
}

export interface PriceTable {
  priceOf(provider: string, model: string): Price | undefined;
}

interface Entry extends Price {
  readonly provider: string;
  /** Begins the model's name. */
  readonly model: string;
}

/** The table in a value that was read from YAML. Later entries win over earlier ones of the same length. */
export const readPrices = (value: unknown): { readonly table: PriceTable } | { readonly wrong: string } => {
  const rows = isRecord(value) ? value['prices'] : undefined;
  if (!Array.isArray(rows)) return { wrong: 'there is no list called "prices"' };
  const entries: Entry[] = [];
  for (const [index, row] of rows.entries()) {
    const entry = toEntry(row);
    if (entry === undefined)
      return {
        wrong: `entry ${String(index + 1)}: provider, model, input, output (US dollars for a million tokens) and as-of (a day) are needed`,
      };
    entries.push(entry);
  }
  return {
    table: {
      priceOf: (provider, model) => {
        const fitting = entries.filter((entry) => entry.provider === provider && isOf(model, entry.model));
        return fitting.reduce<Entry | undefined>(
          (best, one) => (best === undefined || one.model.length >= best.model.length ? one : best),
          undefined,
        );
      },
    },
  };
};

/** `gpt-5` is also `gpt-5-2026-01-01`, and not `gpt-5-mini` or `gpt-5.4`. */
const isOf = (model: string, name: string): boolean =>
  model === name || (model.startsWith(name) && /^[-@](?:\d{4}-?\d{2}-?\d{2}|latest)$/u.test(model.slice(name.length)));

const toEntry = (row: unknown): Entry | undefined => {
  if (!isRecord(row)) return undefined;
  const { provider, model, input, output, 'as-of': asOf } = row;
  const day = asOf instanceof Date ? asOf.toISOString().slice(0, 10) : asOf;
  return typeof provider === 'string' &&
    typeof model === 'string' &&
    model !== '' &&
    isPrice(input) &&
    isPrice(output) &&
    typeof day === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/u.test(day)
    ? { provider, model, input, output, asOf: day }
    : undefined;
};

const isPrice = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 10_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const costOf = (price: Price | undefined, input: number, output: number): Cost =>
  price === undefined
    ? { input, output }
    : { input, output, dollars: (input * price.input + output * price.output) / 1_000_000 };
