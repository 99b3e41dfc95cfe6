import { visibleLine } from '@sallyport/core/report/visible';
import type { ModelIdentity } from './model-port.ts';

/** Why there is no answer: what happened where, and what to do. Nothing in it is secret, and nothing in it acts on a terminal. */
export interface ModelProblem {
  readonly kind: 'problem';
  readonly what: ModelTrouble;
  readonly text: string;
  readonly remedy: string;
}

export type ModelTrouble =
  /** Not sent: a path that may not be sent, a private key, a text too large, the budget. */
  | 'path-denied'
  | 'private-key'
  | 'too-large'
  | 'budget'
  /** Sent or tried, without an answer. */
  | 'unreachable'
  | 'timeout'
  | 'key-refused'
  | 'not-found'
  | 'rejected'
  | 'rate-limited'
  | 'server-trouble'
  | 'redirect'
  | 'not-recorded'
  /** There was an answer, and it is of no use. */
  | 'unreadable'
  | 'refusal'
  | 'truncated'
  | 'unfit';

/** Whether the next question would meet the same trouble. */
export const isLasting = ({ what }: ModelProblem): boolean => lasting.has(what);

const lasting: ReadonlySet<ModelTrouble> = new Set([
  'unreachable',
  'timeout',
  'key-refused',
  'not-found',
  'rate-limited',
  'redirect',
  'budget',
  'unreadable',
  'not-recorded',
]);

/**
 * Which other questions would meet the same trouble: none, all of this model, or perhaps all.
 *
 * For runs of many questions, in which one that was slow or garbled must not end the others.
 */
export const reachOf = ({ what }: ModelProblem): 'question' | 'perhaps' | 'model' =>
  always.has(what) ? 'model' : what === 'too-large' || what === 'private-key' ? 'question' : 'perhaps';

const always: ReadonlySet<ModelTrouble> = new Set(['key-refused', 'not-found', 'redirect', 'budget', 'not-recorded']);

export const modelProblem = (what: ModelTrouble, text: string, remedy: string): ModelProblem => ({
  kind: 'problem',
  what,
  text,
  remedy,
});

/** `anthropic/claude-x at https://api.anthropic.com`. */
export const nameOf = ({ provider, model, origin }: ModelIdentity): string =>
  `${visibleLine(`${provider}/${model}`)}${origin === '' ? '' : ` at ${origin}`}`;

export const timedOut = (who: ModelIdentity, milliseconds: number): ModelProblem =>
  modelProblem(
    'timeout',
    `${nameOf(who)} did not answer within ${String(Math.round(milliseconds / 1_000))} s`,
    'raise model-timeout, or take a smaller or faster model',
  );

export const redirected = (who: ModelIdentity, to: string): ModelProblem =>
  modelProblem(
    'redirect',
    `${nameOf(who)} sends elsewhere${to === '' ? '' : ` (${originOf(to)})`}; that is not followed`,
    'if that place is right, set it as the address of the model yourself',
  );

const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return visibleLine(address).slice(0, 100);
  }
};

export const unreadableAnswer = (who: ModelIdentity, why: string): ModelProblem =>
  modelProblem(
    'unreadable',
    `what ${nameOf(who)} answered is not an answer of its protocol: ${why}`,
    'check that the address is that of the API (it often ends in /v1)',
  );

export const refused = (who: ModelIdentity): ModelProblem =>
  modelProblem('refusal', `${nameOf(who)} refused to answer`, 'ask another model, or do without one');

export const truncatedAnswer = (who: ModelIdentity, mostTokens: number): ModelProblem =>
  modelProblem(
    'truncated',
    `the answer of ${nameOf(who)} ended before it was complete (at most ${String(mostTokens)} tokens were asked for)`,
    'ask about less at once, or take a model with longer answers',
  );

export const unfitAnswer = (who: ModelIdentity, why: string, rounds: number): ModelProblem =>
  modelProblem(
    'unfit',
    `the answer of ${nameOf(who)} does not have the form that was asked for, after ${String(rounds)} tries: ${why}`,
    'take a model that can answer in JSON',
  );

export const deniedPath = (path: string, why: string): ModelProblem =>
  modelProblem(
    'path-denied',
    `${visibleLine(path)} is not sent to a model: ${why}`,
    'no model is asked about this file; repair it by hand',
  );

export const privateKeyInside = (path: string): ModelProblem =>
  modelProblem(
    'private-key',
    `${path === '' ? 'the material' : visibleLine(path)} holds a private key, so nothing of it is sent to a model`,
    'take the key out of the file and replace it: whoever has the file has it',
  );

export const tooLarge = (label: string, path: string, size: number, most: number): ModelProblem =>
  modelProblem(
    'too-large',
    `the ${label}${path === '' ? '' : ` of ${visibleLine(path)}`} has ${String(size)} characters; at most ${String(most)} are sent`,
    'split it up, or repair it by hand',
  );
