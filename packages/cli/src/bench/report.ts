import { type BenchRun, describeEnding, isAllowed, sameOutput, verdictOf } from './judge.ts';
import type { Latency, Share, Summary } from './summary.ts';

/** What was measured, said above the figures. */
export interface Measured {
  readonly dataset: string;
  readonly isolation: string;
  readonly jobs: number;
  readonly skipped: readonly string[];
}

/** Disagreements shown in text and Markdown; JSON has them all. */
const maxShown = 40;

const shareText = ({ held, of }: Share): string => (of === 0 ? '–' : `${String(held)}/${String(of)}`);
const rateText = ({ held, of }: Share): string =>
  // A rate below one never reads as 100 %.
  of === 0 ? '–' : `${(Math.floor((held / of) * 1000) / 10).toFixed(1)} %`;
const time = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 1);

type Row = readonly string[];

const rateRows = ({ blocked, allowed, sameOutput: same }: Summary): readonly Row[] => [
  [
    'unsafe programs blocked',
    shareText(blocked),
    rateText(blocked),
    `refused ${String(blocked.refused)}, exhausted ${String(blocked.exhausted)}, without effect ${String(blocked.withoutEffect)}`,
  ],
  ['safe programs allowed', shareText(allowed), rateText(allowed), ''],
  ['output equal to CPython’s', shareText(same), rateText(same), ''],
];

const latencyRows = ({ latency }: Summary): readonly Row[] =>
  (Object.entries(latency) as [string, Latency | null][]).map(([part, of]) =>
    of === null ? [part, '–', '–', '0'] : [part, time(of.median), time(of.p95), String(of.of)],
  );

const cweRows = ({ byCwe }: Summary): readonly Row[] =>
  byCwe.map(({ cwe, blocked, allowed }) => [cwe, shareText(blocked), shareText(allowed)]);

const head = (summary: Summary, { dataset, isolation, jobs }: Measured): string =>
  `${String(summary.programs)} programs of ${dataset}, policy ${Object.entries(summary.policies)
    .map(([name, of]) => (Object.keys(summary.policies).length === 1 ? name : `${name} (${String(of)})`))
    .join(', ')}, cell ${isolation}, ${String(jobs)} at once`;

const endingsLine = ({ endings }: Summary): string =>
  `endings: ${Object.entries(endings)
    .map(([kind, of]) => `${kind} ${String(of)}`)
    .join(', ')}`;

const stopped = ({ notRun, programs }: Summary): string =>
  notRun === 0
    ? ''
    : `stopped: ${String(programs - notRun)} of ${String(programs)} programs ran, the figures are of those`;

const align = (rows: readonly Row[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** The figures for a person at a terminal. */
export const reportText = (summary: Summary, measured: Measured): string => {
  const shown = summary.disagreements.slice(0, maxShown);
  const rest = summary.disagreements.length - shown.length;
  const { skipped } = measured;
  return `${[
    head(summary, measured),
    stopped(summary),
    '',
    align(rateRows(summary)),
    endingsLine(summary),
    ...(summary.byCwe.length === 0 ? [] : ['', align([['weakness', 'blocked', 'allowed'], ...cweRows(summary)])]),
    '',
    align([['milliseconds', 'median', 'p95', 'of'], ...latencyRows(summary)]),
    ...(shown.length === 0 ? [] : ['', 'does not hold', ...shown.map(({ id, text }) => `  ${id}: ${text}`)]),
    ...(rest > 0 ? [`  and ${String(rest)} more: --format json lists all`] : []),
    ...(skipped.length === 0
      ? []
      : ['', `not looked at: ${String(skipped.length)}`, ...skipped.slice(0, maxShown).map((one) => `  ${one}`)]),
  ]
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n')
    .replace('\n\n\n', '\n\n')}\n`;
};

/** The same as Markdown tables. */
export const reportMarkdown = (summary: Summary, measured: Measured): string => {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
  const table = (header: Row, rows: readonly Row[]): string =>
    [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
  const shown = summary.disagreements.slice(0, maxShown);
  return `${[
    `# Executor`,
    `${head(summary, measured)}.`,
    ...(summary.notRun > 0 ? [`**${stopped(summary)}.**`] : []),
    table(['measure', 'programs', 'rate', 'by'], rateRows(summary)),
    `${endingsLine(summary)}.`,
    ...(summary.byCwe.length === 0 ? [] : [table(['weakness', 'blocked', 'allowed'], cweRows(summary))]),
    table(['milliseconds', 'median', 'p95', 'of'], latencyRows(summary)),
    ...(shown.length === 0
      ? []
      : [
          '## Does not hold',
          table(
            ['program', 'what'],
            shown.map(({ id, text }) => [id, text]),
          ),
        ]),
    ...(measured.skipped.length === 0 ? [] : [`Not looked at: ${String(measured.skipped.length)}.`]),
  ].join('\n\n')}\n`;
};

/** All of it: figures, and each program with its structured reason. */
export const reportJson = (summary: Summary, measured: Measured, runs: readonly BenchRun[]): string =>
  `${JSON.stringify(
    {
      schemaVersion: '1.0',
      complete: summary.notRun === 0,
      ...measured,
      summary,
      programs: runs.map((run) => ({
        id: run.program.id,
        label: run.program.label,
        cwe: run.program.cwe,
        policy: run.policy,
        verdict: verdictOf(run),
        allowed: isAllowed(run),
        sameOutput: sameOutput(run) ?? null,
        reason: { summary: describeEnding(run.ending), ...run.ending },
        effects: run.effects,
        milliseconds: run.timing,
      })),
    },
    null,
    2,
  )}\n`;
