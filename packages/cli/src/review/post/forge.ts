/**
 * Where a review goes: from the environment alone, as pipelines of GitHub and GitLab set it, since a change under review must not choose whom it is
 * sent to.
 */
import { readFileSync } from 'node:fs';
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

/** The commits that a place in a merge request is told by. */
export interface GitlabCommits {
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
    // Of a request from a fork this is where the request stands; the pipeline may run in the fork.
    CI_MERGE_REQUEST_PROJECT_ID: project = env['CI_PROJECT_ID'] ?? '',
    CI_MERGE_REQUEST_IID: number = '',
    GITLAB_TOKEN: token = '',
  } = env;
  if (token === '') return { missing: 'set GITLAB_TOKEN (scope api); the token of a job may not write comments' };
  if (!/^\d+$/u.test(number))
    return { missing: 'this is no pipeline of a merge request; set CI_MERGE_REQUEST_IID to its number' };
  if (api === '') return { missing: 'set CI_API_V4_URL, e.g. https://gitlab.example/api/v4' };
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base } = env;
  // A pipeline of merged results runs on a commit that the request does not have.
  const head = env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'];
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
