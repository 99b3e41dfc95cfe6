import {
  githubComment,
  mostComments,
  type ReviewComment,
  reviewComments,
  reviewSummary,
} from '@sallyport/assist/review';
import { hunksOf, isShown, type ShownHunks } from './diff-lines.ts';
import type { Forge } from './forge.ts';
import type { ForgeClient, ForgeFailure } from './forge-client.ts';
import { readGithubPosts } from './read-github-posts.ts';
import { askGraphql } from './ask-graphql.ts';
import { planThreads } from './plan-threads.ts';
import { newThreadCount, postedWords } from './posted-words.ts';
import type { Posted, ToPost } from './post-review.ts';

type Github = Extract<Forge, { kind: 'github' }>;

/** Brings what stands on a pull request up to date with a review. */
export const postToGithub = async ({ view, present }: ToPost, forge: Github, client: ForgeClient): Promise<Posted> => {
  const there = await readGithubPosts(forge, client);
  if (there.kind === 'failed') return { done: 'nothing', problem: there.text };
  const shown = await shownLines(forge, client);
  const comments = reviewComments(view);
  const placed = comments.filter((comment) => shown === undefined || isShown(shown.get(comment.path) ?? [], comment));
  const plan = planThreads(there.threads, placed, { present, complete: view.review.complete, most: mostComments });
  const count = newThreadCount();
  count.unplaced = comments.length - placed.length;
  const commit = forge.commit ?? there.head;
  const onLines = (keys: Iterable<string>): string => reviewSummary(view, new Set([...plan.standing, ...keys]));
  let summary: Parameters<typeof postedWords>[0] = 'none';
  const done = (problem?: ForgeFailure): Posted => ({
    done: postedWords(summary, count, plan),
    problem: problem?.text,
  });

  const creating =
    there.summary === undefined
      ? {
          forge,
          client,
          commit,
          body: onLines(plan.create.map(({ key }) => key)),
          withoutComments: onLines([]),
        }
      : { forge, client, commit, body: moreWords(plan.create.length, there.summary.url), withoutComments: undefined };
  let created: ReadonlySet<string> = new Set();
  if (there.summary === undefined || plan.create.length > 0) {
    const made = await createReview(creating, plan.create);
    created = made.created;
    count.created = created.size;
    if (made.failed !== undefined) return done(made.failed);
    count.unplaced += plan.create.length - created.size;
  }
  // After the comments, since it tells whole what has none.
  if (there.summary === undefined) summary = 'new';
  else if (there.summary.body.replaceAll('\r\n', '\n').trim() === onLines(created).trim()) summary = 'the same';
  else {
    const written = await askGraphql(client, forge.api, updateReview, {
      id: there.summary.id,
      body: onLines(created),
    });
    if (written.kind === 'failed') return done(written);
    summary = 'updated';
  }
  for (const { thread, body: text, turn } of plan.update) {
    const written = await askGraphql(client, forge.api, updateComment, { id: thread.comment, body: text });
    if (written.kind === 'failed') return done(written);
    if (turn === 'leave') {
      count.updated += 1;
      continue;
    }
    const turned = await askGraphql(client, forge.api, turn === 'resolve' ? resolve : unresolve, { id: thread.id });
    // Without the right to close, the words of the comment have to do.
    if (turned.kind === 'failed' && turned.status !== 403) return done(turned);
    if (turned.kind === 'failed') count[turn === 'resolve' ? 'unclosed' : 'updated'] += 1;
    else count[turn === 'resolve' ? 'closed' : 'reopened'] += 1;
  }
  return done();
};

const moreWords = (count: number, url: string): string =>
  `${count === 1 ? 'One more comment' : `${String(count)} more comments`} on lines of this change; the summary stands ${
    /^https?:\/\/[\w.:/#-]+$/u.test(url) ? `[above](${url})` : 'above'
  }.`;

/** What each file of the request shows; nothing where that cannot be read, and GitHub has to say so itself. */
const shownLines = async (
  { api, repository, number }: Github,
  client: ForgeClient,
): Promise<ReadonlyMap<string, ShownHunks> | undefined> => {
  const shown = new Map<string, ShownHunks>();
  for (let page = 1; page <= mostPages; page += 1) {
    const url = `${api}/repos/${repository}/pulls/${number}/files?per_page=100&page=${String(page)}`;
    const answer = await client({ method: 'GET', url, repeat: 'safe' });
    if (answer.kind === 'failed' || !Array.isArray(answer.json)) return undefined;
    for (const { filename, patch } of answer.json as readonly {
      readonly filename?: unknown;
      readonly patch?: unknown;
    }[])
      if (typeof filename === 'string') shown.set(filename, typeof patch === 'string' ? hunksOf(patch) : []);
    if (answer.json.length < 100) return shown;
  }
  return shown;
};

/** GitHub lists 3,000 files at most. */
const mostPages = 30;

interface Creating {
  readonly forge: Github;
  readonly client: ForgeClient;
  readonly commit: string | undefined;
  readonly body: string;
  /** The body where the comments are refused; a review that only carries comments is not made without any. */
  readonly withoutComments: string | undefined;
}

/** Posts a review with its comments, and where GitHub refuses one of them, the comments one by one. */
const createReview = async (
  { forge, client, commit, body, withoutComments }: Creating,
  comments: readonly ReviewComment[],
): Promise<{ readonly created: ReadonlySet<string>; readonly failed?: ForgeFailure }> => {
  const url = `${forge.api}/repos/${forge.repository}/pulls/${forge.number}`;
  const on = commit === undefined ? {} : { commit_id: commit };
  const review = (text: string, some: readonly ReviewComment[]) =>
    client({
      method: 'POST',
      url: `${url}/reviews`,
      body: { event: 'COMMENT', body: text, ...on, comments: some.map(githubComment) },
      repeat: 'once',
    });
  const created = new Set<string>();
  const first = await review(body, comments);
  if (first.kind === 'answer') return { created: new Set(comments.map(({ key }) => key)) };
  // One comment on a line that the request does not show makes it refuse all.
  if (first.status !== 422 || comments.length === 0) return { created, failed: first };
  if (withoutComments !== undefined) {
    const second = await review(withoutComments, []);
    if (second.kind === 'failed') return { created, failed: second };
  }
  if (commit === undefined) return { created };
  for (const comment of comments) {
    const one = await client({
      method: 'POST',
      url: `${url}/comments`,
      body: { ...githubComment(comment), commit_id: commit },
      repeat: 'once',
    });
    if (one.kind === 'answer') created.add(comment.key);
    else if (one.status !== 422) return { created, failed: one };
  }
  return { created };
};

const updateReview =
  'mutation updateReview($id: ID!, $body: String!) { updatePullRequestReview(input: { pullRequestReviewId: $id, body: $body }) { clientMutationId } }';
const updateComment =
  'mutation updateComment($id: ID!, $body: String!) { updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { clientMutationId } }';
const resolve = 'mutation resolve($id: ID!) { resolveReviewThread(input: { threadId: $id }) { clientMutationId } }';
const unresolve =
  'mutation unresolve($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { clientMutationId } }';
