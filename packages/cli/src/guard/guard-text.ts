import { atLeast, type Severity } from '@sallyport/core';
import type { JudgedPackage } from './judge-wanted.ts';

/** What the judgement comes to. */
export interface GuardDecision {
  readonly refused: boolean;
  /** One line each, worst first; what passes without a word has none. */
  readonly lines: readonly string[];
}

/** Whether the command may run, and what is said about it. `strict` refuses names that could not be looked up. */
export const decide = (
  judged: readonly JudgedPackage[],
  { failOn, strict }: { readonly failOn: Severity; readonly strict: boolean },
): GuardDecision => {
  const refusals: string[] = [];
  const warnings: string[] = [];
  const open = new Map<string, string[]>();
  for (const { wanted, verdict } of judged) {
    const at = wanted.place === undefined ? '' : ` (${wanted.place.path}:${String(wanted.place.line)})`;
    for (const { ruleId, severity, message } of verdict.findings)
      (atLeast(severity, failOn) ? refusals : warnings).push(`${severity}: ${message}${at} [${ruleId}]`);
    if (verdict.state === 'exists' || verdict.state === 'absent') continue;
    const why = verdict.why ?? 'only a list of names was asked';
    open.set(why, [...(open.get(why) ?? []), wanted.name]);
  }
  for (const [why, names] of open) (strict ? refusals : warnings).push(`not looked up (${why}): ${shortList(names)}`);
  return { refused: refusals.length > 0, lines: [...refusals, ...warnings] };
};

/** A lockfile without hashes may ask for thousands. */
const shortList = (names: readonly string[]): string =>
  names.length <= 10 ? names.join(', ') : `${names.slice(0, 10).join(', ')} and ${String(names.length - 10)} more`;
