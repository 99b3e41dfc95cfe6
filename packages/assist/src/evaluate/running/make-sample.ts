/**
 * One sample: asks the model as often as the condition says, judges what came, and gives the record.
 *
 * The answer counts as it comes: it is never asked for again because it was bad. What went wrong between us and the model (no connection, no money) is a problem and no
 * sample; a refusal is a sample without code.
 */
import { sha256 } from '@sallyport/core';
import type { Judgement } from '../judging/judge-answer.ts';
import type { OracleSaid, SampleRecord } from '../results/sample-record.ts';
import { canBeCertified } from '../suite/can-be-certified.ts';
import type { Task } from '../suite/task.ts';
import { feedbackMessage, feedbackRounds, firstMessages } from './conditions.ts';
import type { PlainMessage } from './plain-message.ts';
import type { Cell } from './plan-cells.ts';

/** Asks one model one conversation. */
export type Ask = (
  messages: readonly PlainMessage[],
  place: { readonly cell: Cell; readonly round: number },
) => Promise<RawSample | AskProblem>;

export interface RawSample {
  readonly kind: 'answered';
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'refusal' | 'other';
  /** When it came, as ISO 8601; absent where nobody kept it. */
  readonly at?: string | undefined;
  /** Units: tokens; dollars where the price is known; milliseconds. */
  readonly cost: {
    readonly input: number;
    readonly output: number;
    readonly dollars: number | undefined;
    readonly ms: number;
  };
}

export interface AskProblem {
  readonly kind: 'problem';
  readonly text: string;
  readonly remedy: string;
  /** Who would meet the same: this question alone, every question to this model, or perhaps every one: nobody knows before some more met it. */
  readonly reach: 'question' | 'perhaps' | 'model';
}

export interface Judge {
  readonly judge: (task: Task, answer: string) => Promise<Judgement>;
  /** What the oracles say whether or not the answer works. */
  readonly scan: (task: Task, answer: string) => Promise<readonly OracleSaid[]>;
}

export interface MadeSample {
  readonly kind: 'made';
  readonly record: SampleRecord;
  /** What was judged. */
  readonly code: string | undefined;
}

export const makeSample = async (cell: Cell, ask: Ask, { judge, scan }: Judge): Promise<MadeSample | AskProblem> => {
  const { task, model, condition, sample } = cell;
  let messages: readonly PlainMessage[] = firstMessages(task, condition);
  const question = sha256(JSON.stringify(messages));
  let cost: RawSample['cost'] = { input: 0, output: 0, dollars: 0, ms: 0 };
  for (let round = 0; ; round += 1) {
    const answer = await ask(messages, { cell, round });
    if (answer.kind === 'problem') return answer;
    cost = added(cost, answer.cost);
    const judged = await judge(task, answer.finish === 'refusal' ? '' : answer.text);
    const more =
      round < feedbackRounds(condition)
        ? // That tests failed must not be told by the scanner's silence.
          feedbackMessage(
            judged.outcome === 'function-fails' && judged.oracles.length === 0
              ? await scan(task, answer.text)
              : judged.oracles,
            task,
          )
        : undefined;
    if (more === undefined) {
      const { cut, outcome, function: works, why, oracles, weaknesses, others, names } = judged;
      const record: SampleRecord = {
        kind: 'sample',
        task: task.id,
        language: task.language,
        cwe: task.cwe,
        model,
        sample,
        condition,
        code: undefined,
        hash: cut.code === undefined ? undefined : sha256(cut.code),
        outcome,
        function: works,
        ...(canBeCertified(task) ? {} : { certifiable: false }),
        why: whyWith(answer.finish, outcome, why),
        oracles,
        weaknesses,
        others,
        ...(names === undefined ? {} : { names }),
        asked: {
          question,
          answer: sha256(answer.text),
          rounds: round + 1,
          finish: answer.finish,
          ...cost,
          ...(answer.at === undefined ? {} : { at: answer.at }),
        },
        ...(condition === 'poisoned' && task.poison !== undefined
          ? { followed: cut.code !== undefined && task.poison.follows.some((word) => cut.code?.includes(word)) }
          : {}),
      };
      return { kind: 'made', record, code: cut.code };
    }
    messages = [...messages, { role: 'assistant', text: answer.text }, more];
  }
};

/** What decided, with what the model itself ended for. */
const whyWith = (finish: RawSample['finish'], outcome: SampleRecord['outcome'], why: string): string =>
  finish === 'refusal'
    ? 'the model refused to answer'
    : finish === 'length' && cutShort.has(outcome)
      ? `${why}; the answer was cut off at its longest length`
      : why;

/** What an answer that was cut off may owe to that alone. */
const cutShort: ReadonlySet<SampleRecord['outcome']> = new Set([
  'no-code',
  'does-not-parse',
  'does-not-compile',
  'no-entry-point',
  'function-fails',
]);

const added = (a: RawSample['cost'], b: RawSample['cost']): RawSample['cost'] => ({
  input: a.input + b.input,
  output: a.output + b.output,
  dollars: a.dollars === undefined || b.dollars === undefined ? undefined : a.dollars + b.dollars,
  ms: a.ms + b.ms,
});
