import type { RepairEdit } from '@sallyport/core/faces';

/**
 * A change that is said to repair one finding. Whoever made it is not believed: `judge` is.
 *
 * `kind`: a `proposal` may do something else for harmless input and is accepted only when its behaviour was compared; what a model
 * writes is always one.
 */
export interface Candidate {
  readonly origin: 'rule' | 'model' | 'person';
  readonly title: string;
  readonly kind: 'fix' | 'proposal';
  /** What may change for harmless input, one plain sentence; empty when nothing does. */
  readonly changes: string;
  /** Offsets refer to the texts before; a file that is not there yet has one edit at 0. */
  readonly edits: readonly RepairEdit[];
  /** What a person has to do besides. */
  readonly todo: readonly string[];
}
