import type { RegistryAnswer } from './registry-answer.ts';

/** Answers of registries that are kept between runs. What cannot be read is not there; what cannot be written is asked again. */
export interface AnswerStore {
  get(key: string): KeptAnswer | undefined;
  put(key: string, kept: KeptAnswer): void;
}

export interface KeptAnswer {
  /** When it was given. Units: ISO 8601. */
  readonly at: string;
  readonly answer: RegistryAnswer;
}
