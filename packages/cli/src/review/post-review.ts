/**
 * A review as comments of a pull or merge request.
 *
 * Where to and with which token comes from the environment alone, as pipelines of GitHub and GitLab set it: a change under review must not
 * choose whom it is sent to. The token goes to that address, by https, and into no message.
 */
import { readFileSync } from 'node:fs';
import { githubReview, gitlabDiscussions, type ReviewView } from '@sallyport/assist/review';
import type { Fetch } from '@sallyport/python/lend';
import { isLoopback } from './is-loopback.ts';

/** Where a review goes. */
export type Forge =
  | {
      readonly kind: 'github';
      readonly api: string;
      readonly repository: string;
      readonly number: string;
      readonly commit: string | undefined;
      readonly token: string;
    }
  | {
      readonly kind: 'gitlab';
      readonly api: string;
      readonly project: string;
      readonly number: string;
      readonly refs: GitlabCommits | undefined;
      readonly token: string;
    };

interface GitlabCommits {
  readonly base_sha: string;
  readonly start_sha: string;
  readonly head_sha: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says of the request under review; `missing` says in one sentence what has to be set. */
export const forgeOf = (env: Environment): Forge | { readonly missing: string } => {
  const found = env['CI_PROJECT_ID'] === undefined ? github(env) : gitlab(env);
  if ('missing' in found) return found;
  return found.api.startsWith('https://') || isLoopback(found.api)
    ? found
    : { missing: `${found.api} is no https address: a token is sent by https alone` };
};

const github = (env: Environment): Forge | { readonly missing: string } => {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: api = 'https://api.github.com' } = env;
  const event = eventOf(env['GITHUB_EVENT_PATH']);
  const number =
    env['SALLYPORT_PULL_REQUEST'] ?? event.number ?? /^refs\/pull\/(\d+)\//u.exec(env['GITHUB_REF'] ?? '')?.[1];
  if (token === undefined || token === '')
    return {
      missing:
        'set GITHUB_TOKEN (pull-requests: write); for GitLab CI_PROJECT_ID, CI_MERGE_REQUEST_IID and GITLAB_TOKEN',
    };
  if (!/^[\w.-]+\/[\w.-]+$/u.test(repository ?? '')) return { missing: 'set GITHUB_REPOSITORY to OWNER/NAME' };
  if (!/^\d+$/u.test(number ?? ''))
    return { missing: 'this is no run for a pull request; set SALLYPORT_PULL_REQUEST to its number' };
  return {
    kind: 'github',
    api: api.replace(/\/+$/u, ''),
    repository: repository ?? '',
    number: number ?? '',
    commit: event.commit,
    token,
  };
};

const gitlab = (env: Environment): Forge | { readonly missing: string } => {
  const {
    CI_API_V4_URL: api = '',
    CI_PROJECT_ID: project = '',
    CI_MERGE_REQUEST_IID: number = '',
    GITLAB_TOKEN: token = '',
  } = env;
  if (token === '') return { missing: 'set GITLAB_TOKEN (scope api); the token of a job may not write comments' };
  if (!/^\d+$/u.test(number))
    return { missing: 'this is no pipeline of a merge request; set CI_MERGE_REQUEST_IID to its number' };
  if (api === '') return { missing: 'set CI_API_V4_URL, e.g. https://gitlab.example/api/v4' };
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_SHA: head } = env;
  return {
    kind: 'gitlab',
    api: api.replace(/\/+$/u, ''),
    project,
    number,
    refs: base === undefined || head === undefined ? undefined : { base_sha: base, start_sha: base, head_sha: head },
    token,
  };
};

/** What GitHub's event file says; nothing when there is none or it says nothing of a pull request. */
const eventOf = (path: string | undefined): { readonly number?: string; readonly commit?: string } => {
  try {
    const event = JSON.parse(readFileSync(path ?? '', 'utf8')) as {
      readonly pull_request?: { readonly number?: unknown; readonly head?: { readonly sha?: unknown } };
    };
    const { number, head } = event.pull_request ?? {};
    return {
      ...(typeof number === 'number' ? { number: String(number) } : {}),
      ...(typeof head?.sha === 'string' && /^[0-9a-f]{40,64}$/u.test(head.sha) ? { commit: head.sha } : {}),
    };
  } catch {
    return {};
  }
};

