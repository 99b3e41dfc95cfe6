import { atLeast, severities, type Severity } from '@sallyport/core';
import type { JudgedPackage } from './judge-wanted.ts';
import type { VersionFinding } from './judge-versions.ts';
import type { WantedPackage } from './wanted-packages.ts';

/** What the judgement comes to. */
export interface GuardDecision {
  readonly refused: boolean;
  /** One line each, worst first; what passes without a word has none. */
  readonly lines: readonly string[];
}

/**
 * Whether the command may run, and what is said about it. `strict` refuses names that could not be looked up.
 *
 * What is known against a version stops the command when the command names the package. A project that has the package already is told and
 * not stopped, since nothing new comes in: the gate for it is `sallyport deps`. A package that was made to do harm is stopped in any case.
 */
export const decide = (
  judged: readonly JudgedPackage[],
  versions: readonly VersionFinding[],
  { failOn, strict }: { readonly failOn: Severity; readonly strict: boolean },
): GuardDecision => {
  const refusals: Said[] = [];
  const warnings: Said[] = [];
  const open = new Map<string, string[]>();
  for (const { wanted, verdict } of judged) {
    for (const { ruleId, severity, message } of verdict.findings)
      (atLeast(severity, failOn) ? refusals : warnings).push({
        severity,
        line: lineOf(severity, message, wanted, ruleId),
      });
    if (verdict.state === 'exists' || verdict.state === 'absent') continue;
    const why = verdict.why ?? 'only a list of names was asked';
    open.set(why, [...(open.get(why) ?? []), wanted.name]);
  }
  for (const { wanted, ruleId, severity, message } of versions) {
    const stops = atLeast(severity, failOn) && (wanted.place === undefined || ruleId.startsWith('deps.malicious.'));
    (stops ? refusals : warnings).push({ severity, line: lineOf(severity, message, wanted, ruleId) });
  }
  for (const [why, names] of open)
    (strict ? refusals : warnings).push({ severity: 'info', line: `not looked up (${why}): ${shortList(names)}` });
  const left = warnings.length - mostWarnings;
  return {
    refused: refusals.length > 0,
    lines: [
      ...worstFirst(refusals),
      ...worstFirst(warnings).slice(0, mostWarnings),
      ...(left > 0 ? [`and ${String(left)} more; sallyport deps shows all`] : []),
    ],
  };
};

interface Said {
  readonly severity: Severity;
  readonly line: string;
}

/** Order: equals as they came. */
const worstFirst = (said: readonly Said[]): readonly string[] =>
  said.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).map(({ line }) => line);

/** More would hide what the tool says. */
const mostWarnings = 20;

const lineOf = (severity: Severity, message: string, { place }: WantedPackage, ruleId: string): string =>
  `${severity}: ${message}${place === undefined ? '' : ` (${place.path}:${String(place.line)})`} [${ruleId}]`;

/** A lockfile without hashes may ask for thousands. */
export const shortList = (names: readonly string[]): string =>
  names.length <= 10 ? names.join(', ') : `${names.slice(0, 10).join(', ')} and ${String(names.length - 10)} more`;
