import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { outcomes, type SampleRecord } from '@sallyport/assist/evaluate';
import { lockFolder } from '../lock-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * The folder of one evaluation: `run.json` says what was done, `records.jsonl` has a line for each answer, `code/` what was judged, by hash, and `answers.jsonl` what models said.
 *
 * Lines are appended as they come, each with one write, so that what is there when somebody stops the run is whole lines. While it is open no other process writes there.
 * Errors: what writes throws `UsageError` where the disk takes no more; what is there stays good for `--resume`.
 */
export interface RunFolder extends Disposable {
  /** Records that are there already, where a run is taken up again. */
  readonly records: readonly SampleRecord[];
  /** Gives the record as it was written. */
  add(record: SampleRecord, code: string | undefined): SampleRecord;
  addAnswer(answer: SavedAnswer): void;
  /** What was paid for and never came. */
  addLost(lost: LostAnswer): void;
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
  /** SHA-256 of the conversation; runs from before it was kept have none. */
  readonly question?: string;
  /** When it came, as ISO 8601; runs from before it was kept have none. */
  readonly at?: string;
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'refusal' | 'other';
  readonly input: number;
  readonly output: number;
  readonly dollars: number | undefined;
  readonly ms: number;
}

/** A question that was sent and broken off: it may have been worked on, and is put down at the most that it can have taken. */
export interface LostAnswer extends Pick<SavedAnswer, 'task' | 'model' | 'condition' | 'sample' | 'round'> {
  readonly kind: 'lost';
  /** Units: tokens; US dollars where the price is known. */
  readonly input: number;
  readonly output: number;
  readonly dollars: number | undefined;
}

/** Errors: throws `UsageError` where the folder cannot be written, has something in it although it is to be new, or is written by another process. */
export const openRunFolder = (path: string, how: 'new' | 'resume'): RunFolder => {
  const lock = writing(path, () => {
    makeFolder(path);
    if (how === 'new' && !isBare(path))
      throw new UsageError(
        `${path} is not empty`,
        'name a new folder; an unfinished run of the same suite is taken up again with --resume',
      );
    return lockFolder(path, lockName);
  });
  if ('heldBy' in lock)
    throw new UsageError(
      `${path} is written by another run (process ${String(lock.heldBy)})`,
      `wait for its end, or name another folder; if there is no such run, remove ${join(path, lockName)}`,
    );
  try {
    writing(path, () => {
      for (const name of ['records.jsonl', 'answers.jsonl'])
        if (!existsSync(join(path, name))) writeFileSync(join(path, name), '');
      dropHalfLine(join(path, 'records.jsonl'));
      dropHalfLine(join(path, 'answers.jsonl'));
    });
    return openedFolder(path, how === 'resume' ? readRecords(path) : [], lock);
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
};

const openedFolder = (path: string, records: readonly SampleRecord[], lock: Disposable): RunFolder => {
  const append = (name: string, value: object): void => {
    writing(path, () => {
      const file = join(path, name);
      const { size } = statSync(file);
      try {
        appendFileSync(file, `${JSON.stringify(value)}\n`);
      } catch (error) {
        // A full disk takes half a line; what others still write must not stand behind it.
        truncateSync(file, size);
        throw error;
      }
    });
  };
  return {
    records,
    add: (record, text) => {
      const code = text === undefined ? undefined : placeOf(text, record.language);
      if (code !== undefined && text !== undefined && !existsSync(join(path, code)))
        writing(path, () => {
          mkdirSync(dirname(join(path, code)), { recursive: true });
          writeAtomically(join(path, code), text);
        });
      const written = { ...record, code };
      append('records.jsonl', written);
      return written;
    },
    addAnswer: (answer) => {
      append('answers.jsonl', answer);
    },
    addLost: (lost) => {
      append('answers.jsonl', lost);
    },
    arrange: (ordered) => {
      const encoder = new TextEncoder();
      writing(path, () => {
        writeAtomically(
          join(path, 'records.jsonl'),
          ordered.map((record) => encoder.encode(`${JSON.stringify(record)}\n`)),
        );
      });
    },
    describe: (run) => {
      writing(path, () => {
        writeAtomically(join(path, 'run.json'), `${JSON.stringify(run, undefined, 2)}\n`);
      });
    },
    [Symbol.dispose]: () => {
      lock[Symbol.dispose]();
    },
  };
};

/** Whether nothing is in it but what a run leaves that got no answer: whoever starts the server then may say the same again. */
const isBare = (path: string): boolean =>
  readdirSync(path).every(
    (name) =>
      name === lockName ||
      (name === 'run.json' && existsSync(join(path, 'answers.jsonl'))) ||
      (['records.jsonl', 'answers.jsonl'].includes(name) && statSync(join(path, name)).size === 0),
  );

/** Keeps a second run out. */
const lockName = '.lock';

/** Errors: throws `UsageError` for what the disk refuses. */
const writing = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw new UsageError(
      `${path} cannot be written (${code})`,
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'the disk is full: make room; what was written before stays, and --resume goes on with it'
        : 'name a folder in a place that can be written with -o',
    );
  }
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

/** What models said in a run. Errors: throws `UsageError` for a line that is no answer. */
export const readAnswers = (path: string): readonly SavedAnswer[] =>
  answerLines(path).flatMap((value) => (value['kind'] === 'lost' ? [] : [value as unknown as SavedAnswer]));

/** What was paid for in a run and never came. Errors: as above. */
export const readLost = (path: string): readonly LostAnswer[] =>
  answerLines(path).flatMap((value) => (value['kind'] === 'lost' ? [value as unknown as LostAnswer] : []));

const answerLines = (path: string): readonly Readonly<Record<string, unknown>>[] =>
  readLines(join(path, 'answers.jsonl')).map((line, i) => {
    const value = parsed(line);
    if (
      isRecord(value) &&
      typeof value['task'] === 'string' &&
      typeof value['model'] === 'string' &&
      isCount(value['input']) &&
      isCount(value['output']) &&
      (value['kind'] === 'lost' || (typeof value['text'] === 'string' && typeof value['hash'] === 'string'))
    )
      return value;
    throw new UsageError(
      `${path}/answers.jsonl: line ${String(i + 1)} is no answer`,
      'name the folder of a run, or take the line out: --resume asks for its answer again',
    );
  });

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Whole lines: a run that was killed may have left the beginning of one at the end. */
const readLines = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .slice(0, -1)
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
