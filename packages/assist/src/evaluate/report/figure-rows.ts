import { shareText } from './figure-text.ts';
import type { AtK, ColumnFigures } from './figures.ts';

/** The figures of models as the rows of a table: what it is, then a text for each column. */
export const figureRows = (columns: readonly ColumnFigures[]): readonly (readonly string[])[] => {
  const rowsAtK = (
    name: string,
    of: (one: ColumnFigures) => readonly AtK[],
    always: readonly number[] = [],
  ): readonly (readonly [string, (one: ColumnFigures) => string])[] =>
    [...new Set([...always, ...columns.flatMap((one) => of(one).map(({ k }) => k))])]
      .toSorted((a, b) => a - b)
      .map((k) => [`${name}@${String(k)}`, (one) => shareText(of(one).find((at) => at.k === k)?.value)] as const);
  const rows: readonly (readonly [string, (one: ColumnFigures) => string])[] = [
    [
      'tasks × samples',
      ({ tasks: count, samples }) =>
        `${String(count)} × ${String(Math.round((samples / Math.max(1, count)) * 10) / 10)}`,
    ],
    ...rowsAtK('works', ({ worksAtK }) => worksAtK, [1]),
    ...rowsAtK('works, and nothing is found against it', ({ unaccusedAtK }) => unaccusedAtK),
    ...rowsAtK('secure and functional', ({ atK }) => atK),
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