/** How posting went: what was posted, in words, and what was not. */
export interface Posted {
  readonly done: string;
  readonly problem: string | undefined;
}

/** Posts a review. Never throws for what the other side answers. */
export const postReview = async (view: ReviewView, forge: Forge, ask: Fetch, signal: AbortSignal): Promise<Posted> =>
  forge.kind === 'github' ? postToGithub(view, forge, ask, signal) : postToGitlab(view, forge, ask, signal);

const postToGithub = async (
  view: ReviewView,
  forge: Extract<Forge, { kind: 'github' }>,
  ask: Fetch,
  signal: AbortSignal,
): Promise<Posted> => {
  const url = `${forge.api}/repos/${forge.repository}/pulls/${forge.number}/reviews`;
  const headers = [
    ['authorization', `Bearer ${forge.token}`],
    ['accept', 'application/vnd.github+json'],
    ['x-github-api-version', '2022-11-28'],
  ] as const;
  const review = githubReview(view, forge.commit);
  const first = await send(url, headers, review, ask, signal);
  if (first === undefined) return { done: `a review with ${comments(review.comments.length)}`, problem: undefined };
  // A comment on a line that this pull request does not show is refused with all others.
  if (first.status !== 422 || review.comments.length === 0) return { done: 'nothing', problem: first.text };
  const second = await send(url, headers, { ...review, comments: [] }, ask, signal);
  return second === undefined
    ? { done: 'a review without comments on lines', problem: `GitHub refused the comments on lines (${first.text})` }
    : { done: 'nothing', problem: second.text };
};

const postToGitlab = async (
  view: ReviewView,
  forge: Extract<Forge, { kind: 'gitlab' }>,
  ask: Fetch,
  signal: AbortSignal,
): Promise<Posted> => {
  const url = `${forge.api}/projects/${encodeURIComponent(forge.project)}/merge_requests/${forge.number}/discussions`;
  const threads = gitlabDiscussions(view, forge.refs);
  const headers = [['private-token', forge.token]] as const;
  let done = 0;
  let problem: string | undefined;
  for (const thread of threads) {
    const failed = await send(url, headers, thread, ask, signal);
    if (failed === undefined) done += 1;
    else problem ??= failed.text;
    // Without a right to write, the others fail too.
    if (failed !== undefined && failed.status !== 400) break;
  }
  return { done: `${String(done)} of ${String(threads.length)} threads`, problem };
};

const comments = (count: number): string =>
  count === 1 ? '1 comment on a line' : `${String(count)} comments on lines`;

/** Nothing when it was taken; else the status (0 without an answer) and one sentence without the token. */
const send = async (
  url: string,
  headers: readonly (readonly [string, string])[],
  body: unknown,
  ask: Fetch,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string } | undefined> => {
  const answer = await ask(
    {
      method: 'POST',
      url,
      headers: [...headers, ['content-type', 'application/json'], ['user-agent', 'sallyport']],
      body: new TextEncoder().encode(JSON.stringify(body)),
      mostBytes: 1 << 20,
    },
    { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
  ).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return { kind: 'failed', text: 'no answer in time' } as const;
  });
  const { host } = new URL(url);
  if (answer.kind === 'failed') return { status: 0, text: `${host}: ${answer.text}` };
  if (answer.status >= 200 && answer.status < 300) return undefined;
  return { status: answer.status, text: `${host} answered ${String(answer.status)}${advice[answer.status] ?? ''}` };
};

/** Units: milliseconds. */
const patience = 30_000;

const advice: Readonly<Record<number, string>> = {
  401: ': the token is not valid',
  403: ': the token may not write comments',
  404: ': no such request, or the token does not see it',
  429: ': too many requests; try again later',
};
