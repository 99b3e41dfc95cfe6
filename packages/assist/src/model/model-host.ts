import type { SecretsIn } from './redact/redact-material.ts';
import type { Cost } from '../prices/cost.ts';

/** What the program lends to a model port. */
export interface ModelHost {
  readonly secretsIn: SecretsIn;
  /** Why the user does not want a path sent; `undefined` where it may be. */
  readonly denies: (path: string) => string | undefined;
  /** Answers of earlier runs; absent where none are kept. */
  readonly cache?: AnswerStore;
  readonly log: (entry: SentEntry) => void;
  readonly random: (bytes: number) => Uint8Array;
  readonly wait: (milliseconds: number, options: { readonly signal: AbortSignal }) => Promise<void>;
}

/** Texts by the hash of the question; nothing in it is needed. */
export interface AnswerStore {
  get(hash: string): string | undefined;
  put(hash: string, text: string): void;
}

/** One line of the log of what was sent: hashes, never text. */
export interface SentEntry {
  readonly purpose: string;
  readonly provider: string;
  readonly model: string;
  readonly origin: string;
  /** Of the whole question, without its boundary. */
  readonly hash: string;
  /** Of the question's texts. */
  readonly bytes: number;
  readonly material: readonly SentMaterial[];
  /** `answered`, or what went wrong. */
  readonly outcome: string;
  readonly cost: Cost;
}

/** A file of which something was sent, and the hash of what was sent of it. */
export interface SentMaterial {
  readonly path: string;
  readonly hash: string;
}
