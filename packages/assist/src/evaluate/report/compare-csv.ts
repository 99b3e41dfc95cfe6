import type { Comparison } from './compare.ts';
import { csvLine } from './csv-line.ts';

/** All comparisons, a line each, in the order they were made. Units: shares from 0 to 1. */
export const compareCsv = (comparisons: readonly Comparison[]): string =>
  [
    [
      'measure',
      'first',
      'second',
      'tasks',
      'tasks of first alone',
      'tasks of second alone',
      'mean of first',
      'mean of second',
      'not judged of first',
      'not judged of second',
      'difference',
      'low',
      'high',
      'd_z',
      'tasks higher',
      'tasks lower',
      'p',
      'how',
      'p (Holm)',
      'McNemar',
    ],
    ...comparisons.map((one) => [
      one.measure,
      one.first,
      one.second,
      one.tasks,
      ...one.left,
      ...one.means,
      ...one.notJudged,
      one.difference.value,
      one.difference.low,
      one.difference.high,
      one.effect.standardised,
      one.effect.higher,
      one.effect.lower,
      one.permutation.p,
      one.permutation.how,
      one.corrected,
      one.mcnemar,
    ]),
  ]
    .map(csvLine)
    .join('');
