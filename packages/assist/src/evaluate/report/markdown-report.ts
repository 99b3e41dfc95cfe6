import { markdownProse } from '@sallyport/core/report/markdown-prose';
import type { Outcome } from '../results/sample-record.ts';
import type { Figures } from './figures.ts';
import { figureRows } from './figure-rows.ts';
import { columnName, shareText } from './figure-text.ts';
import { inventionHead, inventionRows } from './invention-rows.ts';

/** The figures as Markdown: for a pull request, a wiki, a paper's appendix. */
export const markdownReport = (figures: Figures): string => {
  const { columns, tasks, weaknesses, agreements, betterIsSafer } = figures;
  const inventions = inventionRows(figures);
  const names = columns.map((one) => columnName(one));
  return [
    '# What the models wrote',
    '',
    "Shares with 95 % intervals, drawn over tasks. Insecure and secure are about the task's own weaknesses; what was not judged counts as neither.",
    '',
    ...table(['', ...names], figureRows(columns)),
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
