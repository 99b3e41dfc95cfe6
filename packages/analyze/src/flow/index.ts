/**
 * Flow: from where untrusted data enters to where it does harm.
 *
 * In: taint rules, a unit, the matcher, and (optionally) the project the unit belongs to. Out: findings with the way the data
 * took. All rules run in one abstract interpretation per function: `plan.ts` gives every rule a bit, `marks.ts` says what
 * each node is for which rules, `statements.ts` and `expressions.ts` walk the program forward over abstract values
 * (`value.ts`) and layered states (`state.ts`), `invoke.ts` follows calls, `guards.ts` knows what checks prove.
 *
 * A finding lies at its sink. When the sink is in another file of the project, the finding lies at the call in
 * this unit that leads there, and the way goes on to the sink.
 */
import type { Matcher, UnitContext } from '../match/match.ts';
import type { Rule } from '../rules/rule.ts';
import { runMachine } from './run.ts';
import type { TaintFinding } from './finding.ts';
import type { Project } from './project.ts';

export type { TaintFinding, TaintStep } from './finding.ts';
export { newProject, type Project, type ProjectInput } from './project.ts';
export { analyzeTaint, type TaintResult } from './run.ts';

/** Findings of the taint rules among `rules`, in source order; each sink once per rule, with its shortest way. Never throws. */
export const runTaintRules = (
  rules: readonly Rule[],
  context: UnitContext,
  matcher: Matcher,
  project?: Project,
): readonly TaintFinding[] => runMachine(rules, context, matcher, project).findings;
