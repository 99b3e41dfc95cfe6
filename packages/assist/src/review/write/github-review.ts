import { commentPlace, type ReviewView } from './review-view.ts';
import { findingMarkdown, reviewMarkdown } from './review-markdown.ts';

/** What `POST /repos/{owner}/{repo}/pulls/{number}/reviews` takes. Source: docs.github.com, REST API, "Create a review for a pull request". */
export interface GithubReview {
  readonly event: 'COMMENT';
  readonly body: string;
  readonly commit_id?: string;
  readonly comments: readonly {
    readonly path: string;
    readonly line: number;
    readonly side: 'RIGHT';
    readonly start_line?: number;
    readonly start_side?: 'RIGHT';
    readonly body: string;
  }[];
}

/** More comments than this bury the review; the body tells of all. */
const mostComments = 30;

/** The review as one of GitHub's: a summary, and a comment on each changed line that a finding stands on. It never approves and never blocks. */
export const githubReview = (view: ReviewView, commit: string | undefined): GithubReview => ({
  event: 'COMMENT',
  body: reviewMarkdown(view),
  ...(commit === undefined ? {} : { commit_id: commit }),
  comments: view.review.findings.touched
    .flatMap((finding) => {
      const place = commentPlace(finding, view.review);
      if (place === undefined) return [];
      const { path, line, startLine } = place;
      return [
        {
          path,
          line,
          side: 'RIGHT' as const,
          ...(startLine < line ? { start_line: startLine, start_side: 'RIGHT' as const } : {}),
          body: findingMarkdown(finding, view),
        },
      ];
    })
    .slice(0, mostComments),
});
