import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions, type Condition } from '@sallyport/assist/evaluate';

/** What `run.json` says of a run: how it was asked. Absent is what an older version did not keep, or what is not of its form. */
export interface RunHead {
  readonly suiteHash: string | undefined;
  readonly tasks: readonly string[];
  readonly models: readonly string[];
  readonly conditions: readonly Condition[];
  readonly samples: number | undefined;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly answerTokens: number | undefined;
  /** Those that were asked, with commas between them, or `none`. */
  readonly checkers: string | undefined;
}

/** `undefined` where there is no run that can be read. */
export const readRunHead = (path: string): RunHead | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(path, 'run.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const suite = isRecord(value['suite']) ? value['suite'] : {};
  const had = textsIn(value['conditions']);
  return {
    suiteHash: typeof suite['hash'] === 'string' ? suite['hash'] : undefined,
    tasks: textsIn(suite['tasks']),
    models: textsIn(value['models']),
    conditions: had.flatMap((name) => conditions.find((one) => one === name) ?? []),
    samples: countIn(value['samples']),
    temperature: numberIn(value['temperature']),
    seed: numberIn(value['seed']),
    answerTokens: countIn(value['answerTokens']),
    checkers: typeof value['checkers'] === 'string' ? value['checkers'] : undefined,
  };
};

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const countIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
