import type { Figures } from './figures.ts';

export const agreementHead = ['oracles', 'both came to an end', 'say the same', "Cohen's κ"] as const;

/** How far oracles agree, as the rows of a table. */
export const agreementRows = ({ agreements }: Pick<Figures, 'agreements'>): readonly (readonly string[])[] =>
  agreements.map(({ oracles, both, same, kappa }) => [
    oracles.join(' and '),
    String(both),
    String(same),
    kappa === undefined ? 'both always say the same' : kappa.toFixed(2),
  ]);
