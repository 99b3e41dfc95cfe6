/**
 * Who answers in a run: models over the network, or the answers that an earlier run kept.
 *
 * Models are the user's choice on the command line; where they are asked, with which key, is decided as for every other command (`choose-model.ts`). A replay opens no connection and loads no SDK.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  newRunBudget,
  type Ask,
  type AskProblem,
  type RawSample,
  type Reserved,
  type RunLimits,
} from '@sallyport/assist/evaluate';
import type { ModelProblem, Pace, Sampling } from '@sallyport/assist/model';
import { costOf, type Price } from '@sallyport/assist/prices';
import { sha256 } from '@sallyport/core';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { chooseModel, modelVariable, type ModelChoice } from '../model/choose-model.ts';
import { UsageError } from '../usage-error.ts';
import { environmentFor, type ModelEntry } from './model-entry.ts';
import type { LostAnswer, RunFolder, SavedAnswer } from './run-folder.ts';

/** Those who are asked, by their names in the run. */
export interface FoundModels {
  /** Price of each; `undefined` where it is not known. */
  readonly prices: ReadonlyMap<string, Price | undefined>;
  /** Where a model is asked: those of one place share its pace. */
  readonly placeOf: (model: string) => string;
  readonly choices: ReadonlyMap<string, Extract<ModelChoice, { kind: 'model' }>>;
}

export interface Askers {
  readonly ask: Ask;
  /** Sends nothing more to this model; what is on its way comes to its end. */
  readonly giveUp: (model: string) => void;
  /** Units: tokens; US dollars as far as prices are known. */
  readonly spent: () => { readonly tokens: number; readonly dollars: number };
}

/** Where models are asked and what they cost. Nobody is asked, and no key is needed. Errors: throws `UsageError` for what names no model. */
export const findModels = async (
  models: readonly ModelEntry[],
  { limits, answerSeconds }: { readonly limits: RunLimits; readonly answerSeconds: number | undefined },
  io: Pick<Io, 'cwd' | 'env' | 'err'>,
): Promise<FoundModels> => {
  const own = await readOwnConfig(io, nodeDisk);
  const { readPrice } = await import('../model/read-price.ts');
  const choices = new Map<string, Extract<ModelChoice, { kind: 'model' }>>();
  const prices = new Map<string, Price | undefined>();
  for (const entry of models) {
    const { name } = entry;
    const choice = inWordsOfRun(name, () =>
      chooseModel(
        environmentFor(entry, io.env),
        {
          ...own,
          modelTokens: limits.tokens,
          modelDollars: limits.dollars,
          modelTimeout: answerSeconds ?? own.modelTimeout ?? usualSeconds,
        },
        {},
      ),
    );
    if (choice.kind !== 'model')
      throw new UsageError(
        `--model ${name}: no model that can be asked`,
        'write provider/model; --replay RUN plays an earlier run',
      );
    choices.set(name, choice);
    prices.set(name, await readPrice(choice.provider, choice.model, choice.limits.prices, choice.origin));
  }
  return { choices, prices, placeOf: (name) => choices.get(name)?.origin ?? '' };
};

/** What is wrong with a model's name was written after `--model`, not in the environment. */
const inWordsOfRun = <T>(name: string, choose: () => T): T => {
  try {
    return choose();
  } catch (error) {
    if (!(error instanceof UsageError) || !error.message.startsWith(`${modelVariable}: `)) throw error;
    throw new UsageError(`--model ${name}: ${error.message.slice(modelVariable.length + 2)}`, error.remedy);
  }
};

export interface AskerOptions {
  readonly found: FoundModels;
  /** Questions at the same time to one place, at the most; absent: what its provider usually takes. */
  readonly atOnce: number | undefined;
  /** What earlier parts of the same run were answered: it counts, and nobody is asked for it again. */
  readonly kept: readonly SavedAnswer[];
  /** What earlier parts of the same run paid for and never got. */
  readonly lost: readonly LostAnswer[];
  readonly sampling: Sampling;
  /** Longest answer. Units: tokens. */
  readonly mostTokens: number;
  readonly limits: RunLimits;
  /** Keeps what came, before it is judged, and what was paid for and did not come. */
  readonly folder: Pick<RunFolder, 'addAnswer' | 'addLost'>;
  /** Hears what a person who waits wants to know. */
  readonly told: (text: string) => void;
  readonly io: Pick<Io, 'cwd' | 'env' | 'err' | 'signal'>;
}

