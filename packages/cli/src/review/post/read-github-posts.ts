import { postMark } from '@sallyport/assist/review';
import { askGraphql } from './ask-graphql.ts';
import type { Forge } from './forge.ts';
import type { ForgeClient, ForgeFailure } from './forge-client.ts';
import type { Thread } from './plan-threads.ts';

/** What earlier runs posted on a pull request. */
export interface GithubPosts {
  readonly kind: 'posts';
  readonly head: string | undefined;
  readonly summary: { readonly id: string; readonly url: string; readonly body: string } | undefined;
  readonly threads: readonly Thread[];
}

/**
 * Reads what earlier runs posted: what carries a mark, and was written by whoever the token belongs to. A mark alone means nothing, since everybody
 * can write one, and who owned our summary could change it afterwards.
 */
export const readGithubPosts = async (
  forge: Extract<Forge, { kind: 'github' }>,
  client: ForgeClient,
): Promise<GithubPosts | ForgeFailure> => {
  const [owner, name] = forge.repository.split('/');
  const variables = { owner, name, number: Number(forge.number) };
  let head: string | undefined;
  let summary: GithubPosts['summary'];
  const threads: Thread[] = [];
  for (const [query, take] of [
    [
      reviewsQuery,
      ({ id, url, body, viewerDidAuthor }: Node): void => {
        if (viewerDidAuthor === true && postMark(String(body))?.kind === 'summary')
          summary ??= { id: String(id), url: String(url), body: String(body) };
      },
    ],
    [
      threadsQuery,
      ({ id, isResolved, comments }: Node): void => {
        const first = comments?.nodes?.[0];
        const body = String(first?.body);
        const mark = postMark(body);
        if (first?.viewerDidAuthor === true && mark !== undefined && mark.kind !== 'summary')
          threads.push({ id: String(id), comment: String(first.id), body, mark, isResolved: isResolved === true });
      },
    ],
  ] as const) {
    let after: string | null = null;
    for (let page = 1; ; page += 1) {
      const answer = await askGraphql(client, forge.api, query, { ...variables, after });
      if (answer.kind === 'failed') return answer;
      const request = (answer.data as Answered).repository?.pullRequest;
      const list = request?.list;
      if (request === null || request === undefined || !Array.isArray(list?.nodes))
        return { kind: 'failed', status: 404, text: 'GitHub tells of no such request' };
      head ??= typeof request.headRefOid === 'string' ? request.headRefOid : undefined;
      for (const node of list.nodes) take(node);
      if (list.pageInfo?.hasNextPage !== true) break;
      if (page === mostPages)
        return { kind: 'failed', status: 0, text: 'this request has too many comments to find our own among them' };
      after = String(list.pageInfo.endCursor);
    }
  }
  return { kind: 'posts', head, summary, threads };
};

/** A hundred of reviews or threads each. */
const mostPages = 50;

interface Node {
  readonly id?: unknown;
  readonly url?: unknown;
  readonly body?: unknown;
  readonly viewerDidAuthor?: unknown;
  readonly isResolved?: unknown;
  readonly comments?: { readonly nodes?: readonly Node[] };
}

interface Answered {
  readonly repository?: {
    readonly pullRequest?: {
      readonly headRefOid?: unknown;
      readonly list?: {
        readonly nodes?: readonly Node[];
        readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: unknown };
      };
    } | null;
  } | null;
}

const queryOf = (name: string, list: string, nodes: string): string =>
  `query ${name}($owner: String!, $name: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $name) { pullRequest(number: $number) { headRefOid list: ${list}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${nodes} } } } } }`;

const reviewsQuery = queryOf('reviews', 'reviews', 'id url body viewerDidAuthor');
const threadsQuery = queryOf(
  'threads',
  'reviewThreads',
  'id isResolved comments(first: 1) { nodes { id body viewerDidAuthor } }',
);
