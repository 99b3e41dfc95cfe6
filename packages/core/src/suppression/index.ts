/**
 * Ignore comments: what they say, what they silence, and what is wrong with them.
 *
 * Comments of one file and its findings go in; the findings come out with `suppression` on the silenced ones, and
 * problems with the comments beside them. Nothing is ever removed: reports show how much was ignored.
 */
export { applySuppressions } from './apply-suppressions.ts';
export type { Suppressed, SuppressionOptions } from './apply-suppressions.ts';
export { foreignIgnores } from './foreign-ignores.ts';
export type { Ignore, IgnoreProblem, SourceComment } from './ignore.ts';
export { ignoreProblemFinding, ignoreRules } from './ignore-problem-finding.ts';
export { isDate, parseIgnores } from './parse-ignores.ts';
export type { ParsedIgnores } from './parse-ignores.ts';
