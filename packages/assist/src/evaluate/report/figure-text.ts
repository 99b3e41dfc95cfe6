import type { Interval } from '../statistics/interval.ts';
import type { Outcome } from '../results/sample-record.ts';
import type { ColumnFigures } from './figures.ts';

/** A share in whole percent, without the sign. */
export const percent = (share: number): string => String(Math.round(share * 100));

/** A share with its interval: `42 % (31–55)`; else why there is none. */
export const shareText = (share: Interval | undefined, why: string): string =>
  share === undefined ? why : `${percent(share.value)} % (${percent(share.low)}–${percent(share.high)})`;

/** `model` or `model (secure)`: the neutral condition goes without saying. */
export const columnName = ({ model, condition }: Pick<ColumnFigures, 'model' | 'condition'>): string =>
  condition === 'neutral' || condition === 'imported' ? model : `${model} (${condition})`;

/** `does not compile`. */
export const outcomeText = (outcome: Outcome): string => outcome.replaceAll('-', ' ');

/** A name for the head of a column or a row: of a long one the beginning and the end, which is where names of models differ. Units: UTF-16. */
export const shortName = (name: string, most = 48): string =>
  name.length <= most ? name : `${name.slice(0, most - 17).toWellFormed()}…${name.slice(-16).toWellFormed()}`;
