import type { Language, LanguageId } from '../languages/language.ts';
import type { UnitContext, Matcher } from '../match/match.ts';
import { runSearchRules, type RawFinding } from '../match/search.ts';
import { buildNames } from '../names/build-names.ts';
import type { Rule } from '../rules/rule.ts';
import { annotationsOf, type Annotation } from './annotations.ts';
import { judgeSample, type Disagreement } from './judge-sample.ts';

/** The flow engine's entry, handed in. */
export type RunTaintRules = (rules: readonly Rule[], context: UnitContext, matcher: Matcher) => readonly RawFinding[];

export interface SampleRun {
  readonly disagreements: readonly Disagreement[];
  readonly annotations: readonly Annotation[];
  /** Taint rules that were not run because no flow engine was handed in. */
  readonly skipped: readonly string[];
}

export interface RunSampleInput {
  readonly path: string;
  readonly text: string;
  readonly language: LanguageId;
  readonly rules: readonly Rule[];
  readonly languages: readonly Language[];
  readonly matcher: Matcher;
  readonly runTaintRules?: RunTaintRules | undefined;
}

/** Runs the rules of one rule file over one sample beside it, and compares with the sample's comments. */
export const runSample = async ({ path, text, language, rules, languages, matcher, runTaintRules }: RunSampleInput): Promise<SampleRun> => {
  const parser = languages.find((one) => one.ids.includes(language));
  const annotations = annotationsOf(text);
  if (parser === undefined) return { disagreements: [], annotations, skipped: rules.map((rule) => rule.meta.id) };
  await parser.load(language);
  const unit = parser.parse(text, language);
  const context: UnitContext = { path, unit, names: buildNames(unit) };
  const taint = rules.filter((rule) => rule.body.mode === 'taint');
  const skipped = runTaintRules === undefined ? taint.map((rule) => rule.meta.id) : [];
  const findings = [...runSearchRules(rules, context, matcher), ...(runTaintRules?.(taint, context, matcher) ?? [])];
  const lineAt = newLineCounter(text);
  const found = findings.map(({ rule, match }) => ({ ruleId: rule.meta.id, line: lineAt(match.start) }));
  const ran = rules.filter((rule) => !skipped.includes(rule.meta.id) && rule.languages.includes(language)).map((rule) => rule.meta.id);
  const judged = judgeSample({ annotations: annotations.filter((one) => !skipped.includes(one.ruleId)), found, ruleIds: ran });
  return { disagreements: judged, annotations, skipped };
};

/** One-based line of an offset. */
const newLineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};
