/**
 * Whatever may ask a model, and what a model may never decide alone: repairs with their proof, review.
 *
 * Knows core alone. Scanner, repairer, executor and sandbox are handed in as faces; disk and network too.
 */
export { applyEdits } from './edits/apply-edits.ts';
export type { Candidate } from './fix/candidate.ts';
export type { GateEvidence, GateName } from './fix/gate-evidence.ts';
export { judge } from './fix/judge.ts';
export type { Judgement, JudgeTask, JudgeTools } from './fix/judge.ts';
export { newRegressionTest } from './fix/regression-test.ts';
export type { PythonTestStyle, RegressionTest } from './fix/regression-test.ts';
export { harmText, newScriptTest } from './fix/script-test.ts';
export type { ScriptTestStyle } from './fix/script-test.ts';
export { unifiedDiff } from './fix/unified-diff.ts';
export type { Verdict } from './fix/verdict.ts';
