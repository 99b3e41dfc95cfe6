import { mostComments, type ReviewComment, reviewComments } from './review-comments.ts';
import { reviewSummary } from './review-markdown.ts';
import type { ReviewView } from './review-view.ts';

/** What `POST /repos/{owner}/{repo}/pulls/{number}/reviews` takes. Source: docs.github.com, REST API, "Create a review for a pull request". */
export interface GithubReview {
  readonly event: 'COMMENT';
  readonly body: string;
  readonly commit_id?: string;
  readonly comments: readonly GithubComment[];
}

export interface GithubComment {
  readonly path: string;
  readonly line: number;
  readonly side: 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'RIGHT';
  readonly body: string;
}

/** The review as one of GitHub's: a summary, and a comment on each changed line that a finding stands on. It never approves and never blocks. */
export const githubReview = (view: ReviewView, commit: string | undefined): GithubReview => {
  const comments = reviewComments(view).slice(0, mostComments);
  return {
    event: 'COMMENT',
    body: reviewSummary(view, new Set(comments.map(({ key }) => key))),
    ...(commit === undefined ? {} : { commit_id: commit }),
    comments: comments.map(githubComment),
  };
};

export const githubComment = ({ path, line, startLine, body }: ReviewComment): GithubComment => ({
  path,
  line,
  side: 'RIGHT',
  ...(startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {}),
  body,
});
