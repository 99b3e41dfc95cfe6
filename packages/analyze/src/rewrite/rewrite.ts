import type { Finding } from '@sallyport/core';
import type { UnitContext } from '../match/match.ts';
import type { Node } from '../tree/node.ts';
import type { TextEdit } from '../match/fix.ts';
import type { ImportDesk } from './imports/import-desk.ts';

/** Where a finding stands, for whoever rewrites it: the parsed file, and the smallest node that holds the finding. */
export interface Place extends UnitContext {
  readonly finding: Finding;
  /** The file; all offsets are its. */
  readonly text: string;
  readonly node: Node;
  /** The source text of a node. */
  readonly source: (node: Node) => string;
  readonly imports: ImportDesk;
  /** Text of another file of the project, relative to the root; `undefined` when there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** What a rewrite came to. Imports that its text needs were asked of `place.imports`; those that nothing uses any more go by themselves. */
export interface Rewritten {
  /** What is done, as a command: "Pass the values as parameters". */
  readonly title: string;
  /** What may change for harmless input, one plain sentence: makes the repair a proposal. */
  readonly changes?: string;
  /**
   * What makes such a proposal a fix: a comparison of behaviour, because its inputs would meet the change. Said only where that is so: hosts, sizes,
   * stored values and other programs are met by no comparison.
   */
  readonly until?: 'compared';
  readonly edits: readonly TextEdit[];
  /** Variables of the environment that the program reads from now on: they are noted in `.env.example`. */
  readonly environment?: readonly string[];
  readonly todo?: readonly string[];
}

/** Why a rewrite does not fit; one plain sentence without a full stop. */
export interface Unfit {
  readonly unfit: string;
}

/** From a place to edits, or to the reason why not. Knows no rule: it looks at the code alone. */
export type Rewrite = (place: Place) => Rewritten | Unfit | Promise<Rewritten | Unfit>;

export const unfit = (why: string): Unfit => ({ unfit: why });
