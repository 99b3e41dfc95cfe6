import type { PlainValue } from './program-runner.ts';

export type ScriptEnd =
  | {
      readonly kind: 'ended';
      readonly value: PlainValue;
      /** Which walls stood around it, one sentence. */
      readonly walls: string;
    }
  /** Not closed in, out of time or memory, or ended by itself: one plain sentence. */
  | { readonly kind: 'not available'; readonly why: string };

/**
 * Plays functions of JavaScript and TypeScript before and after a repair among stand-ins, in a closed process without files, network
 * and account. Never throws for what the code under test does.
 */
export interface ScriptPlayer {
  play(request: PlainValue, signal?: AbortSignal): Promise<ScriptEnd>;
}
