import type { RepairEdit } from '@sallyport/core/faces';

/**
 * A change that is said to repair one finding. Whoever made it is not believed: `judge` is.
 *
 * `kind`: a `proposal` may do something else for harmless input. `until: 'compared'`: the inputs of a comparison would meet the change, so
 * one that finds none makes it a fix; without it a person has to say whether the change is wanted, whatever was compared. What a model
 * writes is always a proposal.
 */
export interface Candidate {
  readonly origin: 'rule' | 'model' | 'person';
  readonly title: string;
  readonly kind: 'fix' | 'proposal';
  /** What may change for harmless input, one plain sentence; empty when nothing does. */
  readonly changes: string;
  readonly until?: 'compared';
  /** Variables of the environment that have to be set before the repaired program starts; part of what is said of it. */
  readonly needs?: readonly string[];
  /** Offsets refer to the texts before; a file that is not there yet has one edit at 0. */
  readonly edits: readonly RepairEdit[];
  /** What a person has to do besides. */
  readonly todo: readonly string[];
}
