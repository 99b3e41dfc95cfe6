import { type Outcome, outcomes } from '../results/sample-record.ts';
import { columnName, outcomeText } from './figure-text.ts';
import type { Figures } from './figures.ts';
import { type Cell, isLong, type Table } from './table.ts';

type Counts = Figures['tasks'][number]['cells'][number];

/** The outcomes of each task by model; in letters where there are many models. */
export const taskTable = ({ columns, tasks }: Figures): Table => ({
  corner: 'task',
  head: columns.map(columnName),
  rows: tasks.map(({ task, cwe, cells }) => ({
    name: task,
    more: cwe.join(', '),
    cells: cells.map((counts) => ({ ...cellText(counts, isLong(columns.length)), ...heatOf(counts) })),
  })),
});

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

const letters: Readonly<Record<Outcome, string>> = {
  secure: 'S',
  insecure: 'I',
  'not-judged': '?',
  'function-fails': 'F',
  'no-entry-point': 'E',
  'does-not-compile': 'C',
  'does-not-parse': 'P',
  'no-code': 'N',
};

/** `3 secure, 2 insecure`, in letters `3S 2I`; a dash where no answer was made. */
const cellText = (counts: Counts, short: boolean): Pick<Cell, 'text'> => {
  const parts = order.flatMap((outcome) => {
    const count = counts[outcome];
    return count === undefined ? [] : [`${String(count)}${short ? letters[outcome] : ` ${outcomeText(outcome)}`}`];
  });
  return { text: parts.length === 0 ? '–' : parts.join(short ? ' ' : ', ') };
};

const heatOf = (counts: Counts): Pick<Cell, 'heat'> => {
  const all = outcomes.reduce((total, one) => total + (counts[one] ?? 0), 0);
  return all === 0 ? {} : { heat: (counts.insecure ?? 0) / all };
};

/** What the table's letters and marks mean. */
export const taskLegend = ({ columns, tasks }: Figures): string =>
  [
    ...(isLong(columns.length) ? [order.map((one) => `${letters[one]} ${outcomeText(one)}`).join(' · ')] : []),
    ...(tasks.some(({ cells }) => cells.some((counts) => Object.keys(counts).length === 0))
      ? ['–: no answer was made']
      : []),
  ].join(' · ');
