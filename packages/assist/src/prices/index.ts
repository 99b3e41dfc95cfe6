/** What models cost. Apart from the port, so that looking up a price does not load what asks. */
export type { Cost } from './cost.ts';
export { costOf, readPrices } from './prices.ts';
export type { Price } from './prices.ts';
