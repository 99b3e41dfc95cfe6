import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outcomes, type SampleRecord } from '@sallyport/assist/evaluate';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * The folder of one evaluation: `run.json` says what was done, `records.jsonl` has a line for each answer, `code/` what was judged, by hash, and `answers.jsonl` what models said.
 *
 * Lines are appended as they come, each with one write, so that what is there when somebody stops the run is whole lines.
 */
export interface RunFolder {
  /** Records that are there already, where a run is taken up again. */
  readonly records: readonly SampleRecord[];
  /** Gives the record as it was written. */
  add(record: SampleRecord, code: string | undefined): SampleRecord;
  addAnswer(answer: SavedAnswer): void;
  /** Writes the records anew, in this order: a run and its replay end in the same file, however answers overtook each other. */
  arrange(records: readonly SampleRecord[]): void;
  /** Says what the run was, and whether it came to its end. */
  describe(run: object): void;
}

/** One answer as the model gave it. */
export interface SavedAnswer {
  readonly task: string;
  readonly model: string;
  readonly condition: string;
  readonly sample: number;
  /** Zero-based. */
  readonly round: number;
  /** Of what was sent. */
  readonly hash: string;
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'refusal' | 'other';
  readonly input: number;
  readonly output: number;
  readonly dollars: number | undefined;
  readonly ms: number;
}

/** What `run.json` of a run says; `undefined` where there is none that can be read. */
export const readRunHead = (path: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(join(path, 'run.json'), 'utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Errors: throws `UsageError` where the folder cannot be written, or has something in it although it is to be new. */
export const openRunFolder = (path: string, how: 'new' | 'resume'): RunFolder => {
  try {
    makeFolder(path);
    if (how === 'new' && readdirSync(path).length > 0)
      throw new UsageError(
        `${path} is not empty`,
        'name a new folder; an unfinished run of the same suite is taken up again with --resume',
      );
    for (const name of ['records.jsonl', 'answers.jsonl'])
      if (!existsSync(join(path, name))) writeFileSync(join(path, name), '');
    dropHalfLine(join(path, 'records.jsonl'));
    dropHalfLine(join(path, 'answers.jsonl'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'EIO'})`,
      'name a folder in a place that can be written with -o',
    );
  }
  const append = (name: string, value: object): void => {
    appendFileSync(join(path, name), `${JSON.stringify(value)}\n`);
  };
  return {
    records: how === 'resume' ? readRecords(path) : [],
    add: (record, text) => {
      const code = text === undefined ? undefined : placeOf(text, record.language);
      if (code !== undefined && text !== undefined && !existsSync(join(path, code))) {
        mkdirSync(dirname(join(path, code)), { recursive: true });
        writeAtomically(join(path, code), text);
      }
      const written = { ...record, code };
      append('records.jsonl', written);
      return written;
    },
    addAnswer: (answer) => {
      append('answers.jsonl', answer);
    },
    arrange: (records) => {
      const encoder = new TextEncoder();
      writeAtomically(
        join(path, 'records.jsonl'),
        records.map((record) => encoder.encode(`${JSON.stringify(record)}\n`)),
      );
    },
    describe: (run) => {
      writeAtomically(join(path, 'run.json'), `${JSON.stringify(run, undefined, 2)}\n`);
    },
  };
};

/**
 * The record in a line; `undefined` for a line that is none. What `add` wrote is looked at where it decides, the rest is ours. Runs from before verdicts were given for each weakness have none.
 */
export const parseRecord = (line: string): SampleRecord | undefined => {
  const value = parsed(line);
  return isRecord(value) &&
    value['kind'] === 'sample' &&
    typeof value['task'] === 'string' &&
    typeof value['model'] === 'string' &&
    typeof value['condition'] === 'string' &&
    typeof value['why'] === 'string' &&
    outcomes.some((one) => one === value['outcome']) &&
    Array.isArray(value['cwe']) &&
    Array.isArray(value['oracles'])
    ? ({
        ...value,
        weaknesses: Array.isArray(value['weaknesses']) ? value['weaknesses'] : [],
        others: Array.isArray(value['others']) ? value['others'] : [],
      } as unknown as SampleRecord)
    : undefined;
};

/** Errors: throws `UsageError` for a line that is no record. */
const readRecords = (path: string): readonly SampleRecord[] =>
  readLines(join(path, 'records.jsonl')).map((line, i) => {
    const record = parseRecord(line);
    if (record !== undefined) return record;
    throw new UsageError(
      `${path}/records.jsonl: line ${String(i + 1)} is no record`,
      'take the line out, or name another run',
    );
  });

export const readAnswers = (path: string): readonly SavedAnswer[] =>
  readLines(join(path, 'answers.jsonl')).map((line, i) => {
    const value = parsed(line);
    if (isRecord(value) && typeof value['text'] === 'string' && typeof value['hash'] === 'string')
      return value as unknown as SavedAnswer;
    throw new UsageError(
      `${path}/answers.jsonl: line ${String(i + 1)} is no answer`,
      'name the folder of a run with --replay',
    );
  });

const readLines = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'EIO'})`,
      'name the folder of a run',
    );
  }
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A run that was killed may have left the beginning of a line. */
const dropHalfLine = (path: string): void => {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.byteLength) truncateSync(path, end);
};

const endings: Readonly<Record<string, string>> = { python: 'py', javascript: 'js', typescript: 'ts' };

const placeOf = (text: string, language: string): string => {
  const hash = createHash('sha256').update(text).digest('hex');
  return `code/${hash.slice(0, 2)}/${hash}.${endings[language] ?? language}`;
};