/** Errors: throws `UsageError` for a model that cannot be asked. */
export const newAskers = async ({
  found,
  atOnce,
  kept,
  lost: lostBefore,
  sampling,
  mostTokens,
  limits,
  folder,
  told,
  io,
}: AskerOptions): Promise<Askers> => {
  const { openWriter } = await import('../model/open-model.ts');
  const { newPace, reachOf } = await import('@sallyport/assist/model');
  const before = [...kept, ...lostBefore];
  const budget = newRunBudget(limits, {
    tokens: before.reduce((all, { input, output }) => all + input + output, 0),
    dollars: before.reduce((all, { dollars }) => all + (dollars ?? 0), 0),
  });
  const paces = new Map<string, Pace>();
  const paceAt =
    (most: number) =>
    (origin: string): Pace => {
      const pace =
        paces.get(origin) ??
        newPace({
          most,
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
  const closings = new Map([...found.choices.keys()].map((name) => [name, new AbortController()]));
  const writers = new Map(
    await Promise.all(
      [...found.choices].map(async ([name, choice]) => {
        const paceOf = paceAt(atOnce ?? usualAtOnce(choice.provider.name));
        const closed = closings.get(name)?.signal ?? io.signal;
        return [name, await openWriter(choice, io, { paceOf, closed, tries, longestWaitMs })] as const;
      }),
    ),
  );
  const known = new Map(kept.map((one) => [placeKey(one), one]));
  return {
    spent: () => budget.spent(),
    giveUp: (model) => {
      closings.get(model)?.abort();
    },
    ask: async (messages, { cell, round }) => {
      const { task, model, condition, sample } = cell;
      const place = { task: task.id, model, condition, sample, round };
      const answered = known.get(placeKey(place));
      if (answered !== undefined) return answeredFrom(answered);
      const writer = writers.get(model);
      if (writer === undefined) throw new Error(`no asker for ${model}`);
      const price = found.prices.get(model);
      const input = messages.reduce((all, { text }) => all + Math.ceil(Buffer.byteLength(text) / 3), 0);
      const reserve = () => budget.reserve(price, { input, output: mostTokens });
      const first = await reserve();
      if ('why' in first) return notEnough(first.why);
      const held: { set: Reserved | undefined; why: string | undefined } = { set: first, why: undefined };
      let took: Taken = { input: 0, output: 0 };
      const started = performance.now();
      const seed = sampling.seed === undefined ? {} : { seed: sampling.seed + sample - 1 };
      /** What came, with what it cost. */
      const keep = (written: Pick<SavedAnswer, 'hash' | 'text' | 'finish'>, dollars: number | undefined): RawSample => {
        const answer: SavedAnswer = {
          ...place,
          hash: written.hash,
          question: questionHash(messages),
          text: written.text,
          finish: written.finish,
          ...took,
          dollars,
          ms: Math.round(performance.now() - started),
          at: new Date().toISOString(),
        };
        folder.addAnswer(answer);
        return answeredFrom(answer);
      };
      try {
        const written = await writer.write(
          { purpose: 'eval', messages, sampling: { ...sampling, ...seed }, mostTokens },
          {
            signal: io.signal,
            lost: async (most) => {
              folder.addLost({
                kind: 'lost',
                ...place,
                ...most,
                dollars: costOf(price, most.input, most.output).dollars,
              });
              held.set?.settle(most);
              held.set = undefined;
              if (io.signal.aborted) return 'stopped';
              // Another try has to fit beside what was lost.
              const next = await reserve();
              if ('why' in next) held.why = next.why;
              else held.set = next;
              return held.why;
            },
          },
        );
        if (written.kind === 'written') {
          took = { input: written.cost.input, output: written.cost.output };
          return keep(written, written.cost.dollars);
        }
        if (written.what === 'refusal') {
          // What it took is not told; the question at least.
          took = { input, output: 0 };
          return keep({ hash: '', text: '', finish: 'refusal' }, costOf(price, input, 0).dollars);
        }
        if (written.what === 'budget') return notEnough(held.why ?? written.text);
        const remedy = remedies.get(written.what) ?? written.remedy;
        return { kind: 'problem', text: written.text, remedy, reach: reachOf(written) };
      } finally {
        held.set?.settle(took);
      }
    },
  };
};

interface Taken {
  readonly input: number;
  readonly output: number;
}

/** Where a run has its own words for what to do. */
const remedies: ReadonlyMap<ModelProblem['what'], string> = new Map([
  ['timeout', 'raise --answer-seconds, or ask less at once (--concurrency 1)'],
  ['unreachable', 'start it there, or name its address with --model NAME=provider/model@URL; then go on with --resume'],
]);

const notEnough = (why: string): AskProblem => ({
  kind: 'problem',
  text: why,
  remedy: 'raise --tokens or --dollars, and go on with --resume',
  reach: 'model',
});

const questionHash = (messages: readonly { readonly role: string; readonly text: string }[]): string =>
  sha256(JSON.stringify(messages));

/**
 * The answers of an earlier run, each to the very place that it was given for.
 *
 * `folder`: keeps them as the new run's own. `changed` is told of each answer that was given to another question than the one that would be asked now.
 */
export const replayAsker = (
  answers: readonly SavedAnswer[],
  { folder, changed }: { readonly folder: Pick<RunFolder, 'addAnswer'>; readonly changed: () => void },
): Ask => {
  const known = new Map(answers.map((one) => [placeKey(one), one]));
  return (messages, { cell: { task, model, condition, sample }, round }) => {
    const answer = known.get(placeKey({ task: task.id, model, condition, sample, round }));
    if (answer === undefined)
      return Promise.resolve({
        kind: 'problem',
        text: `the earlier run has no answer for ${task.id}, sample ${String(sample)}, round ${String(round + 1)} of ${model} (${condition})`,
        remedy: 'replay with the same suite and rules, or ask the model',
        reach: 'question',
      });
    if (answer.question !== undefined && answer.question !== questionHash(messages)) changed();
    folder.addAnswer(answer);
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
}: Pick<SavedAnswer, 'task' | 'model' | 'condition' | 'sample' | 'round'>): string =>
  JSON.stringify([task, model, condition, sample, round]);

const answeredFrom = ({ text, finish, input, output, dollars, ms, at }: SavedAnswer): RawSample => ({
  kind: 'answered',
  text,
  finish,
  at,
  cost: { input, output, dollars, ms },
});

/** A run has more patience than a person at a terminal: limits for a minute or five are how providers ration. Units: milliseconds. */
const longestWaitMs = 300_000;
/** A model on a laptop may take minutes for one answer. Units: seconds. */
const usualSeconds = 600;
/** Questions at the same time. Servers on one's own machine answer one after another unless they are told otherwise, and who waits there runs out of time. */
const usualAtOnce = (provider: string): number => (['ollama', 'lmstudio', 'llamacpp'].includes(provider) ? 1 : 4);
/** How often one question is tried. */
const tries = 6;
/** A shorter wait is nothing to speak of. Units: milliseconds. */
const toldFromMs = 5_000;
