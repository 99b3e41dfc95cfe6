import { atLeast, type Finding, type ScanReport, type SourceLookup } from '@sallyport/core';
import type { ModelReview, Review, ReviewView } from '@sallyport/assist/review';
import { rulesMeta } from '../rules-in/read-rules.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { programVersion } from '../version.ts';
import { masked } from '../report/masked.ts';
import type { ReviewRequest } from './review-request.ts';

/** The findings of a review as a scan's report: what SARIF is written from, and what decides the gate. */
export const reviewReport = (
  { findings, diagnostics, complete, files }: Review,
  pack: RulesPack,
  { floor, failOn }: Pick<ReviewRequest['scan'], 'floor' | 'failOn'>,
  started: { readonly at: Date; readonly clock: number },
): ScanReport => {
  const shown = [...findings.touched, ...findings.opened].filter(
    ({ severity }) => floor === undefined || atLeast(severity, floor),
  );
  const named = new Set(shown.map(({ ruleId }) => ruleId));
  const level = failOn === 'new' ? 'high' : failOn;
  return {
    tool: { name: 'sallyport', version: programVersion() },
    startedAt: started.at.toISOString(),
    durationMs: performance.now() - started.clock,
    targets: files.map(({ path }) => path),
    findings: shown,
    diagnostics,
    rules: rulesMeta(pack).filter(({ id }) => named.has(id)),
    stats: {
      files: files.length,
      bytes: files.reduce((sum, { after }) => sum + (after?.length ?? 0), 0),
      languages: {},
      rules: rulesMeta(pack).length,
      cachedFiles: 0,
      skipped: [],
    },
    complete,
    gate: { failOn: level, met: level === 'none' || !shown.some(({ severity }) => atLeast(severity, level)) },
  };
};

/** Everything that reports are written from. */
export interface Reviewed {
  readonly review: Review;
  readonly report: ScanReport;
  readonly source: SourceLookup;
  readonly against: string;
  readonly model: ModelReview | undefined;
}

/** The review without secrets. */
export const shownReview = ({ review, report, source, against, model }: Reviewed): ReviewView => {
  const mask = masked(report, source);
  const hidden = new Map(report.findings.map((finding, index) => [finding, mask.report.findings[index] ?? finding]));
  const shown = (list: readonly Finding[]): readonly Finding[] => list.flatMap((finding) => hidden.get(finding) ?? []);
  const note = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: mask.hide(one.text) });
  return {
    review: {
      ...review,
      notes: review.notes.map(note),
      risk: { ...review.risk, reasons: review.risk.reasons.map(note) },
      findings: {
        ...review.findings,
        touched: shown(review.findings.touched),
        opened: shown(review.findings.opened),
      },
      groups: review.groups.map((group) => ({
        ...group,
        notes: group.notes.map(note),
        findings: shown(group.findings),
      })),
    },
    source: mask.source,
    rules: new Map(report.rules.map((rule) => [rule.id, rule])),
    against,
    ...(model === undefined ? {} : { model: hiddenModel(model, mask.hide) }),
  };
};

/** What a model says without the secrets of the change: it sees none of them, and may have guessed. */
const hiddenModel = (model: ModelReview, hide: (text: string) => string): ModelReview => ({
  ...model,
  findings: model.findings.map((one) => ({ ...one, message: hide(one.message), quote: one.quote.map(hide) })),
  later: model.later.map((one) => ({ ...one, why: hide(one.why) })),
  suspicions: model.suspicions.map((one) => ({ ...one, text: hide(one.text) })),
});
