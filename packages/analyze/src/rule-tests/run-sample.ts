import { embeddedIn } from '../languages/embedded/embedded-in.ts';
import { type EmbeddedUnit, samePlace } from '../languages/embedded/embedded-unit.ts';
import { languageOf } from '../languages/language-of.ts';
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
  /** Its ending says what the sample is: a program, or a page or component with scripts in it. */
  readonly path: string;
  readonly text: string;
  readonly rules: readonly Rule[];
  readonly languages: readonly Language[];
  readonly matcher: Matcher;
  readonly runTaintRules?: RunTaintRules | undefined;
}

/** Runs the rules of one rule file over one sample beside it, and compares with the sample's comments. */
export const runSample = async ({
  path,
  text,
  rules,
  languages,
  matcher,
  runTaintRules,
}: RunSampleInput): Promise<SampleRun> => {
  const annotations = annotationsOf(text);
  const taint = rules.filter((rule) => rule.body.mode === 'taint');
  const skipped = runTaintRules === undefined ? taint.map((rule) => rule.meta.id) : [];
  const lineAt = newLineCounter(text);
  const found: { readonly ruleId: string; readonly line: number }[] = [];
  const seen = new Set<LanguageId>();
  for (const unit of unitsOf(path, text)) {
    const parser = languages.find((one) => one.ids.includes(unit.language));
    if (parser === undefined) continue;
    seen.add(unit.language);
    await parser.load(unit.language);
    const parsed = parser.parse(unit.text, unit.language);
    const context: UnitContext = { path, unit: parsed, names: buildNames(parsed) };
    for (const { rule, match } of [
      ...runSearchRules(rules, context, matcher),
      ...(runTaintRules?.(taint, context, matcher) ?? []),
    ]) {
      found.push({ ruleId: rule.meta.id, line: lineAt(unit.map.toFile(match.start)) });
    }
  }
  const ran = rules
    .filter((rule) => !skipped.includes(rule.meta.id) && rule.languages.some((id) => seen.has(id)))
    .map((rule) => rule.meta.id);
  const judged = judgeSample({
    annotations: annotations.filter((one) => !skipped.includes(one.ruleId)),
    found,
    ruleIds: ran,
  });
  return { disagreements: judged, annotations, skipped };
};

const unitsOf = (path: string, text: string): readonly EmbeddedUnit[] => {
  const kind = languageOf(path, text.slice(0, 200));
  switch (kind) {
    case undefined:
      return [];
    case 'python':
    case 'javascript':
    case 'typescript':
    case 'tsx':
    case 'c':
      return [{ language: kind, text, map: samePlace }];
    default:
      return embeddedIn(text, kind).units;
  }
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
