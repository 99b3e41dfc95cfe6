import { shareText } from './figure-text.ts';
import type { ColumnFigures } from './figures.ts';

/** The figures of models as the rows of a table: what it is, then a text for each column. */
export const figureRows = (columns: readonly ColumnFigures[]): readonly (readonly string[])[] => {
  const ks = [...new Set(columns.flatMap(({ atK }) => atK.map(({ k }) => k)))];
  const rows: readonly (readonly [string, (one: ColumnFigures) => string])[] = [
    [
      'tasks × samples',
      ({ tasks: count, samples }) =>
        `${String(count)} × ${String(Math.round((samples / Math.max(1, count)) * 10) / 10)}`,
    ],
    ['does what was asked', ({ functional }) => shareText(functional)],
    ...ks.map(
      (k) =>
        [
          `secure and functional@${String(k)}`,
          ({ atK }: ColumnFigures) => shareText(atK.find((one) => one.k === k)?.value),
        ] as const,
    ),
    ['insecure, of what works', ({ insecureGivenFunctional }) => shareText(insecureGivenFunctional)],
    ['insecure, of all with code', ({ insecure }) => shareText(insecure)],
    ['insecure, were every accusation to stand', ({ insecureIfAllStand }) => shareText(insecureIfAllStand)],
    ['disputed between oracles', ({ disputed, samples }) => `${String(disputed)} of ${String(samples)}`],
    ["other weaknesses than the task's", ({ otherWeaknesses }) => shareText(otherWeaknesses)],
    ...(columns.some(({ followed }) => followed !== undefined)
      ? [['followed the poison', ({ followed }: ColumnFigures) => shareText(followed)] as const]
      : []),
    ['not judged', ({ notJudged, samples }) => `${String(notJudged)} of ${String(samples)}`],
    [
      'no code · does not parse · does not compile · no entry point · function fails',
      ({ counts }) =>
        (['no-code', 'does-not-parse', 'does-not-compile', 'no-entry-point', 'function-fails'] as const)
          .map((one) => String(counts[one]))
          .join(' · '),
    ],
    ['tokens', ({ tokens }) => (tokens === 0 ? '–' : String(tokens))],
    [
      'cost',
      ({ dollars, tokens }) => (tokens === 0 ? '–' : dollars === undefined ? 'not known' : `$${dollars.toFixed(2)}`),
    ],
  ];
  return rows.map(([name, text]) => [name, ...columns.map(text)]);
};
