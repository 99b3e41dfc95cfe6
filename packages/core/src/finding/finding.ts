import type { Confidence, Severity } from '../severity.ts';
import type { Span } from '../span.ts';
import type { PackageAtFault } from './package-at-fault.ts';

/** One step on the way the data took, in order from source to sink. */
export interface FlowStep {
  readonly path: string;
  readonly span: Span;
  /** Why the data is here, e.g. "request.args.get('id') comes from the user". */
  readonly why: string;
  readonly role: 'source' | 'step' | 'sink';
}

/** A text edit that repairs the finding; ranges refer to the finding's file as scanned. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly path: string; readonly span: Span; readonly text: string }[];
}

/** Who wrote the line, as far as known. */
export type Provenance =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'human' }
  | { readonly kind: 'ai' | 'mixed'; readonly model?: string };

/** Why a finding does not count: a comment in the code, an entry of a baseline, or a statement that it does not apply (VEX). */
export interface Suppression {
  readonly kind: 'comment' | 'baseline' | 'statement';
  readonly reason: string;
  readonly until?: string;
}

export type ProofState = 'proven' | 'not reproduced' | 'not tried';

/**
 * A weakness at a place. Every engine speaks this.
 *
 * `path` is relative to the scanned root, with `/`. `fingerprint` survives moved lines and renamed
 * files: rule + `symbol` (enclosing symbol path) + normalised code + ordinal; see `fingerprint.ts`.
 */
export interface Finding {
  readonly ruleId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** E.g. `['CWE-89']`, most specific first. */
  readonly cwe: readonly string[];
  readonly path: string;
  readonly span: Span;
  /** Enclosing symbols, outermost first, joined by `.`; empty at module level. */
  readonly symbol: string;
  /** Source to sink; empty when the rule is not about a flow. */
  readonly flow: readonly FlowStep[];
  readonly fingerprint: string;
  readonly testCode: boolean;
  readonly provenance: Provenance;
  readonly proof: ProofState;
  readonly fix?: Fix;
  readonly suppression?: Suppression;
  /** For findings about a dependency. */
  readonly package?: PackageAtFault;
}
