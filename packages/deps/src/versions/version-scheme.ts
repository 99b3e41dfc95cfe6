import type { Verdict } from './verdict.ts';

/** What an ecosystem says about versions alone. All members take any text, answer in linear time, and throw nothing. */
export interface VersionOrder<V> {
  /** The version that the text writes; nothing when it writes none. */
  readonly parse: (text: string) => V | undefined;
  /**
   * Below zero, zero or above zero, as the first version comes before, with or after the second. Nothing when the
   * ecosystem gives the two no order, as for branches.
   */
  readonly compare: (a: V, b: V) => number | undefined;
  /** The version as its ecosystem would write it; read again, it compares equal. */
  readonly print: (version: V) => string;
  readonly isPrerelease: (version: V) => boolean;
  /** The numbers in front, major first, without what makes a pre-release or a revision; none for a branch. */
  readonly release: (version: V) => readonly string[];
  /** The number that outweighs the release, of schemes that have one: digits without leading zeros. */
  readonly epoch?: (version: V) => string;
}

/** What an ecosystem says about versions and requirements; the same promises hold. */
export interface VersionScheme<V> extends VersionOrder<V> {
  /** The test that a requirement makes; nothing when the text writes no requirement of this ecosystem. */
  readonly parseRequirement: (text: string) => ((version: V) => Verdict) | undefined;
}
