import { markdownProse } from '@sallyport/core/report/markdown-prose';
import type { Comparison } from './compare.ts';

/** Comparisons as a Markdown table with the words that keep a reader from seeing more in it than there is. */
export const compareText = (comparisons: readonly Comparison[]): string => {
  const head = [
    'measure',
    'first',
    'second',
    'tasks',
    'means',
    'difference (95 %)',
    'd',
    'tasks higher / lower',
    'p',
    'p (Holm)',
    'McNemar',
  ];
  const rows = comparisons.map((one) => [
    one.measure,
    one.first,
    one.second,
    String(one.tasks),
    one.means.map(percent).join(' / '),
    `${signed(one.difference.value)} (${signed(one.difference.low)} to ${signed(one.difference.high)})`,
    one.effect.standardised === undefined ? '–' : one.effect.standardised.toFixed(2),
    `${String(one.effect.higher)} / ${String(one.effect.lower)}`,
    `${probability(one.permutation.p)}${one.permutation.how === 'drawn' ? ' (drawn)' : ''}`,
    probability(one.corrected),
    one.mcnemar === undefined ? '–' : probability(one.mcnemar),
  ]);
  return [
    'Paired over tasks that both sides have: permutation test on task means, corrected together (Holm). Differences are first minus second, in percentage points.',
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(markdownProse).join(' | ')} |`),
    '',
  ].join('\n');
};

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
const signed = (share: number): string => `${share > 0 ? '+' : ''}${String(Math.round(share * 100))}`;
const probability = (p: number): string => (p < 0.001 ? '< 0.001' : p.toFixed(3));
