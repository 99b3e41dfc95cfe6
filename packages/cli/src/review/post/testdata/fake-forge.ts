import type { Fetch, HttpResponse } from '@sallyport/python/lend';

/** A request as a forge sees it. */
export interface AskedOfForge {
  readonly method: string;
  /** Path and query, after the address of the API. */
  readonly path: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a forge answers; `json` of a failure may repeat what it was sent. */
export interface ForgeReply {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A forge in memory behind the face that the network has. What `spoil` gives goes before the forge's own answer. */
export const fakeFetch =
  (
    api: string,
    answer: (asked: AskedOfForge) => ForgeReply,
    asked: AskedOfForge[],
    spoil: (asked: AskedOfForge, count: number) => ForgeReply | undefined,
  ): Fetch =>
  ({ method, url, headers, body }) => {
    const one: AskedOfForge = {
      method,
      path: url.replace(api, ''),
      token: headers.find(([name]) => /^(?:authorization|private-token)$/iu.test(name))?.[1] ?? '',
      body: body === undefined ? {} : (JSON.parse(new TextDecoder().decode(body)) as AskedOfForge['body']),
    };
    asked.push(one);
    const { status, json, headers: heads = {} } = spoil(one, asked.length) ?? answer(one);
    if (status === 0) return Promise.resolve({ kind: 'failed', why: 'connect', text: 'connection refused' });
    const response: HttpResponse = {
      kind: 'response',
      status,
      reason: '',
      headers: Object.entries(heads),
      body: new TextEncoder().encode(json === undefined ? '' : JSON.stringify(json)),
    };
    return Promise.resolve(response);
  };
