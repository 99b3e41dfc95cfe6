/**
 * Whatever may ask a model, and what a model may never decide alone: repairs with their proof, review.
 *
 * Knows core alone. Scanner, repairer, executor and sandbox are handed in as faces; disk and network too.
 */
export { applyEdits } from './edits/apply-edits.ts';
