import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sha256 } from '@sallyport/core';
import {
  inOrder,
  mostSarifResults,
  slimRecord,
  whatLacks,
  weakAnswer,
  type SampleRecord,
  type RunExtent,
  type ShownAnswer,
  type SlimRecord,
  type WeakAnswer,
} from '@sallyport/assist/evaluate';
import { UsageError } from '../usage-error.ts';
import { parseRecord } from './run-folder.ts';

/** A run as a report needs it. */
export interface ReadRun {
  readonly records: readonly SlimRecord[];
  /** Why it is partial, in a clause; absent where it is complete. */
  readonly lacks: string | undefined;
  readonly shown: readonly ShownAnswer[];
  /** Weak answers beyond those. */
  readonly left: number;
  /** All insecure answers, as far as one file of SARIF takes them; empty unless wanted. */
  readonly weak: readonly WeakAnswer[];
}

/** Weak answers that a report shows with their code: so many of one task, so many in all. */
const mostOfTask = 3;
const mostShown = 300;

/**
 * Reads a run line by line: of twenty thousand records only what figures need is kept. The same answers give the same, in whatever order they came.
 *
 * Errors: throws `UsageError` for a folder that is no run.
 */
export const readRun = async (
  folder: string,
  name: string,
  wants: { readonly weak?: boolean } = {},
): Promise<ReadRun> => {
  const head = readHead(folder, name);
  const records: SlimRecord[] = [];
  // Of each task some insecure answers, of different code first. By a hash of who wrote them: by name the same few models would stand for all.
  const chosen = new Map<string, readonly DrawnAnswer[]>();
  const weak: WeakAnswer[] = [];
  let insecure = 0;
  const path = join(folder, 'records.jsonl');
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let isTorn = false;
  for await (const line of lines) {
    if (line === '') continue;
    const record = isTorn ? undefined : parseRecord(line);
    if (record === undefined) {
      // A run that was killed may have left the beginning of a line; it can only be the last one.
      isTorn = !isTorn && !endsWithLine(path);
      if (isTorn) continue;
      throw new UsageError(
        `${name}/records.jsonl: line ${String(records.length + 1)} is no record that this version reads`,
        'take the line out, judge the answers again with eval run --replay, or name another run',
      );
    }
    records.push(slimRecord(record));
    if (record.outcome !== 'insecure') continue;
    if (wants.weak === true && weak.length < mostSarifResults) weak.push(weakAnswer(record));
    insecure += 1;
    const { task, model, condition, sample } = record;
    const lot = sha256(JSON.stringify([task, model, condition, sample]));
    const others = chosen.get(task) ?? [];
    chosen.set(task, differentFirst([...others, { lot, record }]).slice(0, mostOfTask));
  }
  const shown = [...chosen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => own.map(({ record }) => record).sort(inOrder))
    .slice(0, mostShown)
    .map((record) => shownAnswer(folder, record));
  return {
    records: records.sort(inOrder),
    lacks: isTorn ? whatLacks({ leftOut: head.leftOut }) : head.complete ? undefined : whatLacks(head),
    shown,
    left: insecure - shown.length,
    weak: weak.sort(inOrder),
  };
};

interface DrawnAnswer {
  readonly lot: string;
  readonly record: SampleRecord;
}

/** By lot; the same code again stands behind all that is different. */
const differentFirst = (drawn: readonly DrawnAnswer[]): readonly DrawnAnswer[] => {
  const seen = new Map<string, number>();
  return drawn
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map((one) => {
      const code = one.record.code ?? one.lot;
      const before = seen.get(code) ?? 0;
      seen.set(code, before + 1);
      return { one, before };
    })
    .toSorted((a, b) => a.before - b.before)
    .map(({ one }) => one);
};

const endsWithLine = (path: string): boolean => {
  const file = openSync(path, 'r');
  try {
    const last = Buffer.alloc(1);
    const { size } = fstatSync(file);
    return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a);
  } finally {
    closeSync(file);
  }
};

const readHead = (folder: string, name: string): RunExtent & { readonly complete: boolean } => {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    if (typeof value === 'object' && value !== null && 'complete' in value)
      return {
        complete: value.complete === true,
        made: numberAt(value, 'made'),
        planned: numberAt(value, 'planned'),
        leftOut: 'leftOut' in value && Array.isArray(value.leftOut) ? value.leftOut.length : 0,
      };
  } catch {
    // Said below.
  }
  throw new UsageError(
    `${name}: no run; there is no run.json that can be read`,
    'name the folder that eval run or eval import wrote',
  );
};

const numberAt = (value: object, name: 'made' | 'planned'): number | undefined => {
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'number' ? found : undefined;
};

/** Code is read from the run's own folder by the hash in its name; a record that points elsewhere has none. */
const shownAnswer = (folder: string, { task, model, condition, sample, code, oracles }: SampleRecord): ShownAnswer => {
  let text = '';
  try {
    if (code !== undefined && /^code\/[0-9a-f]{2}\/[0-9a-f]{64}\.\w{1,10}$/u.test(code))
      text = readFileSync(join(folder, code), 'utf8').slice(0, 100_000);
  } catch {
    text = '(the code is no longer in the folder of the run)';
  }
  return {
    task,
    model,
    condition,
    sample,
    code: text,
    accusations: oracles.flatMap(({ oracle, accusations }) => accusations.map((one) => ({ oracle, ...one }))),
  };
};
