import { mostComments, type ReviewComment, reviewComments } from './review-comments.ts';
import { reviewSummary } from './review-markdown.ts';
import type { ReviewView } from './review-view.ts';

/** The three commits that GitLab wants for a place in a merge request. */
export interface GitlabRefs {
  readonly base_sha: string;
  readonly start_sha: string;
  readonly head_sha: string;
}

/** What `POST /projects/:id/merge_requests/:iid/discussions` takes. Source: docs.gitlab.com, Discussions API, "Create a new thread in the merge request diff". */
export interface GitlabDiscussion {
  readonly body: string;
  readonly position?: GitlabRefs & {
    readonly position_type: 'text';
    readonly old_path: string;
    readonly new_path: string;
    readonly new_line: number;
  };
}

/** The summary first, then a thread on each changed line that a finding stands on; without the commits they stand on no line. */
export const gitlabDiscussions = (view: ReviewView, refs: GitlabRefs | undefined): readonly GitlabDiscussion[] => {
  const comments = reviewComments(view).slice(0, mostComments);
  return [
    { body: reviewSummary(view, new Set(comments.map(({ key }) => key))) },
    ...comments.map((comment) => gitlabDiscussion(comment, refs)),
  ];
};

export const gitlabDiscussion = (
  { body, oldPath, path, line }: ReviewComment,
  refs: GitlabRefs | undefined,
): GitlabDiscussion => ({
  body,
  ...(refs === undefined
    ? {}
    : { position: { ...refs, position_type: 'text', old_path: oldPath, new_path: path, new_line: line } }),
});
