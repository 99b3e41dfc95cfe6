/**
 * A review as comments of a pull or merge request.
 *
 * What an earlier run posted is found by its mark and its author, and brought up to date: one summary, one thread for each finding on a changed line, and
 * threads of findings that are not told any more are closed. The token goes to the place of `forge.ts` and into no message.
 */
import { findingKey, type Review, type ReviewView } from '@sallyport/assist/review';
import type { Fetch } from '@sallyport/python/lend';
import type { Forge } from './forge.ts';
import { newForgeClient } from './forge-client.ts';
import { postToGithub } from './post-to-github.ts';
import { postToGitlab } from './post-to-gitlab.ts';

/** How posting went: what was posted, in words, and what was not. */
export interface Posted {
  readonly done: string;
  readonly problem: string | undefined;
}

/** What is posted. */
export interface ToPost {
  readonly view: ReviewView;
  /** Keys of all findings that there are, those below the severity that is shown too. */
  readonly present: ReadonlySet<string>;
}

/** How requests are sent. */
export interface Posting {
  readonly ask: Fetch;
  readonly signal: AbortSignal;
  /** What waits between tries; the clock, where nothing is given. Units: milliseconds. */
  readonly pause?: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/** Posts a review. Never throws for what the other side answers. */
export const postReview = (
  review: Review,
  view: ReviewView,
  forge: Forge,
  { ask, signal, pause }: Posting,
): Promise<Posted> => {
  const { touched, opened } = review.findings;
  const post = { view, present: new Set([...touched, ...opened].map(findingKey)) };
  switch (forge.kind) {
    case 'github':
      return postToGithub(
        post,
        forge,
        newForgeClient(
          {
            token: forge.token,
            headers: [
              ['authorization', `Bearer ${forge.token}`],
              ['accept', 'application/vnd.github+json'],
              ['x-github-api-version', '2022-11-28'],
            ],
          },
          ask,
          signal,
          pause,
        ),
      );
    case 'gitlab':
      return postToGitlab(
        post,
        forge,
        newForgeClient({ token: forge.token, headers: [['private-token', forge.token]] }, ask, signal, pause),
      );
    default:
      return forge satisfies never;
  }
};
