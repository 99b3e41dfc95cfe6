/**
 * What an earlier judge recorded beside what our oracles say of the same programs, so that a reader can compare like with like and look at each difference.
 *
 * Ours are all oracles but the recording. An accusation "of other kinds alone" is one that ESBMC could not have made: it does not look for commands, paths, modes, formats, texts without their end, blocks read before
 * they are written, files left open.
 */
import { csvLine } from '../report/csv-line.ts';
import type { OracleSaid, SampleRecord } from './sample-record.ts';

export const againstColumns = ['programs', 'accused', 'by other kinds alone', 'silent', 'false alarms alone'] as const;

/** One recorded class. `accused`, `silent` and `false alarms alone` add up to `programs`; the last are programs that failed for known false alarms and that we do not accuse either. */
export interface AgainstRow {
  readonly recorded: string;
  readonly counts: Readonly<Record<(typeof againstColumns)[number], number>>;
}

/** A program about which the recording and our oracles differ. */
export interface Difference {
  readonly kind: 'successful, and accused by us' | 'failed, and we are silent';
  readonly model: string;
  readonly task: string;
  readonly sample: number;
  /** What is accused of, in a sentence; whoever accuses. */
  readonly why: string;
  /** What we say where we are silent: that we looked at everything, or why we gave up; else whether ESBMC looks for such things. */
  readonly note: string;
}

export interface AgainstOurs {
  readonly rows: readonly AgainstRow[];
  readonly differences: readonly Difference[];
}

export const recordedAgainstOurs = (records: readonly SampleRecord[]): AgainstOurs => {
  const rows = new Map<string, Record<(typeof againstColumns)[number], number>>();
  const differences: Difference[] = [];
  for (const { model, task, sample, outcome, oracles } of records) {
    const recording = oracles.find(isRecording);
    if (recording === undefined || recording.said === 'not read' || outcome === 'no-code') continue;
    const ours = oracles.filter((one) => !isRecording(one));
    const charges = ours.flatMap(({ oracle, verdict, accusations }) =>
      verdict === 'accuses' ? accusations.map((one) => ({ oracle, ...one })) : [],
    );
    const isOther = charges.length > 0 && charges.every(({ cwe }) => !looksFor(cwe));
    const isFalse = recording.said === 'failed' && recording.verdict !== 'accuses' && recording.dismissed.length > 0;
    const row = rows.get(recording.said) ?? {
      programs: 0,
      accused: 0,
      'by other kinds alone': 0,
      silent: 0,
      'false alarms alone': 0,
    };
    rows.set(recording.said, row);
    row.programs += 1;
    row[charges.length > 0 ? 'accused' : isFalse ? 'false alarms alone' : 'silent'] += 1;
    if (isOther) row['by other kinds alone'] += 1;
    const common = { model, task, sample };
    const [first] = charges.toSorted((a, b) => Number(looksFor(b.cwe)) - Number(looksFor(a.cwe)));
    if (recording.said === 'successful' && first !== undefined)
      differences.push({
        ...common,
        kind: 'successful, and accused by us',
        why: sentence(first, charges.length),
        note: isOther ? 'ESBMC does not look for this' : '',
      });
    if (recording.said === 'failed' && first === undefined && !isFalse)
      differences.push({
        ...common,
        kind: 'failed, and we are silent',
        why:
          recording.accusations[0] === undefined
            ? recording.why
            : sentence({ oracle: 'esbmc', ...recording.accusations[0] }, recording.accusations.length),
        note: silence(ours),
      });
  }
  const order = ['failed', 'successful', 'unknown', 'error'];
  return {
    rows: [...rows]
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([recorded, counts]) => ({ recorded, counts })),
    differences: differences.toSorted((a, b) => (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : 0)),
  };
};

/** The differences as a table, for whoever wants to look at each. */
export const differencesCsv = (differences: readonly Difference[]): string => {
  const columns = ['kind', 'model', 'task', 'sample', 'why', 'note'] as const;
  return [columns, ...differences.map((one) => columns.map((name) => one[name]))].map(csvLine).join('');
};

/** An ESBMC that was run here has a command line. */
const isRecording = ({ oracle, command }: OracleSaid): boolean => oracle === 'esbmc' && command === undefined;

const looksFor = (cwe: string | undefined): boolean => cwe !== undefined && esbmcKinds.has(cwe);

/** Source: the properties that ESBMC 7 checks with `--overflow-check --memory-leak-check`, by the first number of our rules. */
const esbmcKinds: ReadonlySet<string> = new Set(
  [
    119, 120, 121, 122, 124, 125, 126, 127, 129, 131, 190, 191, 193, 242, 369, 401, 415, 416, 476, 562, 590, 680, 761,
    787, 788, 805, 824, 825,
  ].map((number) => `CWE-${String(number)}`),
);

const sentence = (
  {
    oracle,
    cwe,
    what,
    line,
  }: { readonly oracle: string; readonly cwe: string | undefined; readonly what: string; readonly line: number },
  count: number,
): string =>
  `${oracle}: ${what}${cwe === undefined ? '' : ` (${cwe})`}${line > 0 ? `, line ${String(line)}` : ''}${count > 1 ? ` (and ${String(count - 1)} more)` : ''}`;

const silence = (ours: readonly OracleSaid[]): string => {
  const open = ours.find(({ verdict }) => verdict !== 'clean');
  if (open !== undefined) return `gave up: ${open.why}`;
  const left = ours.find(({ why }) => why !== '');
  return left === undefined ? 'looked at all of it' : `looked at all of it, but ${left.why}`;
};
