import type { Io } from './io.ts';

/**
 * Whether colours may be written to standard output.
 *
 * `--color` decides, then `NO_COLOR` (any value but the empty one), `FORCE_COLOR`, then whether it is a terminal that knows colours.
 * Source: no-color.org; force-color.org.
 */
export const wantsColor = (when: 'auto' | 'always' | 'never', io: Pick<Io, 'env' | 'outIsTerminal'>): boolean => {
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = io.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return io.outIsTerminal && term !== 'dumb';
};

/** Whether a line of progress may be drawn: only for a person at a terminal. */
export const wantsProgress = (io: Pick<Io, 'env' | 'errIsTerminal'>): boolean =>
  io.errIsTerminal &&
  (io.env['CI'] === undefined || io.env['CI'] === '' || io.env['CI'] === 'false') &&
  io.env['TERM'] !== 'dumb';
