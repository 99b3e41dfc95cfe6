/** Review by a model. Apart from the rest of the review, so that a review without one does not load what asks. */
export { reviewByModel, showReviewQuestions } from './review-by-model.ts';
export type { ModelReviewTools } from './review-by-model.ts';
