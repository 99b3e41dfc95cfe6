import { columnName, percent, shareText } from './figure-text.ts';
import type { Figures, WeaknessRow } from './figures.ts';
import { type Cell, type Table, turned } from './table.ts';

/** The share that is insecure by weakness and model, beside it the share that nobody could judge. */
export const weaknessTable = ({ columns, weaknesses }: Figures): Table =>
  turned({
    corner: 'weakness (tasks)',
    head: columns.map(columnName),
    rows: weaknesses.map((row) => ({
      name: `${row.cwe} (${String(row.tasks)})`,
      cells: columns.map((_, i) => weaknessCell(row, i)),
    })),
  });

const weaknessCell = ({ cells, notJudged }: WeaknessRow, i: number): Cell => {
  const [share, unknown] = [cells[i], notJudged[i] ?? 0];
  if (share === undefined) return { text: '–' };
  if (unknown === 1) return { text: '', more: 'not judged' };
  return {
    text: shareText(share, ''),
    heat: share.value,
    ...(unknown > 0 && { more: `${percent(unknown)} % not judged` }),
  };
};

/** What the table's marks mean. */
export const weaknessLegend =
  'The share that is insecure in this weakness, of all answers that were looked at: those that can be run and that no test fails for what they do. Where some of them were not judged, their share stands beside it. –: no answer to a task about it was looked at.';

export const noWeakness = 'No task names a weakness that it is about.';
