import { markdownProse } from '@sallyport/core/report/markdown-prose';
import type { Comparison } from './compare.ts';
import { percent } from './figure-text.ts';

/** Comparisons that are shown; the others are counted. */
const mostShown = 40;

/**
 * Comparisons as a Markdown table with the words that keep a reader from seeing more in it than there is.
 *
 * Of several pairs what is surest of each measure stands first, then what differs most. Of more than forty comparisons each measure has its share of the forty, and the table ends with a note: CSV and JSON have all.
 */
export const compareText = (comparisons: readonly Comparison[]): string => {
  const shown = shownOf(comparisons);
  const wanted = columns.filter(({ isWanted }) => isWanted === undefined || shown.some(isWanted));
  const sure = comparisons.filter(({ corrected }) => corrected < 0.05).length;
  return [
    'Paired over tasks that both sides have: permutation test on task means, corrected together (Holm). Differences are first minus second, in percentage points. d: of paired differences (d_z). What was not judged counts as neither secure nor insecure.',
    '',
    `${String(sure)} of ${String(comparisons.length)} comparisons ${sure === 1 ? 'differs' : 'differ'} by more than chance (p after Holm below 0.05).`,
    ...notes(comparisons).flatMap((note) => ['', note]),
    '',
    `| ${wanted.map(({ head }) => head).join(' | ')} |`,
    `| ${wanted.map(() => '---').join(' | ')} |`,
    ...shown.map((one) => `| ${wanted.map(({ text }) => markdownProse(text(one))).join(' | ')} |`),
    ...(comparisons.length > shown.length
      ? [
          '',
          `${String(comparisons.length - shown.length)} more comparisons are not shown, none surer than those above of the same measure: \`--format csv=FILE\` writes all of them.`,
        ]
      : []),
    '',
  ].join('\n');
};

const shownOf = (comparisons: readonly Comparison[]): readonly Comparison[] => {
  const measures = [...Map.groupBy(comparisons, ({ measure }) => measure).values()];
  const mostOfEach = Math.max(1, Math.floor(mostShown / measures.length));
  return measures.flatMap((own) =>
    own.toSorted(bySurety).slice(0, comparisons.length > mostShown ? mostOfEach : mostShown),
  );
};

/** Surest first, then the largest difference; the rest as given. */
const bySurety = (a: Comparison, b: Comparison): number =>
  a.corrected - b.corrected ||
  a.permutation.p - b.permutation.p ||
  Math.abs(b.difference.value) - Math.abs(a.difference.value);

interface Column {
  readonly head: string;
  readonly text: (one: Comparison) => string;
  /** A column is left out where it would say nothing of any row. */
  readonly isWanted?: (one: Comparison) => boolean;
}

const columns: readonly Column[] = [
  { head: 'measure', text: ({ measure }) => measure },
  { head: 'first', text: ({ first }) => first },
  { head: 'second', text: ({ second }) => second },
  {
    head: 'tasks',
    text: ({ tasks, left: [a, b] }) =>
      `${String(tasks)}${a + b > 0 ? ` (not compared: ${String(a)} / ${String(b)})` : ''}`,
  },
  { head: 'means', text: ({ means }) => both(means) },
  { head: 'not judged', text: ({ notJudged }) => both(notJudged), isWanted: ({ notJudged: [a, b] }) => a + b > 0 },
  {
    head: 'difference (95 %)',
    text: ({ difference: { value, low, high } }) => `${signed(value)} (${signed(low)} to ${signed(high)})`,
  },
  {
    head: 'd',
    text: ({ effect, tasks }) =>
      effect.standardised === undefined ? (tasks < 2 ? 'one task' : 'no spread') : effect.standardised.toFixed(2),
  },
  { head: 'tasks higher / lower', text: ({ effect }) => `${String(effect.higher)} / ${String(effect.lower)}` },
  {
    head: 'p',
    text: ({ permutation: { p, how } }) => `${probability(p)}${how === 'drawn' ? ' (drawn)' : ''}`,
  },
  { head: 'p (Holm)', text: ({ corrected }) => probability(corrected) },
  {
    head: 'McNemar (not corrected)',
    text: ({ mcnemar }) => (mcnemar === undefined ? 'several samples' : probability(mcnemar)),
    isWanted: ({ mcnemar }) => mcnemar !== undefined,
  },
];

/** What a reader has to know of these comparisons. */
const notes = (comparisons: readonly Comparison[]): readonly string[] => {
  const most = Math.max(0, ...comparisons.map(({ effect }) => effect.higher + effect.lower));
  const drawn = comparisons.find(({ permutation }) => permutation.how === 'drawn')?.permutation.draws;
  return [
    ...(comparisons.some(({ left: [a, b] }) => a + b > 0)
      ? [
          'Not compared: tasks of which the first / the second side alone has an answer that counts (of "insecure, of what works": one that works).',
        ]
      : []),
    ...(2 ** (1 - most) * comparisons.length >= 0.05
      ? [
          `No more than ${String(most)} tasks differ: with so few, and so many comparisons, none could come out as more than chance. Compare fewer sides, or over more tasks.`,
        ]
      : []),
    ...(drawn !== undefined && comparisons.length / (drawn + 1) >= 0.05
      ? [
          `Drawn p values end at 1 in ${String(drawn + 1)}, which is no longer sure among ${String(comparisons.length)} comparisons.`,
        ]
      : []),
  ];
};

const both = (shares: readonly [number, number]): string => shares.map((one) => `${percent(one)} %`).join(' / ');
const signed = (share: number): string => `${Math.round(share * 100) > 0 ? '+' : ''}${percent(share)}`;
const probability = (p: number): string => (p < 0.001 ? p.toExponential(0) : p.toFixed(3));
