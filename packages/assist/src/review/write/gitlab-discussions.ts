import { commentPlace, type ReviewView } from './review-view.ts';
import { findingMarkdown, reviewMarkdown } from './review-markdown.ts';

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

const mostDiscussions = 30;

/** The summary first, then a thread on each changed line that a finding stands on; without the commits they stand on no line. */
export const gitlabDiscussions = (view: ReviewView, refs: GitlabRefs | undefined): readonly GitlabDiscussion[] => [
  { body: reviewMarkdown(view) },
  ...view.review.findings.touched
    .flatMap((finding) => {
      const place = commentPlace(finding, view.review);
      if (place === undefined) return [];
      const body = findingMarkdown(finding, view);
      return refs === undefined
        ? [{ body }]
        : [
            {
              body,
              position: {
                ...refs,
                position_type: 'text' as const,
                old_path: place.oldPath,
                new_path: place.path,
                new_line: place.line,
              },
            },
          ];
    })
    .slice(0, mostDiscussions),
];
