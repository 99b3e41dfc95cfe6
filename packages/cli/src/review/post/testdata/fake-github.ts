import { type AskedOfForge, fakeFetch, type ForgeReply } from './fake-forge.ts';

interface Comment {
  readonly id: string;
  body: string;
  readonly author: string;
  readonly path: string;
  readonly line: number;
}

/** A pull request on a GitHub in memory: what `post-to-github.ts` uses of the two APIs, in pages of three. */
export const fakeGithub = (
  patches: Readonly<Record<string, string>>,
  { mayClose = true, spoil = () => undefined }: { readonly mayClose?: boolean; readonly spoil?: Parameters<typeof fakeFetch>[3] } = {},
) => {
  const asked: AskedOfForge[] = [];
  const reviews: { readonly id: string; readonly author: string; body: string }[] = [];
  const threads: { readonly id: string; isResolved: boolean; readonly comments: Comment[] }[] = [];
  let count = 0;
  const id = (): string => `id${String((count += 1))}`;
  const isShown = ({ path, line }: { readonly path: string; readonly line: number }): boolean =>
    (patches[path]?.split('\n')[line] ?? '') !== '';
  const addThread = (comment: Omit<Comment, 'id'>): void => {
    threads.push({ id: id(), isResolved: false, comments: [{ id: id(), ...comment }] });
  };
  const page = (list: readonly unknown[], after: unknown) => {
    const from = typeof after === 'string' ? Number(after) : 0;
    return {
      nodes: list.slice(from, from + 3),
      pageInfo: { hasNextPage: from + 3 < list.length, endCursor: String(from + 3) },
    };
  };
  const graphql = (query: string, given: Readonly<Record<string, unknown>>): ForgeReply => {
    const ok = (data: unknown): ForgeReply => ({ status: 200, json: { data } });
    const [, operation = ''] = /^(?:query|mutation) (\w+)/u.exec(query) ?? [];
    const body = String(given['body']);
    switch (operation) {
      case 'reviews':
        return ok({
          repository: {
            pullRequest: {
              headRefOid: 'a'.repeat(40),
              list: page(
                reviews.map((one) => ({ ...one, url: `https://forge.example/pull/7#${one.id}`, viewerDidAuthor: one.author === 'me' })),
                given['after'],
              ),
            },
          },
        });
      case 'threads':
        return ok({
          repository: {
            pullRequest: {
              headRefOid: 'a'.repeat(40),
              list: page(
                threads.map((one) => ({
                  id: one.id,
                  isResolved: one.isResolved,
                  comments: { nodes: one.comments.slice(0, 1).map((first) => ({ ...first, viewerDidAuthor: first.author === 'me' })) },
                })),
                given['after'],
              ),
            },
          },
        });
      case 'updateReview':
        for (const one of reviews) if (one.id === given['id']) one.body = body;
        return ok({});
      case 'updateComment':
        for (const { comments } of threads) for (const one of comments) if (one.id === given['id']) one.body = body;
        return ok({});
      default:
        if (!mayClose)
          return { status: 200, json: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] } };
        for (const one of threads) if (one.id === given['id']) one.isResolved = operation === 'resolve';
        return ok({});
    }
  };
  const answer = ({ method, path, body }: AskedOfForge): ForgeReply => {
    if (path === '/graphql') return graphql(String(body['query']), body['variables'] as Readonly<Record<string, unknown>>);
    if (method === 'GET') {
      const files = Object.entries(patches).map(([filename, patch]) => ({ filename, ...(patch === '' ? {} : { patch }) }));
      const from = (Number(/page=(\d+)$/u.exec(path)?.[1]) - 1) * 100;
      return { status: 200, json: files.slice(from, from + 100) };
    }
    if (path.endsWith('/comments')) {
      const one = body as unknown as Comment;
      if (!isShown(one)) return { status: 422, json: { message: 'Validation Failed' } };
      addThread({ ...one, author: 'me' });
      return { status: 201, json: {} };
    }
    const comments = body['comments'] as readonly Comment[];
    const text = String(body['body']);
    if (!comments.every(isShown)) return { status: 422, json: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] } };
    if (text.length > 65_536 || comments.some((one) => one.body.length > 65_536)) return { status: 422, json: { message: 'body is too long' } };
    reviews.push({ id: id(), author: 'me', body: text });
    for (const one of comments) addThread({ ...one, author: 'me' });
    return { status: 200, json: {} };
  };
  const api = 'https://api.forge.example';
  return {
    api,
    asked,
    reviews,
    threads,
    addThread,
    addReview: (author: string, body: string): void => {
      reviews.push({ id: id(), author, body });
    },
    fetch: fakeFetch(api, answer, asked, spoil),
  };
};
