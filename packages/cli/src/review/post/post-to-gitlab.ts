import { gitlabDiscussion, mostComments, postMark, reviewComments, reviewSummary } from '@sallyport/assist/review';
import type { Forge, GitlabCommits } from './forge.ts';
import type { ForgeClient, ForgeFailure } from './forge-client.ts';
import { planThreads, type Thread } from './plan-threads.ts';
import { newThreadCount, postedWords } from './posted-words.ts';
import type { Posted, ToPost } from './post-review.ts';

type Gitlab = Extract<Forge, { kind: 'gitlab' }>;

/** Brings what stands on a merge request up to date with a review. */
export const postToGitlab = async ({ view, present }: ToPost, forge: Gitlab, client: ForgeClient): Promise<Posted> => {
  const url = `${forge.api}/projects/${encodeURIComponent(forge.project)}/merge_requests/${forge.number}`;
  const there = await readPosts(forge.api, url, client);
  if (there.kind === 'failed') return { done: 'nothing', problem: there.text };
  const refs = there.refs ?? forge.refs;
  // A thread that stands on no line says no more than the summary.
  const comments = refs === undefined ? [] : reviewComments(view);
  const plan = planThreads(there.threads, comments, { present, complete: view.review.complete, most: mostComments });
  const count = newThreadCount();
  let summary: Parameters<typeof postedWords>[0] = 'none';
  const done = (problem?: ForgeFailure): Posted => ({
    done: postedWords(summary, count, plan),
    problem: problem?.text,
  });

  const placed = new Set(plan.standing);
  let failed: ForgeFailure | undefined;
  for (const comment of plan.create) {
    const made = await client({
      method: 'POST',
      url: `${url}/discussions`,
      body: gitlabDiscussion(comment, refs),
      repeat: 'once',
    });
    if (made.kind === 'answer') {
      count.created += 1;
      placed.add(comment.key);
    } else if (made.status === 400) count.unplaced += 1;
    else {
      failed = made;
      break;
    }
  }
  // After the threads, since it tells whole what has none.
  const body = reviewSummary(view, placed);
  if (there.summary?.body.replaceAll('\r\n', '\n').trim() === body.trim()) summary = 'the same';
  else {
    // A note, not a thread: nobody has to close it before a merge.
    const written = await client(
      there.summary === undefined
        ? { method: 'POST', url: `${url}/notes`, body: { body }, repeat: 'once' }
        : { method: 'PUT', url: `${url}/notes/${there.summary.id}`, body: { body }, repeat: 'safe' },
    );
    if (written.kind === 'failed') return done(failed ?? written);
    summary = there.summary === undefined ? 'new' : 'updated';
  }
  if (failed !== undefined) return done(failed);
  for (const { thread, body: text, turn } of plan.update) {
    const place = `${url}/discussions/${encodeURIComponent(thread.id)}`;
    const written = await client({
      method: 'PUT',
      url: `${place}/notes/${encodeURIComponent(thread.comment)}`,
      body: { body: text },
      repeat: 'safe',
    });
    if (written.kind === 'failed') return done(written);
    if (turn === 'leave') {
      count.updated += 1;
      continue;
    }
    const turned = await client({ method: 'PUT', url: place, body: { resolved: turn === 'resolve' }, repeat: 'safe' });
    if (turned.kind === 'failed') return done(turned);
    count[turn === 'resolve' ? 'closed' : 'reopened'] += 1;
  }
  return done();
};

interface GitlabPosts {
  readonly kind: 'posts';
  readonly refs: GitlabCommits | undefined;
  readonly summary: { readonly id: string; readonly body: string } | undefined;
  readonly threads: readonly Thread[];
}

/** What earlier runs posted: what carries a mark and was written by the owner of the token. A mark alone means nothing: everybody can write one. */
const readPosts = async (api: string, url: string, client: ForgeClient): Promise<GitlabPosts | ForgeFailure> => {
  const self = await client({ method: 'GET', url: `${api}/user`, repeat: 'safe' });
  if (self.kind === 'failed') return self;
  const { id: me } = fields(self.json);
  if (typeof me !== 'number') return unknownAnswer;
  const request = await client({ method: 'GET', url, repeat: 'safe' });
  if (request.kind === 'failed') return request;
  let summary: GitlabPosts['summary'];
  const threads: Thread[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client({
      method: 'GET',
      url: `${url}/discussions?per_page=100&page=${String(page)}`,
      repeat: 'safe',
    });
    if (answer.kind === 'failed') return answer;
    if (!Array.isArray(answer.json)) return unknownAnswer;
    for (const one of answer.json as readonly unknown[]) {
      const { id, notes } = fields(one);
      const note = fields(Array.isArray(notes) ? (notes[0] as unknown) : undefined);
      const mark = postMark(String(note['body']));
      if (mark === undefined || fields(note['author'])['id'] !== me) continue;
      const body = String(note['body']);
      if (mark.kind === 'summary') summary ??= { id: String(note['id']), body };
      else
        threads.push({
          id: String(id),
          comment: String(note['id']),
          body,
          mark,
          isResolved: note['resolved'] === true,
        });
    }
    if (answer.json.length < 100) break;
    if (page === mostPages)
      return { kind: 'failed', status: 0, text: 'this request has too many comments to find our own among them' };
  }
  return { kind: 'posts', refs: refsOf(fields(request.json)['diff_refs']), summary, threads };
};

/** A hundred discussions each. */
const mostPages = 50;

const unknownAnswer: ForgeFailure = {
  kind: 'failed',
  status: 0,
  text: 'GitLab answered with something else than its API says',
};

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;

const refsOf = (value: unknown): GitlabCommits | undefined => {
  const { base_sha, start_sha, head_sha } = fields(value);
  return typeof base_sha === 'string' && typeof start_sha === 'string' && typeof head_sha === 'string'
    ? { base_sha, start_sha, head_sha }
    : undefined;
};
