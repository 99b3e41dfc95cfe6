import { visibleLine } from '@sallyport/core/report/visible';
import { recordedClasses, type RecordedRow } from '../study/recorded-table.ts';
import { shortName } from '../report/figure-text.ts';
import { againstColumns, recordedAgainstOurs, type AgainstOurs } from './recorded-against-ours.ts';
import { outcomes, type SampleRecord } from './sample-record.ts';

export interface ImportView {
  readonly records: readonly SampleRecord[];
  /** What an earlier judge said, where it was recorded. */
  readonly recorded: readonly RecordedRow[];
}

/**
 * The tables of a re-judged study for a terminal: what was recorded, and what the oracles say now.
 *
 * Columns in which nobody has anything are left out. Names are those of folders and models: what would break a line or act on a terminal is written out, and of long ones the middle is left out.
 */
export const importText = ({ records, recorded }: ImportView): string => {
  const models = [...new Set(records.map(({ model }) => model))].sort();
  const now = models.map((model) => [
    model,
    ...outcomes.map((outcome) => records.filter((one) => one.model === model && one.outcome === outcome).length),
  ]);
  const before = recorded.map(({ model, counts }) => [model, ...recordedClasses.map((one) => counts[one])]);
  return [
    ...(before.length === 0 ? [] : ['recorded earlier (ESBMC)', ...table(['model', ...recordedClasses], before), '']),
    'judged now',
    ...table(['model', ...outcomes], now),
    '',
    ...againstText(recordedAgainstOurs(records)),
  ].join('\n');
};

/** Differences of each kind that are printed. */
const mostTold = 10;

const againstText = ({ rows, differences }: AgainstOurs): readonly string[] => {
  if (rows.length === 0) return [];
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return [
    'recorded against ours',
    ...table(
      ['recorded', ...againstColumns],
      rows.map(({ recorded, counts }) => [recorded, ...againstColumns.map((one) => counts[one])]),
    ),
    '',
    ...kinds.flatMap((kind) => {
      const own = differences.filter((one) => one.kind === kind);
      return [
        `recorded ${kind}: ${String(own.length)}`,
        ...own
          .slice(0, mostTold)
          .map(
            ({ model, task, why, note }) =>
              `  ${visibleLine(`${model}, ${task}: ${why}${note === '' ? '' : `; ${note}`}`)}`,
          ),
        ...(own.length > mostTold ? [`  … all stand in differences.csv`] : []),
        '',
      ];
    }),
  ];
};

type Row = readonly (string | number)[];

const table = (head: readonly string[], rows: readonly Row[]): readonly string[] => {
  const total = head.map((_, i) => (i === 0 ? 'all' : rows.reduce((all, row) => all + Number(row[i] ?? 0), 0)));
  const all = [head, ...rows, ...(rows.length > 1 ? [total] : [])].map(([name = '', ...cells]) => [
    shortName(visibleLine(String(name))),
    ...cells,
  ]);
  const kept = head.map((_, i) => i).filter((i) => i === 0 || total[i] !== 0);
  const widths = kept.map((i) => Math.max(...all.map((row) => String(row[i] ?? '').length)));
  return all.map((row) =>
    `  ${kept
      .map((i, at) => {
        const cell = String(row[i] ?? '');
        return i === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
      })
      .join('  ')}`.trimEnd(),
  );
};
