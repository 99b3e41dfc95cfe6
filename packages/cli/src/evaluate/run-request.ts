import { conditions, type Condition, type SuitePlan } from '@sallyport/assist/evaluate';
import type { Parsed } from '../arguments/option.ts';
import { UsageError } from '../usage-error.ts';

/** What `eval run` was asked for. */
export interface RunRequest {
  /** Empty where prompts are named instead. */
  readonly suite: string;
  /** A file of prompts without tests. */
  readonly prompts: string | undefined;
  /** That all prompts are asked for. */
  readonly language: string | undefined;
  /** Absent where a price alone is asked for. */
  readonly output: string | undefined;
  readonly how: 'new' | 'resume';
  /** Folder of an earlier run whose answers are played. */
  readonly replay: string | undefined;
  readonly models: readonly string[];
  /** Ids; `*` stands for anything. Empty: all. */
  readonly tasks: readonly string[];
  /** Languages of the tasks that are asked; empty: all. */
  readonly only: readonly string[];
  /** Absent where nobody said: neutral, or what an earlier run had. */
  readonly conditions: readonly Condition[] | undefined;
  readonly samples: number | undefined;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly mostTokens: number;
  readonly limits: { readonly tokens: number; readonly dollars: number };
  /** Questions at the same time to one place, at the most; absent: what its provider usually takes. */
  readonly atOnce: number | undefined;
  /** Longest wait for one answer; absent where nobody said. Units: seconds. */
  readonly answerSeconds: number | undefined;
  /** Checkers of C: `all`, `none`, or names with commas between them; absent where nobody said. */
  readonly checkers: string | undefined;
}

/**
 * The request by the command line, and by `plan` where the command line is silent: what the suite says, or what an earlier run was that is taken up or played again.
 *
 * Errors: throws `UsageError`.
 */
export const runRequest = ({ operands, values, switches }: Parsed, plan: SuitePlan = {}): RunRequest => {
  const prompts = values.get('prompts')?.at(-1);
  const [suite = prompts === undefined ? undefined : '', ...more] = operands;
  const output = values.get('output')?.at(-1);
  if (prompts !== undefined && suite !== '')
    throw new UsageError(`${suite}: a suite, and prompts as well`, 'name one of them');
  const isPrice = switches.has('estimate') || switches.has('dry-run');
  if (suite === undefined || more.length > 0 || (output === undefined && !isPrice))
    throw new UsageError(
      'eval run needs the folder of a suite, and -o',
      'sallyport eval run suite --model ollama/qwen3-coder -o run',
    );
  const number = (name: string, usual: number, [least, most]: readonly [number, number], whole = true): number => {
    const given = values.get(name)?.at(-1);
    if (given === undefined) return usual;
    const value = Number(given);
    if (given.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
      throw new UsageError(
        `--${name} ${given}: not a number from ${String(least)} to ${String(most)}`,
        `write --${name} ${String(usual)}, for instance`,
      );
    return value;
  };
  const replay = values.get('replay')?.at(-1);
  const models = [...new Set(values.get('model') ?? plan.models ?? [])];
  return {
    suite,
    prompts,
    language: values.get('language')?.at(-1),
    output,
    how: switches.has('resume') ? 'resume' : 'new',
    replay,
    models,
    tasks: values.get('task') ?? [],
    only: values.get('only') ?? [],
    conditions: conditionsOf(values.get('condition')) ?? plan.conditions,
    samples: values.has('samples') ? number('samples', 5, [1, 1_000]) : plan.samples,
    temperature: values.has('temperature') ? number('temperature', 0, [0, 2], false) : plan.temperature,
    seed: values.has('seed') ? number('seed', 0, [0, 2 ** 31]) : plan.seed,
    mostTokens: number('answer-tokens', plan.answerTokens ?? 4_000, [100, 100_000]),
    limits: {
      tokens: number('tokens', plan.budget?.tokens ?? 1_000_000, [1, 1e12]),
      dollars: number('dollars', plan.budget?.dollars ?? 5, [0, 1e6], false),
    },
    atOnce: values.has('concurrency') ? number('concurrency', 4, [1, 64]) : undefined,
    answerSeconds: values.has('answer-seconds') ? number('answer-seconds', 600, [1, 86_400]) : undefined,
    checkers: values.get('checkers')?.at(-1),
  };
};

const conditionsOf = (given: readonly string[] | undefined): readonly Condition[] | undefined =>
  given &&
  [...new Set(given)].map((name) => {
    const condition = conditions.find((one) => one === name);
    if (condition === undefined)
      throw new UsageError(`--condition ${name}: there is none of this name`, `there are ${conditions.join(', ')}`);
    return condition;
  });
