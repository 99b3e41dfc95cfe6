/** A change → what was found in it, what it does, how much care it needs. */
export { changedLines } from './change/changed-file.ts';
export type { Change, ChangedFile } from './change/changed-file.ts';
export { changeFromPatch } from './change/change-from-patch.ts';
export { noModelReview } from './model/model-review.ts';
export type { ModelReview } from './model/model-review.ts';
export { reviewChange } from './review-change.ts';
export type { Review, ReviewTools } from './review-change.ts';
export type { PackageSeen } from './summary/package-notes.ts';
export { githubReview } from './write/github-review.ts';
export { gitlabDiscussions } from './write/gitlab-discussions.ts';
export { modelDiagnostics } from './write/model-diagnostics.ts';
export { reviewJson } from './write/review-json.ts';
export { reviewMarkdown } from './write/review-markdown.ts';
export { reviewText } from './write/review-text.ts';
export type { ReviewView } from './write/review-view.ts';
