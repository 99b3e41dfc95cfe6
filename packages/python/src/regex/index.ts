/**
 * Regular expressions with the semantics of CPython 3.12's `re`, for patterns and subjects that nobody vouches for.
 *
 * A pattern's text goes through `parse.ts` (tree), `emit.ts` (program) and `execute.ts` (match): each step of a match is
 * paid for, so a pattern that would backtrack for ever is stopped by its meter, and no host stack grows with the subject.
 * Nothing here knows Python values: subjects are strings without surrogate pairs, code points, or bytes; results are
 * numbers.
 */
export { escapeRegex } from './escape.ts';
export type { Meter } from './machine.ts';
export { flag } from './flags.ts';
export { type ProblemKind, RegexProblem } from './problem.ts';
export { type CompileHost, compileRegex, type Mode, Regex, type Subject } from './regex.ts';
export { RegexScan } from './scan.ts';
export { parseTemplate, type TemplateGroups, type TemplatePart } from './template.ts';
