/**
 * A sample after all repairs of its rules: what `name.fixed.py` beside it must hold.
 *
 * Repairs are made in rounds: all that do not meet each other, then the text is looked at again, until nothing is left that can be
 * repaired. What is then judged: the text parses, no rule finds what was repaired, and no other rule finds anything new.
 */
import type { Finding } from '@sallyport/core';
import type { Language } from '../languages/language.ts';
import { applyRepairs } from '../rewrite/apply.ts';
import { newRepairer } from '../rewrite/repairer.ts';
import type { Rule } from '../rules/rule.ts';
import type { FoundInFile } from '../scan/file-look.ts';
import { newFileScanner } from '../scan/scan-file.ts';

export interface FixedSample {
  readonly text: string;
  /** Number of findings that were repaired. */
  readonly repaired: number;
  /** Findings that no rewrite fits, each with the reason. */
  readonly left: readonly { readonly ruleId: string; readonly line: number; readonly why: string }[];
  /** What is wrong with the fixed text, one sentence each. */
  readonly problems: readonly string[];
}

export interface FixSampleInput {
  readonly path: string;
  readonly text: string;
  /** The rules whose findings are repaired. */
  readonly rules: readonly Rule[];
  /** All rules that must find nothing new. */
  readonly others: readonly Rule[];
  readonly languages: readonly Language[];
}

/** More rounds than any sample needs: a repair that makes its own finding again would go on for ever. */
const mostRounds = 40;

export const fixSample = async ({ path, text, rules, others, languages }: FixSampleInput): Promise<FixedSample> => {
  const scanner = newFileScanner(rules, languages);
  const judge = newFileScanner(others, languages);
  await scanner.prepare({ path, text });
  await judge.prepare({ path, text });
  const repairer = newRepairer(rules, languages);
  const look = (at: string): readonly FoundInFile[] => scanner.look({ path, text: at }).findings;
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  let current = text;
  let findings = look(text);
  let left: { readonly ruleId: string; readonly line: number; readonly why: string }[] = [];
  const before = findings.length;
  const problems: string[] = [];
  for (let round = 0; ; round += 1) {
    const edits = [];
    left = [];
    for (const found of findings) {
      const outcome = await repairer.repairsFor(asFinding(found), { path, text: current }, nothing);
      if (outcome.kind === 'none') left.push({ ruleId: found.ruleId, line: found.span.start.line, why: outcome.why });
      else edits.push(outcome.repairs[0]?.edits ?? []);
    }
    if (edits.length === 0) break;
    if (round === mostRounds) {
      problems.push(`${String(edits.length)} findings come back after every repair`);
      break;
    }
    const next = applyRepairs(path, current, edits).text;
    if (next === current) {
      problems.push('a repair changes nothing');
      break;
    }
    current = next;
    findings = look(current);
  }
  const repaired = before - left.length;
  if (repaired > 0) problems.push(...newProblems(judge.look({ path, text }), judge.look({ path, text: current })));
  return { text: current, repaired, left, problems };
};

const newProblems = (
  before: ReturnType<ReturnType<typeof newFileScanner>['look']>,
  after: ReturnType<ReturnType<typeof newFileScanner>['look']>,
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { ruleId } of before.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const fresh: string[] = [];
  for (const { ruleId, span } of after.findings) {
    const had = counts.get(ruleId) ?? 0;
    if (had === 0) fresh.push(`line ${String(span.start.line)}: the fixed text has a new finding of ${ruleId}`);
    else counts.set(ruleId, had - 1);
  }
  const broken =
    after.diagnostics.length > before.diagnostics.length
      ? [`the fixed text does not parse: ${after.diagnostics.at(-1)?.text ?? ''}`]
      : [];
  return [...broken, ...fresh];
};

/** A rewrite looks at place and rule; a fingerprint is for baselines. */
const asFinding = (found: FoundInFile): Finding => ({ ...found, fingerprint: '' });
