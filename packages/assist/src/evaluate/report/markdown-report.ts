import { markdownProse } from '@sallyport/core/report/markdown-prose';
import { agreementHead, agreementRows } from './agreement-rows.ts';
import type { Figures } from './figures.ts';
import { extentNote, figureTable } from './figure-table.ts';
import { inventionHead, inventionRows } from './invention-rows.ts';
import { saferText } from './safer-text.ts';
import type { Table } from './table.ts';
import { taskLegend, taskTable } from './task-table.ts';
import { noWeakness, weaknessLegend, weaknessTable } from './weakness-table.ts';

/** The figures as Markdown: for a pull request, a wiki, a paper's appendix. `lacks`: why the run is partial; absent where it is complete. */
export const markdownReport = (figures: Figures, { lacks }: { readonly lacks: string | undefined }): string => {
  const inventions = inventionRows(figures);
  const agreements = agreementRows(figures);
  return [
    '# What the models wrote',
    '',
    ...(lacks === undefined ? [] : [`**The run is partial: ${lacks}.**`, '']),
    "Shares with 95 % intervals, drawn over tasks. Insecure and secure are about the task's own weaknesses; what was not judged counts as neither.",
    '',
    ...tableText(figureTable(figures)),
    ...(extentNote(figures) === '' ? [] : ['', extentNote(figures)]),
    '',
    saferText(figures),
    '',
    '## Insecure by weakness',
    '',
    ...(figures.weaknesses.length === 0 ? [noWeakness] : [weaknessLegend, '', ...tableText(weaknessTable(figures))]),
    ...(inventions.length === 0
      ? []
      : [
          '',
          '## Invented packages and names',
          '',
          'Of imports and install lines, and of names taken from modules that come with the language and from known packages.',
          '',
          ...rowsText(inventionHead, inventions),
        ]),
    ...(agreements.length === 0 ? [] : ['', '## Do the oracles agree', '', ...rowsText(agreementHead, agreements)]),
    '',
    '## By task',
    '',
    ...(taskLegend(figures) === '' ? [] : [taskLegend(figures), '']),
    ...tableText(taskTable(figures)),
    '',
  ].join('\n');
};

const tableText = ({ corner, head, rows }: Table): readonly string[] => {
  const more = rows.some((row) => row.more !== undefined);
  return rowsText(
    [corner, ...(more ? ['weaknesses'] : []), ...head],
    rows.map((row) => [
      row.name,
      ...(more ? [row.more ?? ''] : []),
      ...row.cells.map((cell) =>
        cell.more === undefined ? cell.text : [cell.text, cell.more].filter((one) => one !== '').join('; '),
      ),
    ]),
  );
};

const rowsText = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.map(cellText).join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cellText).join(' | ')} |`),
];

/** `works@1` as it stands: no mention can come of a number after a letter. */
const cellText = (text: string): string => markdownProse(text).replace(/(?<=[a-z])&#64;(?=\d+$)/u, '@');
