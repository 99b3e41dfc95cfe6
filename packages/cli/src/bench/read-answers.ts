import { readFileSync } from 'node:fs';
import type { Plain } from '@sallyport/python';
import { parse } from 'yaml';
import { UsageError } from '../usage-error.ts';
import type { ToolAnswer } from './run-programs.ts';

/**
 * What tools answer, from an `answers.yaml`: by name, `answer` and whether a call is an `effect` (it is, unless said otherwise). `{marker}` stands for
 * a text that must not come out of a run.
 *
 * Errors: throws `UsageError` where the file is no such mapping.
 */
export const readAnswers = (path: string, secret: string): ReadonlyMap<string, ToolAnswer> => {
  let data: unknown;
  try {
    data = parse(readFileSync(path, 'utf8').replaceAll('{marker}', secret));
  } catch (error) {
    throw notAnswers(path, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read');
  }
  if (!isRecord(data)) throw notAnswers(path, 'not a mapping');
  return new Map(
    Object.entries(data).map(([tool, said]) => {
      if (!isRecord(said) || !('answer' in said)) throw notAnswers(path, `${tool} has no answer`);
      return [tool, { answer: said['answer'] as Plain, effect: said['effect'] !== false }];
    }),
  );
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnswers = (path: string, what: string): UsageError =>
  new UsageError(`${path}: ${what}`, 'tool names, each with answer and effect');
