/**
 * The one way to a language model: a question with quoted material and a schema goes in, a checked value or a problem comes out.
 *
 * Whoever asks needs not know who answers, and cannot forget what protects: paths that may not be sent, secrets, boundaries, budget
 * and schema are applied behind this face (`new-model.ts`). Errors: everything that goes wrong is a `ModelProblem`; only a
 * signal that is aborted throws.
 */
import type { AnswerSchema } from './answer/answer-schema.ts';
import type { ModelProblem } from './model-problem.ts';
import type { Mark } from './quote/mark.ts';
import type { Cost } from '../prices/cost.ts';
import type { Spent } from './spend/budget.ts';
import type { ShownRequest } from './transport/transport.ts';

export interface ModelPort {
  readonly identity: ModelIdentity;
  ask<T>(question: Question<T>, options: { readonly signal: AbortSignal }): Promise<Answer<T> | ModelProblem>;
  /** The exact bytes that the question would send (the random boundary is another one each time); nothing is sent. */
  show(question: Question<unknown>): Promise<ShownRequest | ModelProblem>;
  /** Why a file may not be sent; `undefined` for one that may. A question with such a file is not asked at all. */
  denies(path: string): string | undefined;
  /** By all questions so far. */
  spent(): Spent;
}

/** Who answers. None of it is secret. */
export interface ModelIdentity {
  /** E.g. `anthropic`, `ollama`. */
  readonly provider: string;
  readonly model: string;
  /** Scheme, host and port that everything is sent to; empty where nothing is sent (a recording). */
  readonly origin: string;
}

export interface Question<T> {
  /** Why it is asked, for the log: `fix`, `review`. */
  readonly purpose: string;
  /** What the model is to do, in our own words. Nothing that comes from files may stand here. */
  readonly instructions: string;
  /** Everything that others wrote. */
  readonly material: readonly Material[];
  /** Our own last words, after the material. */
  readonly task: string;
  readonly schema: AnswerSchema<T>;
  /** Longest answer. Units: tokens. */
  readonly mostTokens: number;
}

/** A text of somebody else. */
export interface Material {
  /** What it is, in our own words: `function to repair`. */
  readonly label: string;
  /** Relative to the root, with `/`; empty for what is not of a file. */
  readonly path: string;
  readonly text: string;
  /** The file around an excerpt, so that its secrets are seen for what they are. Units: `start` zero-based UTF-16 offset of the excerpt in it. */
  readonly around?: { readonly text: string; readonly start: number };
  /** Number of the first line, one-based, where each line is to carry its own; absent where the text is to be copied. */
  readonly firstLine?: number;
  /** `whole`: a question whose text had to be cut is not asked. */
  readonly size: 'whole' | 'may-be-cut';
}

export interface Answer<T> {
  readonly kind: 'answer';
  readonly value: T;
  readonly model: ModelIdentity;
  /**
   * Puts the secrets of this file back where their placeholders stand; for code alone, never for what is shown. Placeholders of other files
   * stay as they are.
   */
  readonly restore: (text: string, path: string) => string;
  /** Placeholders that stand for secrets in the question. */
  readonly placeholders: readonly string[];
  /** What in the material looked like a trick. */
  readonly marks: readonly Mark[];
  /** What was left out of the material for its size, in plain sentences. */
  readonly cuts: readonly string[];
  /** From the cache or a recording: nothing was sent. */
  readonly from: 'model' | 'cache' | 'recording';
  /** How often it was asked until the answer fitted. */
  readonly rounds: number;
  readonly cost: Cost;
  /** Hash of what was sent, as it stands in the log. */
  readonly hash: string;
}
