/**
 * Who answers in a run: models over the network, or the answers that an earlier run kept.
 *
 * Models are the user's choice on the command line; where they are asked, with which key, is decided as for every other command (`choose-model.ts`). A replay opens no connection and loads no SDK.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { newRunBudget, type Ask, type RawSample, type RunLimits } from '@sallyport/assist/evaluate';
import type { Pace, Sampling } from '@sallyport/assist/model';
import { costOf, type Price } from '@sallyport/assist/prices';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { chooseModel } from '../model/choose-model.ts';
import { UsageError } from '../usage-error.ts';
import { environmentFor, type ModelEntry } from './model-entry.ts';
import type { SavedAnswer } from './run-folder.ts';

export interface Askers {
  readonly ask: Ask;
  /** Price of each model; `undefined` where it is not known. */
  readonly prices: ReadonlyMap<string, Price | undefined>;
  /** Where a model is asked: those of one place share its pace. */
  readonly placeOf: (model: string) => string;
  /** Units: tokens; US dollars as far as prices are known. */
  readonly spent: () => { readonly tokens: number; readonly dollars: number };
}

export interface AskerOptions {
  readonly models: readonly ModelEntry[];
  /** Questions at the same time to one place, at the most. */
  readonly atOnce: number;
  /** What earlier parts of the same run were answered: it counts, and nobody is asked for it again. */
  readonly kept: readonly SavedAnswer[];
  readonly sampling: Sampling;
  /** Longest answer. Units: tokens. */
  readonly mostTokens: number;
  readonly limits: RunLimits;
  /** Keeps what came, before it is judged. */
  readonly keep: (answer: SavedAnswer) => void;
  /** Hears what a person who waits wants to know. */
  readonly told: (text: string) => void;
  readonly io: Pick<Io, 'cwd' | 'env' | 'err' | 'signal'>;
}

/** Errors: throws `UsageError` for a model that cannot be asked. */
export const newAskers = async ({
  models,
  atOnce,
  kept,
  sampling,
  mostTokens,
  limits,
  keep,
  told,
  io,
}: AskerOptions): Promise<Askers> => {
  const own = await readOwnConfig(io, nodeDisk);
  const { openWriter } = await import('../model/open-model.ts');
  const { readPrice } = await import('../model/read-price.ts');
  const { isLasting, newPace } = await import('@sallyport/assist/model');
  const budget = newRunBudget(limits, {
    tokens: kept.reduce((all, { input, output }) => all + input + output, 0),
    dollars: kept.reduce((all, { dollars }) => all + (dollars ?? 0), 0),
  });
  const paces = new Map<string, Pace>();
  const paceOf = (origin: string): Pace => {
    const pace =
      paces.get(origin) ??
      newPace({
        most: atOnce,
        longestWaitMs,
        now: () => Date.now(),
        wait: (milliseconds, { signal }) => pause(milliseconds, undefined, { signal }),
        held: (milliseconds) => {
          if (milliseconds >= toldFromMs)
            told(`${origin} wants to be left alone for ${String(Math.ceil(milliseconds / 1_000))} s`);
        },
      });
    paces.set(origin, pace);
    return pace;
  };
  const askers = new Map(
    await Promise.all(
      models.map(async (entry) => {
        const { name } = entry;
        const choice = chooseModel(
          environmentFor(entry, io.env),
          { ...own, modelTokens: limits.tokens, modelDollars: limits.dollars },
          {},
        );
        if (choice.kind !== 'model')
          throw new UsageError(
            `--model ${name}: no model that can be asked`,
            'write provider/model; --replay RUN plays an earlier run',
          );
        const price = await readPrice(choice.provider, choice.model, choice.limits.prices, choice.origin);
        const writer = await openWriter(choice, io, { paceOf, tries, longestWaitMs });
        return [name, { writer, price }] as const;
      }),
    ),
  );
  const known = new Map(kept.map((one) => [placeKey(one), one]));
  return {
    prices: new Map([...askers].map(([name, { price }]) => [name, price])),
    placeOf: (model) => askers.get(model)?.writer.identity.origin ?? '',
    spent: () => budget.spent(),
    ask: async (messages, { cell, round }) => {
      const before = known.get(placeKey({ ...cell, task: cell.task.id, round }));
      if (before !== undefined) return answeredFrom(before);
      const asker = askers.get(cell.model);
      if (asker === undefined) throw new Error(`no asker for ${cell.model}`);
      const input = messages.reduce((all, { text }) => all + Math.ceil(Buffer.byteLength(text) / 3), 0);
      const set = await budget.reserve(asker.price, { input, output: mostTokens });
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
        const { task, model, condition, sample } = cell;
        const place = { task: task.id, model, condition, sample, round };
        const written = await asker.writer.write(
          { purpose: 'eval', messages, sampling: { ...sampling, ...seed }, mostTokens },
          { signal: io.signal },
        );
        if (written.kind === 'problem') {
          if (written.what !== 'refusal')
            return { kind: 'problem', text: written.text, remedy: written.remedy, isLasting: isLasting(written) };
          // What it took is not told; the question at least.
          took = { input, output: 0 };
          const cost = {
            ...took,
            dollars: costOf(asker.price, input, 0).dollars,
            ms: Math.round(performance.now() - started),
          };
          const refusal: SavedAnswer = { ...place, hash: '', text: '', finish: 'refusal', ...cost };
          keep(refusal);
          return answeredFrom(refusal);
        }
        took = { input: written.cost.input, output: written.cost.output };
        const cost = { ...took, dollars: written.cost.dollars, ms: Math.round(performance.now() - started) };
        const answer: SavedAnswer = {
          ...place,
          hash: written.hash,
          text: written.text,
          finish: written.finish,
          ...cost,
        };
        keep(answer);
        return answeredFrom(answer);
      } finally {
        set.settle(took);
      }
    },
  };
};

/** The answers of an earlier run, each to the very place that it was given for. */
export const replayAsker = (answers: readonly SavedAnswer[], keep: (answer: SavedAnswer) => void): Ask => {
  const known = new Map(answers.map((one) => [placeKey(one), one]));
  return (_, { cell: { task, model, condition, sample }, round }) => {
    const answer = known.get(placeKey({ task: task.id, model, condition, sample, round }));
    if (answer === undefined)
      return Promise.resolve({
        kind: 'problem',
        text: `the earlier run has no answer for ${task.id}, sample ${String(sample)}, round ${String(round + 1)} of ${model} (${condition})`,
        remedy: 'replay with the same suite and rules, or ask the model',
        isLasting: false,
      });
    keep(answer);
    return Promise.resolve(answeredFrom(answer));
  };
};

/** What tells an answer from every other of a run. */
const placeKey = ({
  task,
  model,
  condition,
  sample,
  round,
}: Omit<SavedAnswer, 'hash' | 'text' | 'finish' | 'input' | 'output' | 'dollars' | 'ms'>): string =>
  JSON.stringify([task, model, condition, sample, round]);

const answeredFrom = ({ text, finish, input, output, dollars, ms }: SavedAnswer): RawSample => ({
  kind: 'answered',
  text,
  finish,
  cost: { input, output, dollars, ms },
});

/** A run has more patience than a person at a terminal: limits for a minute or five are how providers ration. Units: milliseconds. */
const longestWaitMs = 300_000;
/** How often one question is tried. */
const tries = 6;
/** A shorter wait is nothing to speak of. Units: milliseconds. */
const toldFromMs = 5_000;
