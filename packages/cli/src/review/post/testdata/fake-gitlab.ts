import { type AskedOfForge, fakeFetch, type ForgeReply } from './fake-forge.ts';

interface Note {
  readonly id: number;
  body: string;
  resolved: boolean;
  readonly author: { readonly id: number };
}

interface Discussion {
  readonly id: string;
  readonly notes: Note[];
  readonly line: number | undefined;
}

const me = 1;

/** A merge request on a GitLab in memory: what `post-to-gitlab.ts` uses of its API. Lines above `shownLines` are not in its diff. */
export const fakeGitlab = (
  shownLines: number,
  { refs = true, spoil = () => undefined }: { readonly refs?: boolean; readonly spoil?: Parameters<typeof fakeFetch>[3] } = {},
) => {
  const asked: AskedOfForge[] = [];
  const discussions: Discussion[] = [];
  let count = 0;
  const add = (body: string, author: number, line: number | undefined): void => {
    count += 1;
    discussions.push({ id: `d${String(count)}`, line, notes: [{ id: count, body, resolved: false, author: { id: author } }] });
  };
  const answer = ({ method, path, body }: AskedOfForge): ForgeReply => {
    const text = String(body['body']);
    if (path === '/user') return { status: 200, json: { id: me } };
    const rest = path.replace('/projects/12/merge_requests/3', '');
    if (rest === path) return { status: 404, json: { message: '404 Not found' } };
    const [, discussion, , note] = /^\/discussions\/(\w+)(\/notes\/(\d+))?$/u.exec(rest) ?? [];
    if (method === 'GET' && rest === '')
      return { status: 200, json: refs ? { diff_refs: { base_sha: 'b', start_sha: 's', head_sha: 'h' } } : {} };
    if (method === 'GET') {
      const from = (Number(/page=(\d+)$/u.exec(rest)?.[1]) - 1) * 100;
      return { status: 200, json: discussions.slice(from, from + 100) };
    }
    if (method === 'PUT') {
      for (const { id, notes } of discussions)
        for (const one of notes) {
          if (rest === `/notes/${String(one.id)}` || (id === discussion && note === String(one.id))) one.body = text;
          if (id === discussion && note === undefined) one.resolved = body['resolved'] === true;
        }
      return { status: 200, json: {} };
    }
    const line = (body['position'] as { readonly new_line?: number } | undefined)?.new_line;
    if ((line ?? 0) > shownLines)
      return { status: 400, json: { message: '400 Bad request - Note {:line_code=>["can\'t be blank"]}' } };
    add(text, me, line);
    return { status: 201, json: {} };
  };
  const api = 'https://gitlab.example/api/v4';
  return { api, asked, discussions, add, fetch: fakeFetch(api, answer, asked, spoil) };
};
