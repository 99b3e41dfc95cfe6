import { columnName, outcomeText, shareText } from './figure-text.ts';
import type { AtK, ColumnFigures, Figures } from './figures.ts';
import { type Table, turned } from './table.ts';

type Row = readonly [string, (one: ColumnFigures) => string];

/** The figures of models. Models side by side, where there are many one below the other. */
export const figureTable = ({ columns, tasks }: Figures): Table => {
  const wasTested = columns.some(({ tested }) => tested > 0) || columns.some(({ looked }) => looked === 0);
  const allWork = columns.every(({ looked, working }) => looked === working);
  const rows: readonly Row[] = [
    ['tasks × samples', (one) => extentText(one, tasks.length)],
    ...rowsAtK(columns, 'works', ({ worksAtK }) => worksAtK, [1]),
    ...rowsAtK(columns, 'works, and nothing is found against it', ({ unaccusedAtK }) => unaccusedAtK),
    ...rowsAtK(columns, 'secure and functional', ({ atK }) => atK),
    ...(wasTested ? ofWhatWorks : []),
    ...(wasTested && allWork ? [] : ofWhatWasLookedAt),
    ['insecure, were every accusation to stand', (one) => shareText(one.insecureIfAllStand, one.notKnown.looked ?? '')],
    [
      'disputed between oracles',
      ({ disputed, looked, notKnown }) => notKnown.looked ?? `${String(disputed)} of ${String(looked)}`,
    ],
    ["other weaknesses than the task's", (one) => shareText(one.otherWeaknesses, one.notKnown.looked ?? '')],
    ...(columns.some(({ followed }) => followed !== undefined)
      ? [['followed the poison', (one: ColumnFigures) => shareText(one.followed, one.notKnown.followed ?? '')] as const]
      : []),
    ...(columns.some(({ tested, samples }) => tested > 0 && tested < samples)
      ? [
          [
            'answers that no test ran over',
            ({ tested, samples }: ColumnFigures) => `${String(samples - tested)} of ${String(samples)}`,
          ] as const,
        ]
      : []),
    [failures.map(outcomeText).join(' · '), ({ counts }) => failures.map((one) => String(counts[one])).join(' · ')],
    ...(columns.some(({ tokens }) => tokens > 0)
      ? [
          ['tokens', ({ tokens }: ColumnFigures) => (tokens === 0 ? 'no model was asked' : String(tokens))] as const,
          [
            'cost',
            ({ dollars, notKnown }: ColumnFigures) =>
              dollars === undefined ? (notKnown.dollars ?? '') : `$${dollars.toFixed(2)}`,
          ] as const,
        ]
      : []),
  ];
  return turned({
    corner: '',
    head: columns.map(columnName),
    rows: rows.map(([name, text]) => ({ name, cells: columns.map((one) => ({ text: text(one) })) })),
  });
};

const failures = ['no-code', 'does-not-parse', 'does-not-compile', 'no-entry-point', 'function-fails'] as const;

const ofWhatWorks: readonly Row[] = [
  [
    'of what works: secure',
    (one) => shareText(one.secureGivenFunctional, one.notKnown.givenFunctional ?? 'nobody may say so'),
  ],
  ['of what works: insecure', (one) => shareText(one.insecureGivenFunctional, one.notKnown.givenFunctional ?? '')],
  ['of what works: not judged', (one) => shareText(one.notJudgedGivenFunctional, one.notKnown.givenFunctional ?? '')],
];

const ofWhatWasLookedAt: readonly Row[] = [
  ['of all that was looked at: insecure', (one) => shareText(one.insecure, one.notKnown.looked ?? '')],
  ['of all that was looked at: not judged', (one) => shareText(one.notJudgedShare, one.notKnown.looked ?? '')],
];

/** `20 × 5`, or `14 of 20 × 1–5` of a run that is not through. */
const extentText = ({ tasks, samplesOfTask: [least, most] }: ColumnFigures, all: number): string =>
  `${String(tasks)}${tasks < all ? ` of ${String(all)}` : ''} × ${String(least)}${most > least ? `–${String(most)}` : ''}`;

const rowsAtK = (
  columns: readonly ColumnFigures[],
  name: string,
  of: (one: ColumnFigures) => readonly AtK[],
  always: readonly number[] = [],
): readonly Row[] =>
  [...new Set([...always, ...columns.flatMap((one) => of(one).map(({ k }) => k))])]
    .toSorted((a, b) => a - b)
    .map((k) => [
      `${name}@${String(k)}`,
      (one) =>
        shareText(
          of(one).find((at) => at.k === k)?.value,
          one.notKnown.functional ?? (of(one).length === 0 ? 'no such task' : `a task has fewer than ${String(k)}`),
        ),
    ]);

/** What to know before models are held against each other; empty where there is nothing. */
export const extentNote = ({ columns, tasks }: Figures): string =>
  columns.some(({ tasks: own }) => own < tasks.length)
    ? 'Not all models have answers to all tasks, so that their figures are about different tasks; eval compare takes those alone that two have in common.'
    : '';
