import type { Confidence } from '@sallyport/core';

/** A secret in a text, before it becomes a finding. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface Spotted {
  /** Id of the kind, without `secrets.`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** What it is assigned to, where that is known. */
  readonly name?: string;
  /** What can be told without telling the secret, e.g. the claims of a token. */
  readonly note?: string;
  /** Not a secret although it has the form of one: nothing else may take it for one. */
  readonly refused?: true;
}
