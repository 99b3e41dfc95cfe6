import { commentPlace, type ReviewView } from './review-view.ts';
import { findingKey, findingMark } from './post-marks.ts';
import { findingMarkdown } from './review-markdown.ts';

/** A comment on changed lines. Units: one-based lines, `line` inclusive. */
export interface ReviewComment {
  readonly key: string;
  readonly path: string;
  readonly oldPath: string;
  readonly startLine: number;
  readonly line: number;
  readonly body: string;
}

/** More comments than this bury the review; the summary tells of all. */
export const mostComments = 30;

const order = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** A comment for each finding that stands on a changed line, the gravest first; all of them, for whoever posts to choose. */
export const reviewComments = (view: ReviewView): readonly ReviewComment[] => {
  const known = new Set<string>();
  return view.review.findings.touched
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .flatMap((finding) => {
      const place = commentPlace(finding, view.review);
      const key = findingKey(finding);
      if (place === undefined || known.has(key)) return [];
      known.add(key);
      return [{ key, ...place, body: `${findingMark('finding', key)}\n${findingMarkdown(finding, view)}` }];
    });
};
