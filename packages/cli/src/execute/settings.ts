import type { Rule } from '@sallyport/analyze';

/** What looking at files needs to know. Plain data: it is sent to worker processes. */
export interface LookSettings {
  /** Absolute; paths of files are relative to it. */
  readonly root: string;
  readonly rules: readonly Rule[];
  readonly secrets: boolean;
  readonly hostileText?: boolean;
  readonly judgePrograms?: boolean;
  readonly placeholders?: boolean;
  /** Per file. Units: milliseconds. */
  readonly timeoutMs: number;
}
