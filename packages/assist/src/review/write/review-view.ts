import type { Finding, RuleMeta, SourceLookup } from '@sallyport/core';
import type { ModelReview } from '../model/model-review.ts';
import type { Review } from '../review-change.ts';

/** A review, safe to show: secrets are masked in findings, sources and notes. */
export interface ReviewView {
  readonly review: Review;
  readonly source: SourceLookup;
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /** What was compared, e.g. `main` or `the index`. */
  readonly against: string;
  /** What a model said; absent where none was to be asked. */
  readonly model?: ModelReview;
}

/** Why a model would look at a finding later; nothing for most. */
export const laterWhy = ({ model }: ReviewView, { ruleId, fingerprint, path, span }: Finding): string | undefined =>
  model?.later.find(
    (one) =>
      one.ruleId === ruleId && one.fingerprint === fingerprint && one.path === path && one.line === span.start.line,
  )?.why;

/** That an ignore comment of the change does not keep a finding out; nothing for most. */
export const silencedWords = ({ suppression }: Finding): string | undefined =>
  suppression === undefined ? undefined : `silenced by this change, and counts: ${suppression.reason.slice(0, 200)}`;

/** Who spoke, and that it decides nothing. */
export const modelTitle = ({ by }: ModelReview): string =>
  by === '' ? 'No model was asked' : `What the model ${by} says; it counts for nothing above`;

/** Which of two runs told it, in words; empty where both did. */
export const runWords: Readonly<Record<ModelReview['findings'][number]['runs'], string>> = {
  both: '',
  'with words': 'told only with comments and texts',
  'without words': 'told only without comments and texts',
  'the only one': 'asked once only',
};

/** E.g. `3 files, +120 −4`. */
export const sizeLine = ({ files }: Pick<Review, 'files'>): string => {
  const sum = (one: (file: Review['files'][number]) => number): string =>
    String(files.reduce((total, file) => total + one(file), 0));
  return `${String(files.length)} ${files.length === 1 ? 'file' : 'files'}, +${sum(({ added }) => added.size)} −${sum(({ removed }) => removed.size)}`;
};

/** Where a finding can be told on the change itself: the first line of it, or of its flow, that the change brings. */
export const commentPlace = (
  finding: Finding,
  { files }: Pick<Review, 'files'>,
):
  | { readonly path: string; readonly oldPath: string; readonly line: number; readonly startLine: number }
  | undefined => {
  for (const { path, span } of [finding, ...finding.flow.toReversed()]) {
    const file = files.find((one) => one.path === path);
    if (file === undefined) continue;
    const lines: number[] = [];
    for (let line = span.start.line; line <= span.end.line; line += 1) if (file.added.has(line)) lines.push(line);
    const [first] = lines;
    if (first === undefined) continue;
    // Only lines that follow each other can be commented together.
    const last = lines.findLast((line, index) => line === first + index) ?? first;
    return { path, oldPath: file.oldPath, line: last, startLine: first };
  }
  return undefined;
};

/** Of a finding on lines that the change leaves alone. */
export const openedWords = 'The change opens this: its lines are as they were.';

/** What is said of one finding where it stands. */
export const findingTitle = (finding: Finding, { rules }: ReviewView): string =>
  rules.get(finding.ruleId)?.title ?? finding.ruleId;
