/**
 * Who answers in a run: models over the network, or the answers that an earlier run kept.
 *
 * Models are the user's choice on the command line; where they are asked, with which key, is decided as for every other command (`choose-model.ts`). A replay opens no connection and loads no SDK.
 */
import { newRunBudget, type Ask, type RunLimits } from '@sallyport/assist/evaluate';
import type { Sampling } from '@sallyport/assist/model';
import type { Price } from '@sallyport/assist/prices';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { chooseModel, modelVariable } from '../model/choose-model.ts';
import { UsageError } from '../usage-error.ts';
import type { SavedAnswer } from './run-folder.ts';

export interface Askers {
  readonly ask: Ask;
  /** Price of each model; `undefined` where it is not known. */
  readonly prices: ReadonlyMap<string, Price | undefined>;
}

export interface AskerOptions {
  readonly models: readonly string[];
  readonly sampling: Sampling;
  /** Longest answer. Units: tokens. */
  readonly mostTokens: number;
  readonly limits: RunLimits;
  /** Keeps what came, before it is judged. */
  readonly keep: (answer: SavedAnswer) => void;
  readonly io: Pick<Io, 'cwd' | 'env' | 'err' | 'signal'>;
}

/** Errors: throws `UsageError` for a model that cannot be asked. */
export const newAskers = async ({ models, sampling, mostTokens, limits, keep, io }: AskerOptions): Promise<Askers> => {
  const own = await readOwnConfig(io, nodeDisk);
  const { openWriter } = await import('../model/open-model.ts');
  const { readPrice } = await import('../model/read-price.ts');
  const { isLasting } = await import('@sallyport/assist/model');
  const budget = newRunBudget(limits);
  const askers = new Map(
    await Promise.all(
      models.map(async (name) => {
        const choice = chooseModel(
          { ...io.env, [modelVariable]: name },
          { ...own, modelTokens: limits.tokens, modelDollars: limits.dollars },
          {},
        );
        if (choice.kind !== 'model')
          throw new UsageError(
            `--model ${name}: no model that can be asked`,
            'write provider/model; --replay RUN plays an earlier run',
          );
        const price = await readPrice(choice.provider, choice.model, choice.limits.prices);
        return [name, { writer: await openWriter(choice, io), price }] as const;
      }),
    ),
  );
  return {
    prices: new Map([...askers].map(([name, { price }]) => [name, price])),
    ask: async (messages, { cell, round }) => {
      const asker = askers.get(cell.model);
      if (asker === undefined) throw new Error(`no asker for ${cell.model}`);
      const input = messages.reduce((all, { text }) => all + Math.ceil(Buffer.byteLength(text) / 3), 0);
      const set = budget.reserve(asker.price, { input, output: mostTokens });
      if ('why' in set)
        return {
          kind: 'problem',
          text: set.why,
          remedy: 'raise --tokens or --dollars, and go on with --resume',
          isLasting: true,
        };
      const started = performance.now();
      let took = { input: 0, output: 0 };
      try {
        const seed = sampling.seed === undefined ? {} : { seed: sampling.seed + cell.sample - 1 };
        const written = await asker.writer.write(
          { purpose: 'eval', messages, sampling: { ...sampling, ...seed }, mostTokens },
          { signal: io.signal },
        );
        if (written.kind === 'problem') {
          if (written.what !== 'refusal')
            return { kind: 'problem', text: written.text, remedy: written.remedy, isLasting: isLasting(written) };
          return {
            kind: 'answered',
            text: '',
            finish: 'refusal',
            cost: { ...took, dollars: 0, ms: Math.round(performance.now() - started) },
          };
        }
        took = { input: written.cost.input, output: written.cost.output };
        const cost = { ...took, dollars: written.cost.dollars, ms: Math.round(performance.now() - started) };
        const { task, model, condition, sample } = cell;
        keep({
          task: task.id,
          model,
          condition,
          sample,
          round,
          hash: written.hash,
          text: written.text,
          finish: written.finish,
          ...cost,
        });
        return { kind: 'answered', text: written.text, finish: written.finish, cost };
      } finally {
        set.settle(took);
      }
    },
  };
};

/** The answers of an earlier run, each to the very place that it was given for. */
export const replayAsker = (answers: readonly SavedAnswer[], keep: (answer: SavedAnswer) => void): Ask => {
  const key = ({
    task,
    model,
    condition,
    sample,
    round,
  }: Pick<SavedAnswer, 'task' | 'model' | 'condition' | 'sample' | 'round'>): string =>
    JSON.stringify([task, model, condition, sample, round]);
  const known = new Map(answers.map((one) => [key(one), one]));
  return (_, { cell: { task, model, condition, sample }, round }) => {
    const answer = known.get(key({ task: task.id, model, condition, sample, round }));
    if (answer === undefined)
      return Promise.resolve({
        kind: 'problem',
        text: `the earlier run has no answer for ${task.id}, sample ${String(sample)}, round ${String(round + 1)} of ${model} (${condition})`,
        remedy: 'replay with the same suite and rules, or ask the model',
        isLasting: false,
      });
    keep(answer);
    const { text, finish, input, output, dollars, ms } = answer;
    return Promise.resolve({ kind: 'answered', text, finish, cost: { input, output, dollars, ms } });
  };
};
