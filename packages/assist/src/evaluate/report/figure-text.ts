import type { Interval } from '../statistics/interval.ts';
import type { ColumnFigures } from './figures.ts';

/** A share with its interval: `42 % (31–55)`; a dash where there is none. */
export const shareText = (share: Interval | undefined): string =>
  share === undefined
    ? '–'
    : `${String(Math.round(share.value * 100))} % (${String(Math.round(share.low * 100))}–${String(Math.round(share.high * 100))})`;

/** `model` or `model (secure)`: the neutral condition goes without saying. */
export const columnName = ({ model, condition }: Pick<ColumnFigures, 'model' | 'condition'>): string =>
  condition === 'neutral' || condition === 'imported' ? model : `${model} (${condition})`;
