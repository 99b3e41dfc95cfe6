import type { PlainValue } from './program-runner.ts';

/** One text of a function that is played, and how the function is come to. */
export interface PlayedText {
  readonly text: string;
  /** Steps for the player's own driver. */
  readonly way: readonly PlainValue[];
}

/** A function before and after a repair, and what it is called with. */
export interface PlayRequest {
  readonly path: string;
  readonly language: 'javascript' | 'typescript';
  /** Whether elements of JSX may stand in the texts. */
  readonly mayHoldMarkup: boolean;
  readonly before: PlayedText;
  readonly after: PlayedText;
  /** The place of the finding in the text before. Units: zero-based UTF-16 offset. */
  readonly place: number;
  /** Method and path of the route that the finding stands in; empty where it is none. */
  readonly label: string;
  readonly ordinary: readonly string[];
  readonly attacks: readonly string[];
  /** Names that the program asks an address for. */
  readonly queryNames: readonly string[];
  /** The method and the path that checks around the place compare a request with; empty where there are none. */
  readonly askedFor: { readonly method: string; readonly path: string };
  /** Words of the program that a check may ask for. */
  readonly words: readonly string[];
  /** Inputs that the program demands to be numbers. */
  readonly numbers: readonly string[];
  /** How many times both texts are played with other random values; zero for not at all. */
  readonly seeds: number;
}

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
  play(request: PlayRequest, signal?: AbortSignal): Promise<ScriptEnd>;
}
