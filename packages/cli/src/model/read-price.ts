import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPrices, type Price } from '@sallyport/assist/prices';
import { packageRoot, runsFromSource } from '../package-root.ts';
import { UsageError } from '../usage-error.ts';
import { isNear } from './checked-address.ts';
import type { Provider } from './providers.ts';

/** The build copies the table of `assist` beside the bundled program. */
const shipped = runsFromSource
  ? join(packageRoot, '..', 'assist', 'data', 'prices.yaml')
  : join(packageRoot, 'dist', 'prices.yaml');

/**
 * What a model costs: by the user's table, else by the one that comes with the program; `undefined` where neither knows it.
 *
 * Errors: `UsageError` for a table that cannot be read.
 */
export const readPrice = async (
  provider: Provider,
  model: string,
  ownTable: string | undefined,
  origin: string,
): Promise<Price | undefined> => {
  const own = ownTable === undefined ? undefined : (await readTable(ownTable)).priceOf(provider.name, model);
  if (own !== undefined) return own;
  // Somebody else's machine may speak the same protocol, and send a bill.
  if (provider.free && isNear(new URL(origin).hostname)) return { input: 0, output: 0, asOf: 'own machine' };
  return (await readTable(shipped)).priceOf(provider.name, model);
};

const readTable = async (path: string) => {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }) as unknown;
  } catch {
    throw new UsageError(`table of prices ${path}: cannot be read`, 'check model-prices');
  }
  const read = readPrices(value);
  if ('wrong' in read) throw new UsageError(`table of prices ${path}: ${read.wrong}`, 'correct it there');
  return read.table;
};
