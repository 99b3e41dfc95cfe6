import { markdownProse } from '@sallyport/core/report/markdown-prose';
import type { Outcome } from '../results/sample-record.ts';
import type { ColumnFigures, Figures } from './figures.ts';
import { columnName, shareText } from './figure-text.ts';
import { inventionHead, inventionRows } from './invention-rows.ts';

/** The figures as Markdown: for a pull request, a wiki, a paper's appendix. */
export const markdownReport = (figures: Figures): string => {
  const { columns, tasks, weaknesses, agreements, betterIsSafer } = figures;
  const inventions = inventionRows(figures);
  const names = columns.map((one) => columnName(one));
  const ks = [...new Set(columns.flatMap(({ atK }) => atK.map(({ k }) => k)))];
  const shares: readonly (readonly [string, (one: ColumnFigures) => string])[] = [
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
  return [
    '# What the models wrote',
    '',
    "Shares with 95 % intervals, drawn over tasks. Insecure and secure are about the task's own weaknesses; what was not judged counts as neither.",
    '',
    ...table(
      ['', ...names],
      shares.map(([name, text]) => [name, ...columns.map(text)]),
    ),
    ...(betterIsSafer === undefined
      ? []
      : [
          '',
          `Across models, writing what works and writing it securely go together with a rank correlation of ${betterIsSafer.toFixed(2)} (${String(columns.length)} columns; few models prove little).`,
        ]),
    '',
    '## Insecure by weakness',
    '',
    ...table(
      ['weakness', 'tasks', ...names],
      weaknesses.map(({ cwe, tasks: count, cells }) => [cwe, String(count), ...cells.map((one) => shareText(one))]),
    ),
    ...(inventions.length === 0
      ? []
      : [
          '',
          '## Invented packages and names',
          '',
          'Of imports and install lines, and of names taken from modules that come with the language.',
          '',
          ...table(inventionHead, inventions),
        ]),
    ...(agreements.length === 0
      ? []
      : [
          '',
          '## Do the oracles agree',
          '',
          ...table(
            ['oracles', 'both came to an end', 'say the same', 'κ'],
            agreements.map(({ oracles, both, same, kappa }) => [
              oracles.join(' and '),
              String(both),
              String(same),
              kappa === undefined ? '–' : kappa.toFixed(2),
            ]),
          ),
        ]),
    '',
    '## By task',
    '',
    ...table(
      ['task', 'weaknesses', ...names],
      tasks.map(({ task, cwe, cells }) => [task, cwe.join(', '), ...cells.map(cellText)]),
    ),
    '',
  ].join('\n');
};

/** `3 secure, 2 insecure`; a dash where nothing was made. */
export const cellText = (cell: Readonly<Partial<Record<Outcome, number>>>): string => {
  const parts = order.flatMap((outcome) =>
    cell[outcome] === undefined ? [] : [`${String(cell[outcome])} ${outcome}`],
  );
  return parts.length === 0 ? '–' : parts.join(', ');
};

const order: readonly Outcome[] = [
  'secure',
  'insecure',
  'not-judged',
  'function-fails',
  'no-entry-point',
  'does-not-compile',
  'does-not-parse',
  'no-code',
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.map(markdownProse).join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(markdownProse).join(' | ')} |`),
];
